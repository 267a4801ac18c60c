/** Characters that can start inline markup anywhere in a line; `#` closes a heading, `|` splits a table cell. */
const INLINE = /[\\`*_[\]<>&#~|$=^]/g;
/** What turns a line into a list, a rule or an underlined heading when it stands first. */
const LINE_START = /^([-+]|\d{1,9}(?=[.)]))/;

const escapeNumberOrSign = (start: string): string =>
  start === '-' || start === '+' ? `\\${start}` : `${start}\\`;

/** Text that goes on within a line of Markdown, its outer spaces kept. */
export const escapeMarkdownRest = (text: string): string => text.replace(/\s+/g, ' ').replace(INLINE, '\\$&');

/** Text for one line of Markdown, shown character for character and never read as markup; line ends become spaces. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdownRest(text.trim()).replace(LINE_START, escapeNumberOrSign);
}
