/**
 * What can be anything but words in a paragraph: signs of markup, a line that does not begin with a letter, white space
 * at the end of a line.
 */
const PERHAPS_MARKUP = /[\\`*_[\]<&!\t\r]|^\P{L}|^$|\s$/mu;

/**
 * Whether a text can be anything but one paragraph of plain words in Markdown; whatever is not surely plain is left to
 * a parser. Nearly every note is plain, and costs a tenth of what parsing it would.
 */
export const mayBeMarkup = (text: string): boolean => PERHAPS_MARKUP.test(text);
