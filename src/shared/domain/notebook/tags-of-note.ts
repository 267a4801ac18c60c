import { parseTags } from './parse-tags.ts';
import type { Note } from './records.ts';

/** As many tags as a note may have by the contract. */
const MOST_TAGS = 100;

/** Tags that differ only in capital letters are the same tag. */
export const tagKey = (tag: string): string => tag.toLowerCase();

/** Whether a note has a tag, in whatever capitals. */
export const hasTag = ({ tags }: Note, tag: string): boolean =>
  tags.some((own) => tagKey(own) === tagKey(tag));

/** The tag with a note's other tags; a note that is full stays as it is. */
export const withTag = (note: Note, tag: string): Note | null =>
  note.tags.length >= MOST_TAGS ? null : { ...note, tags: [...note.tags, tag] };

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** `#tag` as `parseTags` reads it, so that a longer tag with the same beginning is left alone. */
const inText = (tag: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_#/&])#${escaped(tag)}(?![\\p{L}\\p{N}_]|-+[\\p{L}\\p{N}_])`, 'giu');

const replaceInText = (text: string, tag: string, by: (written: string) => string): string =>
  text.includes('#') ? text.replaceAll(inText(tag), by) : text;

/** The note without a tag. Where the words carry it as `#tag`, the word stays and only the sign goes. */
export const withoutTag = (note: Note, tag: string): Note => ({
  ...note,
  text: replaceInText(note.text, tag, (written) => written.slice(1)),
  tags: note.tags.filter((own) => tagKey(own) !== tagKey(tag)),
});

/** The note with another tag in the place of the first of `from` that it has, and without the others; in its words too. */
export function withTagRenamed(note: Note, from: readonly string[], to: string): Note {
  const old = new Set([...from, to].map(tagKey));
  const place = note.tags.findIndex((tag) => old.has(tagKey(tag)));
  const others = note.tags.map((tag) => (old.has(tagKey(tag)) ? null : tag));
  const tags = others.flatMap((tag, at) => (at === place ? [to] : tag === null ? [] : [tag]));
  const text = from.reduce((words, tag) => replaceInText(words, tag, () => `#${to}`), note.text);
  return { ...note, text, tags };
}

/** Whether a word can stand as a tag in the words of a note: only such names are given to tags. */
export const isTagWord = (tag: string): boolean => {
  const [only, ...more] = parseTags(`#${tag}`);
  return only === tag && more.length === 0;
};
