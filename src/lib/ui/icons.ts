/** Outline of every icon as one path on a 24 by 24 grid, drawn with a round pen 2 wide; `half` fills half its circle. */
export const icons = {
	alert: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.1',
	back: 'M15 5l-7 7 7 7',
	bars: 'M4 20h16M7 16v-5M12 16V5M17 16V9',
	bolt: 'M13 2.5L5 13.5h6l-1 8 8-11h-6z',
	book: 'M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14C17 4.5 14 5 12 6.5zM12 6.5v14',
	bulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.6.5 1.1 1.3 1.1 2.2h5c0-.9.5-1.7 1.1-2.2A6 6 0 0 0 12 3z',
	calendar: 'M4 6.5h16v13.5H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4',
	cap: 'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c1.5 1.6 3.3 2.3 5.5 2.3s4-.7 5.5-2.3v-4.5M21.5 9.5v5',
	clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 7v5.3l3.5 2',
	close: 'M5 5l14 14M19 5L5 19',
	copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
	cross: 'M6 6l12 12M18 6L6 18',
	down: 'M6 9l6 6 6-6',
	flag: 'M5 21V4M5 4.5c5-2.5 8 2.5 14 0v9c-6 2.5-9-2.5-14 0',
	globe:
		'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M3 12h18M12 3c3 3 3.8 6 3.8 9s-.8 6-3.8 9c-3-3-3.8-6-3.8-9S9 6 12 3z',
	half: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 3.5v17M14 4v16M16 5v14M18 6.6v10.8',
	home: 'M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z',
	link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
	list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
	load: 'M12 16V5M7.5 9L12 4.5 16.5 9M5 20h14',
	minus: 'M5 12h14',
	next: 'M9 5l7 7-7 7',
	nib: 'M12 2.5c3.5 4.5 5 8 3.5 13h-7C7 10.5 8.5 7 12 2.5zM12 3.5v7M8.7 18.5h6.6v3H8.7zM10.7 12a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0',
	offline:
		'M3 3l18 18M8.5 15.5a5 5 0 0 1 6 0M5.5 12a10 10 0 0 1 4-2.3M14 9.6a10 10 0 0 1 4.5 2.4M2.5 8.5A15 15 0 0 1 6.5 6M10.5 4.7A15 15 0 0 1 21.5 8.5M12 19v.1',
	play: 'M7 4.5v15l12-7.5z',
	plus: 'M12 5v14M5 12h14',
	pound:
		'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M15 8.5c-.8-.9-1.7-1.2-2.7-1.2-1.7 0-2.6 1.2-2.6 2.8V16.5M8 12.3h5M8 16.7h7.5',
	print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
	redo: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5M20 4.5v5h-5',
	save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
	scales: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6.5a3 3 0 0 0 5 0zM19 7l-2.5 6.5a3 3 0 0 0 5 0z',
	settings:
		'M4 7h10M18 7h2M4 12h2M10 12h10M4 17h8M16 17h4M14 7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M6 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M12 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
	shield: 'M12 3l8 3v6c0 4.5-3.3 7.7-8 9-4.7-1.3-8-4.5-8-9V6z',
	skip: 'M5 5l9 7-9 7zM19 5v14',
	speech: 'M4 5h16v11h-8l-5 4v-4H4z',
	tick: 'M4.5 12.5l5 5L19.5 7',
	people:
		'M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M2.5 20c0-8.5 13-8.5 13 0M16 5a3.5 3.5 0 0 1 0 6M18 14q3.5 1.5 3.5 6',
	trash: 'M4 7h16M9 7V4h6v3M6 7l1 13.5h10L18 7M10 11v5.5M14 11v5.5',
	up: 'M6 15l6-6 6 6'
} as const;

/** Name of an icon. */
export type IconName = keyof typeof icons;

/** Returns the icon of that name, or the flag where there is none: names also stand in packs, which are data. */
export function iconNamed(name: string): IconName {
	return Object.hasOwn(icons, name) ? (name as IconName) : 'flag'; // the line above asked for just that
}
