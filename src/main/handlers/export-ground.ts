import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Reply } from '../../shared/ipc/wire.ts';

/** Tags beyond these are reached by the search of the export. */
const MOST_TAGS = 40;

function countBy<T>(notes: readonly Note[], valuesOf: (note: Note) => readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const note of notes) {
    for (const value of valuesOf(note)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What there is to choose from for an export of this film's notes. */
export function exportGround(
  data: Pick<NotebookData, 'notes' | 'passes'>,
  titleId: string,
): Omit<Reply<'export.ground'>, 'edition'> {
  const notes = [...data.notes.values()].filter(
    (note) => note.titleId === titleId && note.deletedAt === undefined,
  );
  const perPass = countBy(notes, ({ passId }) => [passId]);
  const perCase = countBy<string | null>(notes, ({ caseIds }) => (caseIds.length === 0 ? [null] : caseIds));
  const tags = [...countBy(notes, (note) => note.tags)].map(([tag, count]) => ({ tag, notes: count }));
  return {
    notes: notes.length,
    passes: [...data.passes.values()]
      .filter(({ id }) => perPass.has(id))
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
      .map(({ id, kind, createdAt }) => ({ id, kind, createdAt, notes: perPass.get(id) ?? 0 })),
    cases: [...perCase].map(([id, count]) => ({ id, notes: count })),
    kinds: [...countBy(notes, ({ kind }) => [kind])].map(([kind, count]) => ({ kind, notes: count })),
    tags: tags.toSorted((a, b) => b.notes - a.notes || a.tag.localeCompare(b.tag)).slice(0, MOST_TAGS),
  };
}
