/** Names that are written small even where a sentence begins. */
const small: ReadonlySet<string> = new Set(['mpv']);

/** What a player is called where a sentence begins. */
export const nameAtStart = (name: string): string =>
  small.has(name) ? name : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
