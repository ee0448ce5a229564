/** The reading levels of a passage, simplest first. Free of zod: screens use it. */
export const levelNames = ['simple', 'standard', 'full'] as const;

/** Name of a reading level. */
export type LevelName = (typeof levelNames)[number];
