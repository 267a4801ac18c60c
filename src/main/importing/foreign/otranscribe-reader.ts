import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { memberAt } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import type { Head, Recognition, TextReader } from '../reader.ts';
import { addForeign, shownPart } from './foreign-note.ts';
import { attributeOf, htmlPieces, type HtmlPiece } from './html-words.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  ['p', 'br', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'tr'].values(),
);

type Tag = Extract<HtmlPiece, { readonly what: 'tag' }>;

/** What is gathered: the words behind one time stamp, or those in front of the first one. */
interface Gathering {
  readonly found: Collector;
  /** The number of the time stamp, from 1; 0 in front of the first one. */
  stamp: number;
  /** As it is written in the file; null in front of the first stamp. */
  time: string | null;
  words: string[];
  /** Spans that are open inside a stamp; what stands there is the time for people. */
  depth: number;
}

const tidy = (words: readonly string[]): string =>
  words
    .join('')
    .split('\n')
    .map((line) => line.replace(/[ \t\u00A0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function close(gathering: Gathering): void {
  const { found, stamp, time } = gathering;
  const text = tidy(gathering.words);
  gathering.words = [];
  if (time === null) {
    if (text === '') return;
    return addForeign({ at: 'in front of the first time stamp', filmMs: null, text }, found);
  }
  const at = `time stamp ${stamp}`;
  const filmMs = readTime(time);
  if (filmMs !== null) return addForeign({ at, filmMs, text }, found);
  found.refuse(at, `“${shownPart(time)}” is no time; the words behind it: “${shownPart(text)}”.`);
}

/** The time that a tag marks; null for every other tag. */
function stampOf({ name, isEnd, attributes }: Tag): string | null {
  if (isEnd || name !== 'span') return null;
  return attributeOf(attributes, 'data-timestamp');
}

function addTag(tag: Tag, gathering: Gathering): void {
  const time = stampOf(tag);
  if (gathering.depth > 0 && tag.name === 'span') gathering.depth += tag.isEnd ? -1 : 1;
  if (BLOCKS.has(tag.name)) {
    gathering.depth = 0;
    gathering.words.push('\n');
  }
  if (time === null) return;
  close(gathering);
  gathering.stamp += 1;
  gathering.time = time;
  gathering.depth = 1;
}

/** The transcript in pieces: what stands behind a time stamp, up to the next one, is a note. */
function read(text: string): FoundFile {
  const parsed = parseJson(text);
  if (!parsed.ok) return refusedFile('otranscribe', parsed.error);
  const html = memberAt(parsed.value, 'text');
  if (typeof html !== 'string') return refusedFile('otranscribe', 'The file has no transcript.');
  const found = collectFound('otranscribe');
  const gathering: Gathering = { found, stamp: 0, time: null, words: [], depth: 0 };
  for (const piece of htmlPieces(html)) {
    if (piece.what === 'tag') addTag(piece, gathering);
    else if (gathering.depth === 0) gathering.words.push(piece.text);
  }
  close(gathering);
  return found.finish(null);
}

function recognise({ name, text }: Head): Recognition {
  if (!/^\s*\{/.test(text)) return 'no';
  const isMarked = /"media(?:-time|-source)?"\s*:/.test(text) && /"text"\s*:/.test(text);
  return name.endsWith('.otr') || isMarked || text.includes('data-timestamp=') ? 'surely' : 'no';
}

/** oTranscribe's transcripts: HTML with time stamps, inside JSON. */
export const otranscribeReader: TextReader = {
  id: 'otranscribe',
  label: 'oTranscribe',
  extensions: ['otr'],
  recognise,
  read,
};
