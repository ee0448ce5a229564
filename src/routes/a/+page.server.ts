import { correctedPacks } from '$lib/bank/corrected-packs.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ packs: correctedPacks() });
