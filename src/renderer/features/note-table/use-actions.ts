import { useState, type RefObject } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import type { TableQuestion } from '../../../shared/domain/notes-table/question.ts';
import { useCommands } from '../../store/provider.tsx';
import type { BulkChangeArgs, NoteRowView } from '../../store/types.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { asksFirst, type BulkAction, type FormAction } from './bulk-action.ts';
import { targetOf } from './selection.ts';
import type { Choosing } from './use-selection.ts';

/** What can be done with the notes of a table, and what of it is under way. */
export interface Actions {
  readonly editing: Note | null;
  readonly endEditing: () => void;
  /** What is asked before the chosen notes are changed; null while nothing is. */
  readonly form: FormAction | null;
  readonly closeForm: () => void;
  readonly act: (does: BulkAction) => void;
  readonly change: (change: BulkChangeArgs) => void;
}

/** Where the actions apply. */
export interface ActionGround {
  readonly question: TableQuestion;
  readonly choosing: Choosing;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly active: number;
  readonly activeRow: NoteRowView | undefined;
}

/** The actions on the chosen notes, or on the one with the focus where none is chosen. */
export function useActions(ground: ActionGround): Actions {
  const commands = useCommands();
  const [editing, setEditing] = useState<Note | null>(null);
  const [form, setForm] = useState<FormAction | null>(null);
  const { choosing, activeRow } = ground;
  const backToRow = (): void => ground.list.current?.focus(ground.active);

  const change = async (asked: BulkChangeArgs): Promise<void> => {
    const which = targetOf(choosing.selection, ground.question, activeRow?.note.id);
    if (which === null) return;
    const outcome = await commands.call('noteTable.bulk', { which, change: asked });
    if (!outcome.ok) return;
    const { notes, label } = outcome.value;
    commands.say(notes === 0 ? 'Nothing to change there' : label);
    setForm(null);
    if (asked.what === 'delete') choosing.clear();
    backToRow();
  };

  const edit = async (row: NoteRowView): Promise<void> => {
    const whole = row.isCut ? await commands.call('noteTable.note', { id: row.note.id }) : null;
    if (whole === null) setEditing(row.note);
    else if (whole.ok) setEditing(whole.value.note);
  };

  const actOnOne = (does: 'edit' | 'history', row: NoteRowView): void => {
    if (does === 'edit') void edit(row);
    else commands.openHistory(row.note.id);
  };

  const act = (does: BulkAction): void => {
    if (activeRow === undefined && does !== 'delete') return;
    if (asksFirst(does)) setForm(does);
    else if (does === 'delete') void change({ what: 'delete' });
    else if (does === 'answered')
      void change({ what: 'set-answered', answered: activeRow?.note.answeredAt === undefined });
    else if (activeRow !== undefined) actOnOne(does, activeRow);
  };

  return {
    editing,
    endEditing: () => {
      setEditing(null);
      backToRow();
    },
    form,
    closeForm: () => {
      setForm(null);
      backToRow();
    },
    act,
    change: (asked) => void change(asked),
  };
}
