import type { ExportInput, ExportOptions } from '../../shared/domain/export/export-input.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';

/** What an export starts from: the notes that are not deleted, and of the pack only names that everybody may see. */
export function exportInputOf(from: {
  readonly pack: Pick<Pack, 'title' | 'cases'>;
  readonly notes: readonly Note[];
  readonly exportedAt: string;
  readonly generator: string;
  readonly options: ExportOptions;
}): ExportInput {
  const { title, cases } = from.pack;
  return {
    title: { id: title.id, name: title.title.value, shortName: title.shortTitle },
    cases: cases.map(({ id, name }) => ({ id, name })),
    notes: from.notes.filter((note) => note.titleId === title.id && note.deletedAt === undefined),
    exportedAt: from.exportedAt,
    generator: from.generator,
    options: from.options,
  };
}
