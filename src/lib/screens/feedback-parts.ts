export { default as Feedback } from './Feedback.svelte';
export { default as FeedbackFoot } from './FeedbackFoot.svelte';
