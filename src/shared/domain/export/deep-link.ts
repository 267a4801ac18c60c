import type { ShownNote } from './order-notes.ts';

/** Percent-encodes also `! ' ( ) *`, so that a link can stand inside Markdown brackets and quoted cells. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Seconds with at most three decimals, from whole milliseconds. */
const seconds = (ms: number): string => String(ms / 1000);

/**
 * The address of a note: `docket://title/TITLE#t=4521.25,4540&note=ID`, after the Media Fragments grammar.
 * Plain seconds, because readers disagree about every other way to write a time; no `t` when the note is untimed.
 * The id lets a re-import of any text recognise the note. Expects cleaned text.
 */
export function deepLink({ note, time }: Pick<ShownNote, 'note' | 'time'>): string {
  const end = time === null || time.endMs === null ? '' : `,${seconds(time.endMs)}`;
  const moment = time === null ? '' : `t=${seconds(time.startMs)}${end}&`;
  return `docket://title/${encode(note.titleId)}#${moment}note=${encode(note.id)}`;
}
