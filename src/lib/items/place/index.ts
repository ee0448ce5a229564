import type { Explanation, ItemType, Mark } from '../contract';
import { distanceInWords, distanceKm } from './distance';
import type { Place, PlaceResponse } from './schema';

/** What a learner sees of a place item: the list holds the target among other places, in alphabetical order. */
export interface PlacePrompt {
	readonly stem: string;
	readonly list: readonly { readonly name: string; readonly lat: number; readonly lon: number }[];
}

/** The target of a place item, as the view needs it. */
export interface PlaceReveal {
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
	readonly radiusKm: number;
}

/** 1 within the radius of the target, then falling in a straight line to 0 at the bound. */
function mark({ target, boundKm }: Place, response: PlaceResponse): Mark {
	const beyond = distanceKm(target, response) - target.radiusKm;
	const value = Math.min(1, Math.max(0, 1 - beyond / (boundKm - target.radiusKm)));
	return { kind: 'marked', value, rule: value === 1 ? 'inside' : value > 0 ? 'near' : 'far' };
}

/** Whoever chose from the list stands exactly on the place's point. */
function fromList(item: Place, response: PlaceResponse) {
	return item.list.find((p) => p.lat === response.lat && p.lon === response.lon);
}

function explain(item: Place, response: PlaceResponse | null): Explanation {
	const chosen = response ? fromList(item, response) : undefined;
	const key = item.list.find((p) => p.name === item.target.name);
	const km = response ? distanceInWords(distanceKm(item.target, response)) : '';
	return {
		key: item.target.name,
		rationale: key?.rationale ?? '',
		response: response
			? [
					...(chosen ? [chosen.name] : []),
					...(chosen === key ? [] : [`${km} from ${item.target.name}`])
				].join(', ')
			: null,
		responseRationale: chosen && chosen !== key ? chosen.rationale : null,
		others: item.list
			.filter((p) => p !== key && p !== chosen)
			.map(({ name, rationale }) => ({ text: name, rationale }))
	};
}

/** A point on the map of Europe, or the same point chosen from a list. */
export const place: ItemType<'place', Place, PlaceResponse, PlacePrompt, PlaceReveal> = {
	name: 'place',
	prompt: (item) => ({
		stem: item.stem,
		list: item.list
			.map(({ name, lat, lon }) => ({ name, lat, lon }))
			.sort((a, b) => (a.name < b.name ? -1 : 1))
	}),
	isComplete: () => true,
	mark,
	reveal: ({ target: { name, lat, lon, radiusKm } }) => ({ name, lat, lon, radiusKm }),
	explain,
	keyResponse: ({ target: { lat, lon } }) => ({ lat, lon }),
	guessRate: (item) => 1 / item.list.length
};
