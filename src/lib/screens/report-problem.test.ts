import { describe, expect, test } from 'vitest';
import { reportAddress, reportText } from './report-problem';

const report = { pack: 'london', item: 'loan-form', version: 2, page: '/facts/london/loan-sum/' };

test('a report names item, version and page, and nothing else', () => {
	expect(reportText(report).split('\n')).toEqual([
		'Question: london/loan-form, version 2',
		'Page: /facts/london/loan-sum/',
		'',
		'What is wrong, and which paragraph of which report shows it:',
		''
	]);
});

describe('reportAddress', () => {
	const filledIn = (bugs: string) => {
		const address = reportAddress(bugs, report);
		return address === null ? null : new URL(address);
	};

	test('fills in a new issue', () => {
		const url = filledIn('https://github.com/owner/site/issues');

		expect(url?.pathname).toBe('/owner/site/issues/new');
		expect(url?.searchParams.get('title')).toBe('Question london/loan-form');
		expect(url?.searchParams.get('body')).toBe(reportText(report));
	});

	test('speaks the language of GitLab', () => {
		const url = filledIn('https://gitlab.com/owner/site/-/issues/');

		expect(url?.pathname).toBe('/owner/site/-/issues/new');
		expect(url?.searchParams.get('issue[description]')).toBe(reportText(report));
	});

	test.each(['', 'https://example.org/contact', 'javascript:alert(1)//issues', 'mailto:a@b.c'])(
		'is null for "%s"',
		(bugs) => {
			expect(reportAddress(bugs, report)).toBeNull();
		}
	);
});
