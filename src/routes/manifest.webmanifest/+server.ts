import { resolve } from '$app/paths';
import { icons } from '../icons/draw.server';

export const prerender = true;
export const trailingSlash = 'never';

/** The screens there are: a shortcut to one that is not there is left out. */
const screens = Object.keys(import.meta.glob('../*/+page.svelte'));

/** Where a long press on the icon leads; the first four are shown. */
const shortcuts = [
	{ screen: 'daily', query: '', name: 'Today’s five', description: 'The same five for everyone' },
	{ screen: 'review', query: '', name: 'Review', description: 'What you would start to forget' },
	{
		screen: 'play',
		query: '?start=quick&n=10',
		name: 'Quick play',
		description: 'Ten mixed questions, any topic'
	}
];

const pictures = [
	{ file: 'phone-question', sizes: '780x1688', label: 'A question', wide: false },
	{ file: 'phone-reason', sizes: '780x1688', label: 'The reason, with its source', wide: false },
	{ file: 'desktop-home', sizes: '1280x800', label: 'The first page', wide: true }
];

export function GET() {
	const home = resolve('/');
	const paper = '#f3f5f5'; // as `--paper` in tokens.css
	const manifest = {
		id: home,
		name: 'Quillwise: news that sticks',
		short_name: 'Quillwise',
		description: 'A free quiz on the news, with the reason and the source after every answer.',
		lang: 'en',
		dir: 'ltr',
		categories: ['education', 'news', 'games'],
		start_url: home,
		scope: home,
		display: 'standalone',
		background_color: paper,
		theme_color: paper,
		icons: [
			...Object.entries(icons)
				.filter(([, { purpose }]) => purpose !== 'apple')
				.map(([name, { size, purpose }]) => ({
					src: `${home}icons/${name}.png`,
					sizes: `${size}x${size}`,
					type: 'image/png',
					purpose
				})),
			{ src: `${home}icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }
		],
		shortcuts: shortcuts
			.filter(({ screen }) => screens.includes(`../${screen}/+page.svelte`))
			.map(({ screen, query, name, description }) => ({
				name,
				description,
				url: `${home}${screen}/${query}`,
				icons: [{ src: `${home}icons/any-192.png`, sizes: '192x192', type: 'image/png' }]
			})),
		screenshots: pictures.map(({ file, sizes, label, wide }) => ({
			src: `${home}screenshots/${file}.webp`,
			sizes,
			label,
			type: 'image/webp',
			form_factor: wide ? 'wide' : 'narrow'
		}))
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json' }
	});
}
