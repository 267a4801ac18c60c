import { collectFound, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { linesOf } from '../lines-of.ts';
import type { TextReader } from '../reader.ts';
import { addForeign, shownPart } from './foreign-note.ts';

const HEAD = /^\s{0,1000}\[Bookmark\]/i;
const ENTRY = /^\d{1,9}=(\d{1,12})\*/;
/** The picture behind a name, as figures of base 16. */
const PICTURE = /\*([\da-fA-F]{0,20000000})$/;
/** The program numbers one entry more than there are, and leaves it empty. */
const EMPTY = /^\d{1,9}=\s*$/;

/** A bookmark taken apart; null where the line is none. */
function bookmarkOf(line: string): { filmMs: number; text: string; hasPicture: boolean } | null {
  const [head = '', ms = ''] = ENTRY.exec(line) ?? [];
  const filmMs = readTime(ms, 'ms');
  if (filmMs === null) return null;
  const body = line.slice(head.length);
  const [behind = '', picture = ''] = PICTURE.exec(body) ?? [];
  return { filmMs, text: body.slice(0, body.length - behind.length).trim(), hasPicture: picture !== '' };
}

/** Adds a bookmark; 1 where a picture of it was left out. */
function addEntry(line: string, at: string, found: Collector): number {
  const bookmark = bookmarkOf(line);
  if (bookmark === null) {
    found.refuse(at, `This is no bookmark: “${shownPart(line)}”.`);
    return 0;
  }
  const { hasPicture, ...note } = bookmark;
  addForeign({ at, ...note }, found);
  return hasPicture ? 1 : 0;
}

function read(text: string): FoundFile {
  const found = collectFound('potplayer');
  let pictures = 0;
  for (const { number, text: line } of linesOf(text)) {
    if (line.trim() === '' || HEAD.test(line) || EMPTY.test(line)) continue;
    pictures += addEntry(line, `line ${number}`, found);
  }
  if (pictures > 0) found.warn('the file', `Docket keeps no pictures; ${pictures} were left out.`);
  return found.finish(null);
}

/** The bookmarks of PotPlayer (.pbf): milliseconds, a name and a picture. */
export const potplayerReader: TextReader = {
  id: 'potplayer',
  label: 'PotPlayer bookmarks',
  extensions: ['pbf'],
  recognise: ({ name, text }) => (HEAD.test(text) || name.endsWith('.pbf') ? 'surely' : 'no'),
  read,
};
