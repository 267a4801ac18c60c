import { rememberedMatch } from './match-word.ts';
import { wantedWords, type SearchQuery } from './query.ts';
import type { SearchHit } from './search-answer.ts';
import { foldedWords, wordRanges, type WordRange } from './words.ts';

type Snippet = SearchHit['snippet'];

/** About two lines of the palette (UTF-16 units). */
const SNIPPET_LENGTH = 140;
/** How much is kept in front of the first hit (UTF-16 units). */
const BEFORE_HIT = 40;
/** A text of more than this (UTF-16 units) is cut around the first hit before it is looked at closely. */
const CLOSE_LOOK = 4_000;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A stretch of a text in UTF-16 units, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Marks nothing: what a query of filters alone asks for. */
const marksNothing = (): boolean => false;

/** Which words of a text the wordings of a query ask for. */
export function wordMarker(queries: readonly SearchQuery[]): (word: string) => boolean {
  const matches = queries.flatMap(wantedWords).map(rememberedMatch);
  const exact = new Set(
    queries.flatMap(({ clauses }) =>
      clauses.flatMap(({ term, isNot }) => (term.what === 'phrase' && !isNot ? foldedWords(term.line) : [])),
    ),
  );
  if (matches.length === 0 && exact.size === 0) return marksNothing;
  return (word) => exact.has(word) || matches.some((match) => match(word) > 0);
}

/** The place at or before `wish` where a character as people count them begins. */
const placeBefore = (text: string, wish: number): number =>
  wish >= text.length ? text.length : (graphemes.segment(text).containing(wish)?.index ?? 0);

/** How far back from its end a snippet looks for a space, so that it ends on a word (UTF-16 units). */
const BACK_TO_WORD = 20;

/** Where a snippet that begins at `from` ends; a single character longer than a snippet is kept whole. */
function endAfter(text: string, from: number): number {
  const end = placeBefore(text, from + SNIPPET_LENGTH);
  const space = end === text.length ? -1 : text.lastIndexOf(' ', end);
  if (space > end - BACK_TO_WORD) return space;
  if (end > from) return end;
  return from + (graphemes.segment(text).containing(from)?.segment.length ?? 0);
}

/** Where the snippet begins and ends: around the first hit, on words where one is near, never inside a character. */
function stretchOf(text: string, first: WordRange | undefined): Stretch {
  if (text.length <= SNIPPET_LENGTH) return { from: 0, to: text.length };
  const start = placeBefore(text, Math.max(0, (first?.from ?? 0) - BEFORE_HIT));
  const space = start === 0 ? -1 : text.slice(start, first?.from ?? start).indexOf(' ');
  const from = placeBefore(text, start + space + 1);
  return { from, to: endAfter(text, from) };
}

/** A long note is cut to the neighbourhood of its first hit first: taking it apart by characters would cost too much. */
function nearby(text: string, first: WordRange | undefined): Stretch {
  if (text.length <= CLOSE_LOOK) return { from: 0, to: text.length };
  const around = first?.from ?? 0;
  const from = Math.max(0, around - CLOSE_LOOK / 4);
  const space = from === 0 ? 0 : text.slice(from, around).search(/\s/u);
  return { from: space < 0 ? around : from + space, to: Math.min(text.length, around + CLOSE_LOOK / 2) };
}

const part = (text: string, isHit: boolean): Snippet => (text === '' ? [] : [{ text, isHit }]);

function mark(text: string, hits: readonly Stretch[]): Snippet {
  const parts: Snippet[number][] = [];
  let done = 0;
  for (const { from, to } of hits) {
    parts.push(...part(text.slice(done, from), false), ...part(text.slice(from, to), true));
    done = to;
  }
  return [...parts, ...part(text.slice(done), false)];
}

/** The words of a text that are marked; a text is not taken apart when none can be. */
const hitsIn = (text: string, isHit: (word: string) => boolean): readonly WordRange[] =>
  isHit === marksNothing ? [] : wordRanges(text).filter(({ word }) => isHit(word));

const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/**
 * The part of a text around its first hit, as it is shown: about 140 characters with the hits marked, `…` where
 * something was left out. No emoji or accent is cut in two. `isHit` comes from `wordMarker`.
 */
export function snippetOf(text: string, isHit: (word: string) => boolean): Snippet {
  const plain = tidy(text);
  const found = hitsIn(plain.slice(0, 200_000), isHit)[0];
  const near = nearby(plain, found);
  const close = plain.slice(near.from, near.to);
  const hits = hitsIn(close, isHit);
  const { from, to } = stretchOf(close, hits[0]);
  const shown = close.slice(from, to);
  const inside = hits
    .filter((hit) => hit.from >= from && hit.to <= to)
    .map((hit) => ({ from: hit.from - from, to: hit.to - from }));
  return [
    ...part(near.from + from > 0 ? '…' : '', false),
    ...mark(shown, inside),
    ...part(near.from + to < plain.length ? '…' : '', false),
  ];
}
