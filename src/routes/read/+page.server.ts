import { builtPacks } from '$lib/bank/files.server';
import { readList } from '$lib/screens/read-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ packs: readList(builtPacks()) });
