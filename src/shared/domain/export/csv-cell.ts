/** What spreadsheets take for the start of a formula, also behind quotation marks of an earlier guard. */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * One cell of RFC 4180, safe to open in a spreadsheet: a text that would become a formula gets one `'` in front.
 * Reversible: a reader drops one `'` where one or more of them stand before such a start.
 */
export function csvCell(text: string): string {
  const guarded = FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Several values in one cell, joined with `;`; a `;` or `\` inside a value is escaped with `\`. */
export function csvList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join(';');
}
