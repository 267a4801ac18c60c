import { cutGraphemes } from './cut-graphemes.ts';
import { noteTitle } from './rich/note-title.ts';
import type { Note } from '../notebook/records.ts';

/** What some file system refuses, what Obsidian reads as a link's parts, and marks that turn a name around or hide in it. */
const NOT_IN_NAMES =
  /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\\/:*?"<>|#^[\]]+/gu;
const LONGEST_TITLE = 50;
/** Of the title alone, in UTF-8; with time, id and extension a name stays below the 255 bytes that file systems take. */
const MOST_BYTES = 150;

const ONE_BYTE_EACH = /^[ -~]*$/;

const utf8Length = (text: string): number =>
  ONE_BYTE_EACH.test(text) ? text.length : encodeURIComponent(text).replace(/%../g, 'x').length;

const withoutRefused = (text: string): string =>
  text
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');

/** As many characters of the words as a file name has room for; `cut` gives at most that many of them. */
function fitting(cut: (most: number) => string): string {
  let most = LONGEST_TITLE;
  let name = withoutRefused(cut(most));
  while (utf8Length(name) > MOST_BYTES) {
    most = Math.floor(most / 2);
    name = withoutRefused(cut(most));
  }
  return name;
}

const timePart = ({ filmMs }: Note): string =>
  filmMs === null ? 'no time' : String(Math.floor(filmMs / 1_000)).padStart(6, '0');

const idPart = ({ id }: Note): string => id.replace(/[^\w-]/g, '').slice(0, 8);

/** How two names are compared by file systems that ignore case and accents' spelling. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * Gives each note of a vault a file name, without extension: `004521 First words 6f1c1b0e`, so that a folder sorted by
 * name is in the order of the film. Safe on every file system, and no two alike even where case does not count.
 * The same notes in the same order get the same names.
 */
export function createVaultNames(): (note: Note) => string {
  // One table for what was given and how often: of 100,000 names each table that grows holds main up for 10 ms.
  const given = new Map<string, number>();
  return (note) => {
    const words = fitting((most) => noteTitle(note, most));
    const name = [timePart(note), words, idPart(note)].filter((part) => part !== '').join(' ');
    let turn = given.get(folded(name)) ?? 0;
    let free: string;
    do {
      turn += 1;
      free = turn === 1 ? name : `${name} (${turn})`;
    } while (given.has(folded(free)));
    given.set(folded(free), 1);
    given.set(folded(name), turn);
    return free;
  };
}

/** The vault's own folder, named after the film. */
export const vaultFolder = (shortName: string): string =>
  `${fitting((most) => cutGraphemes(shortName, most))} notes`.trim();
