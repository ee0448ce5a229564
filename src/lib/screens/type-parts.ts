/** What the page of item types needs to show examples: fetched after the page itself. */
export { loadItemType } from '$lib/items/playing';
export { itemViews } from '$lib/items/views';
export { default as TypeExample } from './TypeExample.svelte';
