export { drawInPieces } from './drawing-ahead.svelte';
export { default as Feedback } from './Feedback.svelte';
export { default as FeedbackFoot } from './FeedbackFoot.svelte';
