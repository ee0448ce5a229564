import { builtPacks } from '$lib/bank/files.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ packs: builtPacks().map(({ pack }) => pack.id) });
