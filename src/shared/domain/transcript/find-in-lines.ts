import { rememberedMatch } from '../search/match-word.ts';
import { parseQuery } from '../search/parse-query.ts';
import { wantedWords } from '../search/query.ts';
import { wordMarker } from '../search/snippet.ts';
import { foldedLine, foldedWords, wordRanges } from '../search/words.ts';

/** What is looked for in a transcript: whether a line has it, and which parts of it are meant. */
export interface LineFinder {
  readonly holds: (text: string) => boolean;
  /** The text in order, cut into parts that matched and parts that did not. */
  readonly marked: (text: string) => readonly { readonly text: string; readonly isHit: boolean }[];
}

/**
 * Looks for words in lines as the search of the app does: without accents and case, the last word as a beginning, slips
 * forgiven, quoted words exactly as they follow each other. Null where nothing is asked.
 */
export function lineFinder(asked: string): LineFinder | null {
  const query = parseQuery(asked, []);
  const matches = wantedWords(query).map(rememberedMatch);
  const phrases = query.clauses.flatMap(({ term, isNot }) =>
    term.what === 'phrase' && !isNot ? [term.line] : [],
  );
  if (matches.length === 0 && phrases.length === 0) return null;
  const isHit = wordMarker([query]);
  return {
    holds: (text) => {
      const words = foldedWords(text);
      const line = phrases.length === 0 ? '' : foldedLine(text);
      return (
        matches.every((match) => words.some((word) => match(word) > 0)) &&
        phrases.every((phrase) => line.includes(phrase))
      );
    },
    marked: (text) => {
      const parts: { readonly text: string; readonly isHit: boolean }[] = [];
      let done = 0;
      for (const { from, to } of wordRanges(text).filter(({ word }) => isHit(word))) {
        parts.push(
          { text: text.slice(done, from), isHit: false },
          { text: text.slice(from, to), isHit: true },
        );
        done = to;
      }
      return [...parts, { text: text.slice(done), isHit: false }].filter((part) => part.text !== '');
    },
  };
}
