import { Link2, Pencil, Trash2 } from 'lucide-react';
import { memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { wordless } from '../../../shared/domain/notebook/wordless.ts';
import { useCommands } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useIsEditRestored, useTypedEdit } from '../../store/use-note-edit.ts';
import type { Seekable } from '../../store/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { AnsweredToggle, HistoryButton } from './NoteExtras.tsx';
import css from './NoteRow.module.css';
import { noteLabels, noteTime } from './note-words.ts';
import { NoteQuote } from './NoteQuote.tsx';
import { NoteText } from './NoteText.tsx';

interface NoteRowProps {
  readonly note: Note;
  readonly tabIndex: 0 | -1;
}

/** A note that the viewer deleted, and where it stood. */
export interface DeletedRow {
  readonly id: string;
  readonly index: number;
}

/** What a row needs besides its note. It is the same for all rows, so that a row asks nothing of the stores itself. */
interface WholeRowProps extends NoteRowProps {
  readonly index: number;
  readonly cases: readonly CaseView[];
  readonly player: Seekable | null;
  /** Told after a deletion, so that the focus goes on. */
  readonly onDeleted: (deleted: DeletedRow) => void;
}

/**
 * One note: its time, its words, whose case it is about; edited in its place. Its buttons come after its words, in what
 * time is left: rows that only fly past while one scrolls never get them.
 */
export const NoteRow = memo(function NoteRow(props: WholeRowProps) {
  const { note, tabIndex, cases, player } = props;
  const hasTime = useDeferredValue(true, false);
  const { noteEdits } = useCommands();
  const isRestored = useIsEditRestored(note.id);
  const [editing, setEditing] = useState<'no' | 'begun' | 'resumed'>(
    noteEdits.of(note.id) === null ? 'no' : 'resumed',
  );
  const isEditing = editing !== 'no' || isRestored;
  const row = useRef<HTMLDivElement>(null);
  /** Only the row's own field gives the focus back: the same note may be edited elsewhere in the window. */
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current && !isEditing) row.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
    isDone.current = false;
  }, [isEditing]);
  const end = (): void => {
    isDone.current = true;
    setEditing('no');
  };
  return (
    <div ref={row} className={css['row']} data-row={note.id}>
      <NoteTime note={note} tabIndex={tabIndex} player={player} />
      <div className={css['body']}>
        <NoteQuote quote={note.quote} />
        {isEditing ? (
          <NoteEditor note={note} isResumed={editing !== 'begun'} onDone={end} />
        ) : (
          <>
            <Unsaved id={note.id} />
            <Words note={note} onEdit={() => setEditing('begun')} />
          </>
        )}
        <Foot note={note} cases={cases} />
      </div>
      {!isEditing && (hasTime || tabIndex === 0) && <Actions {...props} onEdit={() => setEditing('begun')} />}
    </div>
  );
});

function NoteTime({ note, tabIndex, player }: NoteRowProps & Pick<WholeRowProps, 'player'>) {
  const commands = useCommands();
  if (note.filmMs === null) return <span className={css['untimed']}>no time</span>;
  const { filmMs } = note;
  const time = noteTime(filmMs, note.endMs);
  const go = (): void => {
    commands.lookAt(player === null ? filmMs : null);
    player?.seek(filmMs);
  };
  return (
    <button type="button" tabIndex={tabIndex} className={css['time']} onClick={go}>
      {time.figures}
      {time.end !== null && <span className={css['end']}>{time.end}</span>}
      <VisuallyHidden>
        , {time.name}
        {player !== null && ` in ${player.name}`}
      </VisuallyHidden>
    </button>
  );
}

/** What was typed into this note elsewhere in the window and not saved; editing it goes on with that. */
function Unsaved({ id }: Pick<Note, 'id'>) {
  const typed = useTypedEdit(id);
  if (typed === null) return null;
  return (
    <p dir="auto" className={css['unsaved']}>
      Not saved yet: {typed}
    </p>
  );
}

/** For Tab the pencil beside it does the same, so this is no second stop. */
function Words({ note, onEdit }: Pick<NoteRowProps, 'note'> & { readonly onEdit: () => void }) {
  if (note.text !== '') return <NoteText text={note.text} />;
  return (
    <p className={css['mark']}>
      {note.quote === undefined && `${wordless[note.kind]} `}
      <Button variant="quiet" tabIndex={-1} onClick={onEdit}>
        Add words
      </Button>
    </p>
  );
}

function Foot({ note, cases }: Pick<WholeRowProps, 'note' | 'cases'>) {
  const own = note.caseIds.flatMap((id) => caseById(cases, id) ?? []);
  return (
    <p className={css['foot']}>
      {own.length === 0 && (
        <span className={css['case']}>
          <CaseShape listing={null} size={9} />
          Between cases
        </span>
      )}
      {own.map((one) => (
        <span key={one.id} className={css['case']}>
          <CaseShape listing={one.listing} size={9} />
          {one.name}
        </span>
      ))}
      {note.filmMs === null && <span>Untimed: the clock was not running</span>}
      <span className={css['labels']}>
        {noteLabels(note).map((label) => (
          <Chip key={label}>{label}</Chip>
        ))}
      </span>
    </p>
  );
}

interface ActionsProps extends WholeRowProps {
  readonly onEdit: () => void;
}

function Actions({ note, index, tabIndex, onEdit, onDeleted }: ActionsProps) {
  const commands = useCommands();
  const remove = async (): Promise<void> => {
    const outcome = await commands.call('note.delete', { id: note.id });
    if (!outcome.ok) return;
    commands.say('Note deleted');
    onDeleted({ id: note.id, index });
  };
  const copyLink = async (): Promise<void> => {
    const outcome = await commands.call('note.copyLink', { id: note.id });
    if (outcome.ok) commands.say('Link to the note copied');
  };
  return (
    <Toolbar label="This note" className={css['actions']} isStop={tabIndex === 0}>
      <IconButton
        data-edit=""
        label={note.text === '' ? 'Add words' : 'Edit note'}
        icon={<Pencil size={14} aria-hidden="true" />}
        onClick={onEdit}
      />
      <AnsweredToggle note={note} />
      <IconButton
        label="Copy link"
        icon={<Link2 size={14} aria-hidden="true" />}
        onClick={() => void copyLink()}
      />
      <HistoryButton note={note} />
      <IconButton
        label="Delete note"
        icon={<Trash2 size={14} aria-hidden="true" />}
        onClick={() => void remove()}
      />
    </Toolbar>
  );
}
