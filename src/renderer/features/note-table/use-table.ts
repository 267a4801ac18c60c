import { useEffect, useRef, useState, type RefObject } from 'react';
import type { SortColumn, TableQuestion } from '../../../shared/domain/notes-table/question.ts';
import type { NoteRowView } from '../../store/types.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { countOf } from './selection.ts';
import { useActions, type Actions } from './use-actions.ts';
import { useNoteRows } from './use-note-rows.ts';
import { useSelection, type Choosing } from './use-selection.ts';
import type { RowWindow } from './use-window.ts';

/** The table as its parts see it. */
export interface Table extends Actions {
  readonly question: TableQuestion;
  readonly ask: (change: Partial<TableQuestion>) => void;
  readonly sortBy: (sort: SortColumn) => void;
  readonly rows: RowWindow<NoteRowView>;
  readonly choosing: Choosing;
  readonly chosen: number;
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** The note that has the focus. */
  readonly activeRow: NoteRowView | undefined;
  readonly openId: string | null;
  readonly setOpenId: (id: string | null) => void;
}

const firstQuestion: TableQuestion = { text: '', scope: 'all', sort: 'time', descending: false };

/** Everything that the table of notes keeps and does; what it draws is in `NotesTable`. */
export function useTable(list: RefObject<VirtualListHandle | null>): Table {
  const [question, setQuestion] = useState(firstQuestion);
  const [active, setActive] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const at = useRef<{ readonly index: number; readonly id: string | null }>({ index: 0, id: null });
  const { rows, idsOf } = useNoteRows(question, {
    anchor: () => at.current.id,
    onMoved: (index) => {
      if (index === at.current.index) return;
      list.current?.keepPlace(at.current.index, index);
      setActive(index);
    },
  });
  const choosing = useSelection(idsOf);
  const activeRow = rows.rowAt(active);
  useEffect(() => {
    at.current = { index: active, id: activeRow?.note.id ?? null };
  });
  const ask = (change: Partial<TableQuestion>): void => {
    setQuestion((before) => ({ ...before, ...change }));
    setActive(0);
    list.current?.scrollTo(0, 'start');
    if (change.text !== undefined || change.scope !== undefined) choosing.clear();
  };
  const doing = useActions({ question, choosing, list, active, activeRow });
  return {
    question,
    ask,
    sortBy: (sort) => ask({ sort, descending: question.sort === sort ? !question.descending : false }),
    rows,
    choosing,
    chosen: countOf(choosing.selection, rows.total),
    active,
    setActive,
    activeRow,
    openId,
    setOpenId,
    ...doing,
  };
}
