/** A text somewhere inside an item, with the path to it, e.g. `options.2.rationale`. */
export interface PlacedText {
	readonly field: string;
	readonly text: string;
}

/** Fields of an item that hold ids, days and labels rather than words for the learner. */
const labels = new Set(
	'id type fact also evidence process level enemies published version topic order'.split(' ')
);

/** Labels inside the parts of an item: the day of a step, the paragraph that puts it after another. */
const innerLabels = new Set(['day', 'after']);

/** Returns every text of an item which is written for a learner, with its path, in the order of the file. */
export function textsOf(item: object): PlacedText[] {
	const found: PlacedText[] = [];
	for (const [field, value] of Object.entries(item)) {
		if (!labels.has(field)) collect(value, field, found);
	}
	return found;
}

function collect(value: unknown, field: string, found: PlacedText[]): void {
	if (typeof value === 'string') found.push({ field, text: value });
	else if (value !== null && typeof value === 'object') {
		for (const [key, part] of Object.entries(value)) {
			if (!innerLabels.has(key)) collect(part, `${field}.${key}`, found);
		}
	}
}
