/** What a report on an item says; nothing in it is about the learner. */
export interface ItemReport {
	readonly pack: string;
	readonly item: string;
	readonly version: number;
	/** Path of the page it was seen on, without query. */
	readonly page: string;
}

/** Returns a report as text, ending where its writer goes on. */
export function reportText({ pack, item, version, page }: ItemReport): string {
	return [
		`Question: ${pack}/${item}, version ${version}`,
		`Page: ${page}`,
		'',
		'What is wrong, and which paragraph of which report shows it:',
		''
	].join('\n');
}

/**
 * Returns the address of a new issue with the report filled in.
 *
 * @param bugs `bugs` of package.json, or its `url`; empty where there is none
 * @returns `null` where it is no list of issues that can be filled in by its address
 */
export function reportAddress(bugs: string, report: ItemReport): string | null {
	if (!/^https:\/\/[^/]+\/.+\/issues\/?$/.test(bugs)) return null;
	const title = `Question ${report.pack}/${report.item}`;
	const isGitLab = bugs.includes('/-/issues');
	const query = new URLSearchParams({
		[isGitLab ? 'issue[title]' : 'title']: title,
		[isGitLab ? 'issue[description]' : 'body']: reportText(report)
	});
	return `${bugs.replace(/\/$/, '')}/new?${query.toString()}`;
}
