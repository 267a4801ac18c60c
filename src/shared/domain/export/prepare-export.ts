import type { ExportInput } from './export-input.ts';
import { cleanNote } from './clean-note.ts';
import { cleanText } from './clean-text.ts';

/**
 * The input that every format starts from: deleted notes gone, every text cleaned, and only those cases kept that
 * a note names. Unused case names would tell a reader about people whom the viewer wrote nothing about.
 */
export function prepareExport(input: ExportInput): ExportInput {
  const notes = input.notes.filter((note) => note.deletedAt === undefined).map(cleanNote);
  const named = new Set(notes.flatMap((note) => note.caseIds));
  return {
    title: {
      id: cleanText(input.title.id),
      name: cleanText(input.title.name),
      shortName: cleanText(input.title.shortName),
    },
    cases: input.cases
      .map(({ id, name }) => ({ id: cleanText(id), name: cleanText(name) }))
      .filter(({ id }) => named.has(id)),
    notes,
    exportedAt: cleanText(input.exportedAt),
    generator: cleanText(input.generator),
    options: input.options,
  };
}
