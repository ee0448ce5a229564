import { expect, test } from 'vitest';
import { builtPack } from '../../src/lib/bank/files.server';
import { publishPack } from '../../src/lib/bank/publish';
import { shortText } from '../../src/lib/items/short-text';

const pack = builtPack('london-summit-2025');
const items = pack ? publishPack(pack).items.filter((item) => item.type === 'short-text') : [];

function valueOf(id: string, text: string) {
	const item = items.find((i) => i.id === id);
	if (!item) return `no item ${id}`;
	const mark = shortText.mark(item, { text });
	return mark.kind === 'marked' ? mark.value : mark.kind;
}

test.each([
	['deal-with-us-speaker', 'Walz; Tim Walz; Mike Walsh; Walt'],
	['loan-assets-country', 'Prussia'],
	['kind-of-missiles', 'air offence; air defiance; air deference'],
	['senator-on-white-house', 'Chris Murray; Murray'],
	['aide-in-both-reports', 'Rubin; Rubik; Marc Rubin'],
	['spending-pledges-speaker', 'Rutter; Rutten; Mark Rubio'],
	['partner-of-the-host', 'Franco; Frances; trance'],
	['not-obtained-from-trump', 'grantees; insurances; guarantors'],
	['deference-royal-part', 'an imitation; irritation; invocation'],
	['briton-on-uk-weight', 'Aston'],
	['reform-leader-name', 'garage; Nigel Barrage'],
	['political-capital-critic', 'Raman'],
	['crowd-and-meloni-place', 'Dowling Street; Drowning Street'],
	['second-accuser-name', 'Lance; Vince; Pence; Mike Pence'],
	['missing-quality-in-one-word', 'graceful; tactful'],
	['chancellor-in-london', 'Schulz; Martin Schulz'],
	['president-among-guests', 'macaron; micron; Emmanuel'],
	['name-of-the-host', 'starter; Keir Farmer'],
	['vision-spokesman', 'Pskov; Leskov'],
	['shipments-paid-under', 'Baden; Aiden'],
	['phrase-recalls-president', 'George H. W. Bush; George H. Bush'],
	['weekday-of-aides-meeting', 'Sunday'],
	['turkey-represented', 'turnkey']
])('%s takes no other name or word for a slip: %s', (id, texts) => {
	expect(texts.split('; ').map((text) => [text, valueOf(id, text)])).toEqual(
		texts.split('; ').map((text) => [text, 0])
	);
});

test.each([
	['deal-with-us-speaker', 'Mike Walz; Mike Waltzz; mike waltz'],
	['loan-assets-country', 'Rusia'],
	['aide-in-both-reports', 'Marko Rubio; Rubbio'],
	['spending-pledges-speaker', 'Mark Rute; Mark Ruttte'],
	['partner-of-the-host', 'Frnace'],
	['not-obtained-from-trump', 'security garantees; security guarantes'],
	['deference-royal-part', 'an invitaton; invitition'],
	['president-among-guests', 'Emanuel Macron; Marcon'],
	['name-of-the-host', 'Kier Starmer; Keir Starmar'],
	['vision-spokesman', 'Dmitri Peskow'],
	['shipments-paid-under', 'Joe Bidon'],
	['chancellor-in-london', 'Olaf Sholz'],
	['refused-after-the-quarrel', 'appologise'],
	['former-envoy-generosity', 'Joao Vale de Almeda']
])('%s still forgives %s', (id, texts) => {
	expect(texts.split('; ').map((text) => [text, valueOf(id, text)])).toEqual(
		texts.split('; ').map((text) => [text, 1])
	);
});

test('takes no rival of any item for right, and the key still for the key', () => {
	expect(items.length).toBeGreaterThan(30);
	for (const item of items) {
		expect(shortText.mark(item, { text: item.key })).toMatchObject({ value: 1, rule: 'key' });
		for (const rival of item.rivals) {
			expect([item.id, rival, valueOf(item.id, rival)]).toEqual([item.id, rival, 0]);
		}
	}
});
