import { foldWord } from './fold.ts';

/** A word of a text: as search compares it, and where it stands (UTF-16 units, `to` exclusive). */
export interface WordRange {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Scripts written without spaces count each character as a word; elsewhere an apostrophe holds a word together. */
const wordPattern =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}])+(?:['’ʼ＇](?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}\p{M}])+)*/gu;

/** The words of a text in order, each with its place. */
export function wordRanges(text: string): readonly WordRange[] {
  const found: WordRange[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = foldWord(match[0]);
    if (word !== '') found.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** The words of a text as search compares them. */
export const foldedWords = (text: string): readonly string[] => wordRanges(text).map(({ word }) => word);

/** A text as its folded words with a space around each: holds every phrase of it as a plain part. */
export const foldedLine = (text: string): string => ` ${foldedWords(text).join(' ')} `;
