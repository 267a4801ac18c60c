/**
 * What one start of Docket hands to another, as Electron carries it: one text of plain ASCII letters. Electron 33 was seen
 * to lose the whole of it, and to call the other start empty, for some objects with other letters in them.
 */
export interface HandedOver {
  readonly json: string;
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Packs what is to be handed over. */
export const handOverAs = (what: unknown): HandedOver => ({
  json: JSON.stringify(what).replace(/[^\u0020-\u007e]/g, escaped),
});

const jsonOf = (heard: unknown): unknown =>
  typeof heard === 'object' && heard !== null && 'json' in heard ? heard.json : undefined;

/** Unpacks it, unchecked; undefined for everything that was not packed so, because anybody can hand over anything. */
export function takenFrom(heard: unknown): unknown {
  const json = jsonOf(heard);
  if (typeof json !== 'string') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
