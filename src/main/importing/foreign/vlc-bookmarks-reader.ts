import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { linesOf } from '../lines-of.ts';
import type { TextReader } from '../reader.ts';
import { addForeign, shownPart } from './foreign-note.ts';
import { childText, elementsNamed, readXml } from './xml-tree.ts';

const OPTION = 'bookmarks=';
const IN_LIST = /^#EXTVLCOPT:\s{0,100}bookmarks=/i;
const NAME = /^#EXTINF:[^,\n]{0,100},(.*)$/i;
const BOOKMARK = /^(?:name=)?([\s\S]*?)(?:,bytes=-?\d{1,20})?,time=(-?[\d.,]{1,30})(?:,bytes=-?\d{1,20})?$/;

/** The bookmarks of one film of a list. */
interface Marks {
  readonly at: string;
  /** What the list calls the film; '' where it does not say. */
  readonly film: string;
  /** As they stand in the file: `{name=…,time=…},{…}`. */
  readonly list: string;
}

/** The parts between the braces. A name may hold commas and braces, but not `},{`. */
function partsOf(list: string): readonly string[] {
  const inner = list.trim().replace(/^\{/, '').replace(/\},?$/, '');
  return inner === '' ? [] : inner.split(/\},\s?\{/);
}

interface Adding {
  readonly found: Collector;
  /** Whether the list names more than one film, so that each note is told apart by a tag. */
  readonly isMixed: boolean;
  readonly seen: Set<string>;
}

function addMark(part: string, { at, film }: Omit<Marks, 'list'>, { found, isMixed, seen }: Adding): void {
  const [, name = '', time = ''] = BOOKMARK.exec(part) ?? [];
  const filmMs = readTime(time);
  if (filmMs === null) {
    return found.refuse(at, `This bookmark has no time that can be read: “${shownPart(part)}”.`);
  }
  const key = `${film}\n${filmMs}\n${name}`;
  if (seen.has(key)) return found.refuse(at, 'The same bookmark stands in this file already.');
  seen.add(key);
  addForeign({ at, filmMs, text: name, tags: isMixed && film !== '' ? [film] : [] }, found);
}

function addMarks({ at, film, list }: Marks, adding: Adding): void {
  for (const [place, part] of partsOf(list).entries()) {
    addMark(part, { at: `${at}, bookmark ${place + 1}`, film }, adding);
  }
}

function inPlaylist(text: string): readonly Marks[] {
  const marks: Marks[] = [];
  let film = '';
  for (const { number, text: line } of linesOf(text)) {
    film = NAME.exec(line)?.[1]?.trim() ?? film;
    const option = IN_LIST.exec(line)?.[0];
    if (option !== undefined) marks.push({ at: `line ${number}`, film, list: line.slice(option.length) });
  }
  return marks;
}

function inXspf(text: string): readonly Marks[] | string {
  const root = readXml(text);
  if (!root.ok) return root.error;
  return [...elementsNamed(root.value, 'track')].flatMap((track) =>
    [...elementsNamed(track, 'option')].flatMap(({ line, text: option }) =>
      option.trim().startsWith(OPTION)
        ? [
            {
              at: `line ${line}`,
              film: childText(track, 'title') ?? childText(track, 'location') ?? '',
              list: option.trim().slice(OPTION.length),
            },
          ]
        : [],
    ),
  );
}

const isXml = (text: string): boolean => /^\s{0,1000}</.test(text);

function read(text: string): FoundFile {
  const marks = isXml(text) ? inXspf(text) : inPlaylist(text);
  if (typeof marks === 'string') return refusedFile('vlc-bookmarks', marks);
  if (marks.length === 0) return refusedFile('vlc-bookmarks', 'There are no bookmarks of VLC in this list.');
  const found = collectFound('vlc-bookmarks');
  const isMixed = new Set(marks.map(({ film }) => film)).size > 1;
  if (isMixed) found.warn('the file', 'It has bookmarks of several films; each note has its film as a tag.');
  const adding: Adding = { found, isMixed, seen: new Set() };
  for (const one of marks) addMarks(one, adding);
  return found.finish(null);
}

/** The bookmarks that VLC keeps in a playlist (m3u, xspf). */
export const vlcBookmarksReader: TextReader = {
  id: 'vlc-bookmarks',
  label: 'VLC bookmarks (m3u, xspf)',
  extensions: ['m3u', 'm3u8', 'xspf'],
  recognise: ({ text }) =>
    text.startsWith('#EXTM3U') || (isXml(text) && /<playlist[\s>]/.test(text)) ? 'surely' : 'no',
  read,
};
