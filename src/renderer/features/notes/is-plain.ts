/** Signs that can mean something in Markdown wherever they stand, and white space that it would change. */
const anywhere = /[*_`~<[\\&\r\t\0]/u;
/** What makes a list, a quote, a heading, a rule, code or another paragraph of a line when it begins so. */
const atBeginning = /^(?:\s|[-+=>]|#{1,6}(?:\s|$)|\d+[.)])/mu;
const atEnd = /\s$/mu;

/**
 * Whether words are one paragraph that Markdown draws as they stand. Most notes are, and then nothing has to be parsed
 * while one scrolls. When in doubt it says no.
 */
export const isPlain = (text: string): boolean =>
  text !== '' && !anywhere.test(text) && !atBeginning.test(text) && !atEnd.test(text);
