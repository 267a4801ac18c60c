import type { ExportFact } from './export-fact.ts';
import type { ExportInput } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import { readyNotes, type ReadyNotes } from './ready-notes.ts';
import { FACTS_HEADING, factGroups, sourceWords } from './rich/fact-groups.ts';
import { noteGroups } from './rich/note-groups.ts';
import { oneLine, shownWords } from './rich/shown-words.ts';
import { timeWords } from './time-words.ts';

const indented = (text: string): string => `    ${text.trim().replace(/\n/g, '\n    ')}`;

function paragraph(shown: ShownNote, { input, caseNames }: ReadyNotes): string {
  const { note } = shown;
  const { start, rest } = timeWords(shown, input);
  const cases = note.caseIds.map((id) => oneLine(caseNames.get(id) ?? id));
  const kind = note.kind === 'question' ? ['Question'] : [];
  const head = [start + rest, ...cases, ...kind].join(' · ');
  const quote =
    note.quote === undefined || note.text.trim() === '' ? [] : [indented(`“${note.quote.trim()}”`)];
  return `\n${[head, ...quote, indented(shownWords(note))].join('\n')}\n`;
}

function factParagraph({ text, side, date, sources }: ExportFact): string {
  const about = [side, date, ...sources.map(sourceWords)].filter((part) => part !== undefined);
  return `\n${indented(text)}\n${indented(`(${about.map((part) => oneLine(part ?? '')).join('; ')})`)}\n`;
}

function* factText(input: ExportInput): Generator<string, void> {
  const groups = factGroups(input);
  if (groups.length > 0) yield `\n${FACTS_HEADING}\n`;
  for (const { heading, facts } of groups)
    yield `\n${oneLine(heading)}\n${facts.map(factParagraph).join('')}`;
}

/**
 * The notes as plain text to paste into a message: film, times, cases and words, and nothing that only a program
 * needs. It names no viewing, no computer and no id. Facts, where they were asked for, stand behind the notes.
 */
export function* toShareText(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw);
  yield `${oneLine(ready.input.title.name)}\n`;
  for (const { heading, notes } of noteGroups(ready)) {
    const head = heading === null ? '' : `\n${oneLine(heading)}\n`;
    for (const [place, shown] of notes.entries()) yield (place === 0 ? head : '') + paragraph(shown, ready);
  }
  yield* factText(ready.input);
}
