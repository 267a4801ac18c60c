import type { TableQuestion } from '../../../shared/domain/notes-table/question.ts';

/** Which notes are chosen: some by name, or everything that the question finds without some. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

/** Nothing chosen. */
export const noSelection: Selection = { kind: 'some', ids: new Set() };

/** Everything that the question finds, also what comes later. */
export const everything: Selection = { kind: 'all', except: new Set() };

/** Whether a note is chosen. */
export const isChosen = (selection: Selection, id: string): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id);

const flipped = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Chooses a note, or takes it out again. */
export const toggled = (selection: Selection, id: string): Selection =>
  selection.kind === 'all'
    ? { kind: 'all', except: flipped(selection.except, id) }
    : { kind: 'some', ids: flipped(selection.ids, id) };

/** A stretch of rows more. */
export const withIds = (selection: Selection, ids: readonly string[]): Selection => {
  if (selection.kind === 'some') return { kind: 'some', ids: new Set([...selection.ids, ...ids]) };
  const more = new Set(ids);
  return { kind: 'all', except: new Set([...selection.except].filter((id) => !more.has(id))) };
};

/** How many notes are chosen of `total` that the question finds. */
export const countOf = (selection: Selection, total: number): number =>
  selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;

/** What main is asked to change: the chosen notes, or the one with the focus where none is chosen; null for nothing. */
export function targetOf(
  selection: Selection,
  question: TableQuestion,
  activeId: string | undefined,
): { readonly ids: string[] } | { readonly question: TableQuestion; readonly except: string[] } | null {
  if (selection.kind === 'all') return { question, except: [...selection.except] };
  if (selection.ids.size > 0) return { ids: [...selection.ids] };
  return activeId === undefined ? null : { ids: [activeId] };
}
