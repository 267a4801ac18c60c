import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { focusNote } from './focus-note.ts';
import { newcomer } from './list-notes.ts';
import type { DeletedRow } from './NoteRow.tsx';
import { useStaysAtEnd } from './use-stays-at-end.ts';

interface Rows {
  readonly list: RefObject<VirtualListHandle | null>;
  readonly box: RefObject<HTMLElement | null>;
}

/** Brings a note into view and gives it the focus. */
function go({ list, box }: Rows, index: number): void {
  list.current?.scrollTo(index);
  focusNote(box.current, index);
}

/** Where the list stands when it is drawn first, and again when notes came: with the newest in view. */
function useNewest(notes: readonly Note[], { list }: Rows): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useLayoutEffect(() => {
    const before = known.current;
    known.current = new Set(notes.map((note) => note.id));
    const fresh = before === null ? null : newcomer(before, notes);
    if (before === null) list.current?.scrollTo(notes.length - 1, 'end');
    if (fresh !== null) list.current?.scrollTo(notes.findIndex((note) => note.id === fresh));
  }, [notes, list]);
}

/** Brings a note into view that something else in the window asked for, as soon as the list has it. */
function useTarget(notes: readonly Note[], rows: Rows): void {
  const { showNote } = useCommands();
  const target = useView((view) => view.noteTarget);
  useEffect(() => {
    if (target === null) return;
    const at = notes.findIndex((note) => note.id === target.id);
    if (at < 0) return;
    if (target.isFocused) go(rows, at);
    else rows.list.current?.scrollTo(at);
    showNote(null);
  });
}

/** After a note was deleted the one below takes the focus, else the one above; gives what says that one was. */
function useAfterDeletion(notes: readonly Note[], rows: Rows): (deleted: DeletedRow) => void {
  const gone = useRef<DeletedRow | null>(null);
  const goOn = useRef((): void => undefined);
  useEffect(() => {
    goOn.current = () => {
      const deleted = gone.current;
      if (deleted === null || notes.some((note) => note.id === deleted.id)) return;
      gone.current = null;
      if (notes.length > 0) go(rows, Math.min(deleted.index, notes.length - 1));
    };
    goOn.current();
  });
  return useCallback((deleted) => {
    gone.current = deleted;
    goOn.current();
  }, []);
}

/** Which note of the list Tab reaches, and how the focus and the view go from one to another. */
export function useNoteRows(notes: readonly Note[], box: RefObject<HTMLElement | null>) {
  const list = useRef<VirtualListHandle>(null);
  const rows = { list, box };
  const [activeId, setActive] = useState<string | null>(null);
  const chosen = activeId === null ? -1 : notes.findIndex((note) => note.id === activeId);
  useNewest(notes, rows);
  const newest = notes.length - 1;
  const toEnd = useCallback(() => list.current?.scrollTo(newest, 'end'), [newest]);
  useStaysAtEnd({ box, isDrawn: newest >= 0, toEnd });
  useTarget(notes, rows);
  const onDeleted = useAfterDeletion(notes, rows);
  return {
    list,
    active: chosen < 0 ? newest : chosen,
    onActive: (index: number): void => {
      setActive(notes[index]?.id ?? null);
      focusNote(box.current, index);
    },
    onDeleted,
  };
}
