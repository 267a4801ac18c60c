import type { ExportFact } from './export-fact.ts';
import type { ExportInput } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import { readyNotes, type ReadyNotes } from './ready-notes.ts';
import { FACTS_HEADING, factGroups, sourceWords } from './rich/fact-groups.ts';
import { noteGroups } from './rich/note-groups.ts';
import { shownWords } from './rich/shown-words.ts';
import { xmlText } from './rich/xml-text.ts';
import { timeWords } from './time-words.ts';

/** Paragraphs as they were written; nothing in a note is read as markup. */
const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p dir="auto">${xmlText(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

function noteHtml(shown: ShownNote, { input, caseNames }: ReadyNotes): string {
  const { note } = shown;
  const { start, rest } = timeWords(shown, input);
  const cases = note.caseIds.map((id) => caseNames.get(id) ?? id);
  const kind = note.kind === 'question' ? ['Question'] : [];
  const about = [...cases, ...kind].map((word) => ` · ${xmlText(word)}`).join('');
  const hasOwnQuote = note.quote !== undefined && note.text.trim() !== '';
  const quote = hasOwnQuote ? `<blockquote>${paragraphs(note.quote)}</blockquote>` : '';
  return `<p><b>${xmlText(start)}</b>${xmlText(rest)}${about}</p>${quote}${paragraphs(shownWords(note))}\n`;
}

function factHtml({ text, side, date, sources }: ExportFact): string {
  const about = [side, date, ...sources.map(sourceWords)].filter((part) => part !== undefined);
  return `<li>${xmlText(text)} (${about.map((part) => xmlText(part ?? '')).join('; ')})</li>`;
}

function* factsHtml(input: ExportInput): Generator<string, void> {
  const groups = factGroups(input);
  if (groups.length > 0) yield `<h2>${FACTS_HEADING}</h2>\n`;
  for (const { heading, facts } of groups) {
    yield `<h3>${xmlText(heading)}</h3>\n<ul>${facts.map(factHtml).join('')}</ul>\n`;
  }
}

/**
 * The notes as a piece of HTML for the clipboard, to paste into a letter or a document. Only headings, paragraphs,
 * lists and quotations: no style, link, image or script, and no id, so that it looks like the place it is pasted into.
 * Facts, where they were asked for, stand behind the notes.
 */
export function* toShareHtml(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw);
  yield `<h1>${xmlText(ready.input.title.name)}</h1>\n`;
  for (const { heading, notes } of noteGroups(ready)) {
    const head = heading === null ? '' : `<h2>${xmlText(heading)}</h2>\n`;
    for (const [place, shown] of notes.entries()) yield (place === 0 ? head : '') + noteHtml(shown, ready);
  }
  yield* factsHtml(ready.input);
}
