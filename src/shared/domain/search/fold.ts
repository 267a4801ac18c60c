/** Letters that no decomposition takes apart, as people type them who have no key for them. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/**
 * One word as search compares it: lower case, without accents, apostrophes and a final 's, compatibility forms
 * resolved. May come out empty. The index, the query and the highlighting all use this one function, so that what
 * is found is also what is marked.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/u.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’ʼ＇]s$/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[ßæœøđðþłħıς]/gu, (letter) => spelledOut[letter] ?? letter);
}
