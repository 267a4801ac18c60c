import type { ExportInput } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import { prepareExport } from './prepare-export.ts';
import { noteGroups } from './rich/note-groups.ts';
import { readableTime } from './rich/readable-time.ts';
import { shownWords } from './rich/shown-words.ts';
import { xmlText } from './rich/xml-text.ts';

type CaseNames = ReadonlyMap<string, string>;

/** Paragraphs as they were written; nothing in a note is read as markup. */
const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p dir="auto">${xmlText(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

function noteHtml({ note, time }: ShownNote, names: CaseNames): string {
  const cases = note.caseIds.map((id) => names.get(id) ?? id);
  const kind = note.kind === 'question' ? ['Question'] : [];
  const rest = [...cases, ...kind].map((word) => ` · ${xmlText(word)}`).join('');
  const hasOwnQuote = note.quote !== undefined && note.text.trim() !== '';
  const quote = hasOwnQuote ? `<blockquote>${paragraphs(note.quote)}</blockquote>` : '';
  return `<p><b>${xmlText(readableTime(time))}</b>${rest}</p>${quote}${paragraphs(shownWords(note))}`;
}

/**
 * The notes as a piece of HTML for the clipboard, to paste into a letter or a document. Only headings, paragraphs and
 * quotations: no style, link, image or script, and no id, so that it looks like the place it is pasted into.
 */
export function toShareHtml(input: ExportInput): string {
  const prepared = prepareExport(input);
  const names = new Map(prepared.cases.map(({ id, name }) => [id, name]));
  const groups = noteGroups(prepared).map(({ heading, notes }) => {
    const head = heading === null ? '' : `<h2>${xmlText(heading)}</h2>`;
    return head + notes.map((shown) => noteHtml(shown, names)).join('\n');
  });
  return `${[`<h1>${xmlText(prepared.title.name)}</h1>`, ...groups].join('\n')}\n`;
}
