/** Characters that can start inline markup anywhere in a line; `#` closes a heading, `|` splits a table cell. */
const INLINE = /[\\`*_[\]<>&#~|$=^]/g;
/** What turns a line into a list, a rule or an underlined heading when it stands first. */
const LINE_START = /^([-+]|\d{1,9}(?=[.)]))/;

const escapeNumberOrSign = (start: string): string =>
  start === '-' || start === '+' ? `\\${start}` : `${start}\\`;

/** Text for one line of Markdown, shown character for character and never read as markup; line ends become spaces. */
export function escapeMarkdownLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(INLINE, '\\$&').replace(LINE_START, escapeNumberOrSign);
}
