import type { ShownNote } from './order-notes.ts';
import type { ShownTime } from './shown-time.ts';

/** Letters that stay as they are in an address, as in nearly every id. */
const ONLY_SAFE = /^[\w.-]*$/;

/** Percent-encodes also `! ' ( ) *`, so that an address can stand inside Markdown brackets and quoted cells. */
export function addressPart(text: string): string {
  if (ONLY_SAFE.test(text)) return text;
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Seconds with at most three decimals, from whole milliseconds. */
const seconds = (ms: number): string => String(ms / 1000);

/** The address of a film: a title has one whatever edition is played. */
export const filmAddress = (titleId: string): string => `docket://title/${addressPart(titleId)}`;

/**
 * A place in a film after the Media Fragments grammar, `t=4521.25` or `t=4521.25,4540`: plain seconds, because readers
 * disagree about every other way to write a time.
 */
export const mediaFragment = ({ startMs, endMs }: ShownTime): string =>
  endMs === null ? `t=${seconds(startMs)}` : `t=${seconds(startMs)},${seconds(endMs)}`;

/**
 * The address of a note: `docket://title/TITLE#t=4521.25,4540&note=ID`; no `t` when the note is untimed.
 * The id lets a re-import of any text recognise the note. Expects cleaned text.
 */
export function deepLink({ note, time }: Pick<ShownNote, 'note' | 'time'>): string {
  const moment = time === null ? '' : `${mediaFragment(time)}&`;
  return `${filmAddress(note.titleId)}#${moment}note=${addressPart(note.id)}`;
}
