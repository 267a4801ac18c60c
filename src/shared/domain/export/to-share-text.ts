import type { ExportInput } from './export-input.ts';
import { prepareExport } from './prepare-export.ts';
import { noteGroups } from './rich/note-groups.ts';
import { readableTime } from './rich/readable-time.ts';
import { oneLine, shownWords } from './rich/shown-words.ts';
import type { ShownNote } from './order-notes.ts';

type CaseNames = ReadonlyMap<string, string>;

const indented = (text: string): string => text.trim().replace(/\n/g, '\n    ');

function paragraph({ note, time }: ShownNote, names: CaseNames): string {
  const cases = note.caseIds.map((id) => oneLine(names.get(id) ?? id));
  const kind = note.kind === 'question' ? ['Question'] : [];
  const head = [readableTime(time), ...cases, ...kind].join(' · ');
  const quote = note.quote === undefined || note.text.trim() === '' ? [] : [`“${indented(note.quote)}”`];
  return [head, ...[...quote, indented(shownWords(note))].map((words) => `    ${words}`)].join('\n');
}

/**
 * The notes as plain text to paste into a message: film, times, cases and words, and nothing that only a program
 * needs. It names no viewing, no computer and no id.
 */
export function toShareText(input: ExportInput): string {
  const prepared = prepareExport(input);
  const names = new Map(prepared.cases.map(({ id, name }) => [id, name]));
  const groups = noteGroups(prepared).map(({ heading, notes }) =>
    [...(heading === null ? [] : [oneLine(heading)]), ...notes.map((shown) => paragraph(shown, names))].join(
      '\n\n',
    ),
  );
  return `${[oneLine(prepared.title.name), ...groups].join('\n\n')}\n`;
}
