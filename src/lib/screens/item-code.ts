export { loadItemType } from '$lib/items/playing';
export { itemViews } from '$lib/items/views';
