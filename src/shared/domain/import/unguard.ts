const GUARDED_HTML = /<\u2060(?=\u2060*(?:[!?]|\/?[a-z][a-z0-9-]*(?:[\s/>]|$)))/gi;
const GUARDED_CELL = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Takes off again what `guardHtml` put into Markdown: one joiner where some stand between `<` and what would start HTML. */
export const unguardHtml = (markdown: string): string => markdown.replace(GUARDED_HTML, '<');

/** Takes off again the `'` that `csvCell` put before what a spreadsheet would have taken for a formula. */
export const unguardCell = (cell: string): string => (GUARDED_CELL.test(cell) ? cell.slice(1) : cell);

/** The values of a cell that holds several (`csvList`), joined with `;`; none of them is ever empty. */
export function splitCellList(cell: string): readonly string[] {
  return [...cell.matchAll(/(?:[^\\;]|\\.)+/gsu)].map(([value]) => value.replace(/\\(.)/gsu, '$1'));
}
