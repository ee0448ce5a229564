import { z } from 'zod';
import { factsFileSchema, itemsFileSchema, packSchema, passageSchema } from './schema';

const files = {
	pack: { schema: packSchema, title: 'Quillwise pack.yaml' },
	facts: { schema: factsFileSchema, title: 'Quillwise facts.yaml' },
	items: { schema: itemsFileSchema, title: 'Quillwise items/<topic>.yaml' },
	passage: { schema: passageSchema, title: 'Quillwise passages/<id>.yaml' }
};

/**
 * Returns the JSON schemas that editors complete and check packs by, as texts by file name (`pack.json` ...).
 *
 * They describe what an author writes (zod's input side); rules that JSON schema cannot say are checked by the build.
 */
export function jsonSchemas(): Record<string, string> {
	const named = Object.entries(files).map(([name, { schema, title }]) => {
		const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
		return [`${name}.json`, `${JSON.stringify({ $schema, title, ...rest }, null, '\t')}\n`];
	});
	return Object.fromEntries(named) as Record<string, string>; // pairs of texts, which fromEntries forgets
}
