import { z } from 'zod';
import type { ItemTypeName, Response, ResponseOf } from './all';
import { response as cloze } from './cloze/schema';
import { response as evidence } from './evidence/schema';
import { response as matching } from './matching/schema';
import { response as multipleResponse } from './multiple-response/schema';
import { response as numeric } from './numeric/schema';
import { response as oddOneOut } from './odd-one-out/schema';
import { response as ordering } from './ordering/schema';
import { response as place } from './place/schema';
import { response as shortText } from './short-text/schema';
import { response as singleChoice } from './single-choice/schema';
import { response as trueFalseNotGiven } from './true-false-not-given/schema';

// The compiler names a type that is missing here. Without the rest of the authoring halves: this is what reading a
// kept response loads.
const responses: { readonly [T in ItemTypeName]: z.ZodType<ResponseOf<T>> } = {
	'single-choice': singleChoice,
	'true-false-not-given': trueFalseNotGiven,
	numeric,
	'short-text': shortText,
	'multiple-response': multipleResponse,
	matching,
	ordering,
	cloze,
	evidence,
	'odd-one-out': oddOneOut,
	place
};

/** A response of any type, for what comes from storage, links and codes. */
export const responseSchema: z.ZodType<Response> = z.union(Object.values(responses));
