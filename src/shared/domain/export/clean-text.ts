/** Nearly all text: nothing in it is touched, so that it need not be looked through letter by letter. */
const ONLY_PLAIN = /^[\t\n -~\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]*$/;

/**
 * Text that every reader of every format accepts: one kind of line end (LF), and U+FFFD in the place of lone
 * surrogates, control characters other than TAB and LF, and noncharacters.
 * Nothing else is touched: no trimming, no normalisation, no change to bidi marks, joiners or U+2028/2029, because
 * those belong to what the viewer wrote. Applying it twice changes nothing more.
 */
export function cleanText(text: string): string {
  if (ONLY_PLAIN.test(text)) return text;
  return text
    .replace(/\r\n|[\r\u0085]/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD');
}
