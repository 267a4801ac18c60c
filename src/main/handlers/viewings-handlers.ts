import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { compareViewings, compareWords } from '../../shared/domain/notes-table/compare-viewings.ts';
import { ok } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import type { Handlers } from './handler.ts';
import { rowOf } from './note-rows.ts';

const isOwn = (note: Note, titleId: string): boolean =>
  note.titleId === titleId && note.deletedAt === undefined;

const notesOf = ({ notebook, pack }: AppContext, passId: string): readonly Note[] =>
  [...notebook.data.notes.values()].filter((note) => note.passId === passId && isOwn(note, pack.title.id));

function countByPass({ notebook, pack }: AppContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const note of notebook.data.notes.values()) {
    if (isOwn(note, pack.title.id)) counts.set(note.passId, (counts.get(note.passId) ?? 0) + 1);
  }
  return counts;
}

/** What was noted in one viewing beside what was noted in another. */
export const viewingsHandlers: Pick<Handlers, 'viewings.list' | 'viewings.compare'> = {
  'viewings.list': async (_, { context }) => {
    const { notebook, pack } = context;
    const counts = countByPass(context);
    const currentId = currentPass(notebook.data, pack.title.id)?.id;
    const viewings = [...notebook.data.passes.values()]
      .filter(({ titleId, deletedAt }) => titleId === pack.title.id && deletedAt === undefined)
      .filter(({ id }) => id === currentId || counts.has(id))
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map(({ id, kind, createdAt }) => ({ id, kind, createdAt, notes: counts.get(id) ?? 0 }));
    return ok({ viewings });
  },

  'viewings.compare': async ({ first, second, from, count }, { context }) => {
    const sides = [notesOf(context, first), notesOf(context, second)] as const;
    const places = compareViewings(...sides);
    const rows = places.slice(from, from + count).map((place) => ({
      ...place,
      first: place.first.map(rowOf),
      second: place.second.map(rowOf),
    }));
    return ok({ total: places.length, rows, words: compareWords(...sides) });
  },
};
