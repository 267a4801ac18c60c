import { Check } from 'lucide-react';
import { memo } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import { caseById } from '../../store/select-open-case.ts';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useTypedEdit } from '../../store/use-note-edit.ts';
import type { NoteRowView } from '../../store/types.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { NoteParts } from './note-parts.ts';
import look from './NotesTable.module.css';
import views from './NoteViews.module.css';
import { endWord, kindWord, timeWord, writtenWords } from './row-words.ts';
import type { GoTo } from './use-go-to.ts';

/** One note as a row of the table. */
export interface TableRowProps {
  readonly row: NoteRowView;
  readonly index: number;
  /** The same for all rows, so that a row asks nothing of the stores itself. */
  readonly cases: readonly CaseView[];
  readonly goTo: GoTo;
  readonly parts: NoteParts;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  /** The whole note while it is edited where it stands; null otherwise. */
  readonly editing: Note | null;
  readonly onEdited: () => void;
  readonly onToggle: (id: string, index: number) => void;
}

/** The cells of one note. What they hold takes no stop of Tab: the row has the focus, and keys do everything. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { note } = props.row;
  const written = writtenWords(note.createdAt);
  return (
    <>
      <span role="gridcell" className={look['check']}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={props.isChosen ? 'Chosen' : 'Choose'}
          aria-pressed={props.isChosen}
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle(note.id, props.index);
          }}
        >
          <span className={look['box']}>{props.isChosen && <Check size={12} aria-hidden="true" />}</span>
        </button>
      </span>
      <span role="gridcell" className={look['time']}>
        <TimeCell note={note} goTo={props.goTo} />
      </span>
      <div role="gridcell" className={classNames(look['words'], !props.isOpen && look['clamped'])}>
        <Words {...props} />
      </div>
      <span role="gridcell" className={look['people']}>
        <People caseIds={note.caseIds} cases={props.cases} />
      </span>
      <span role="gridcell" className={look['kind']}>
        {kindWord(note)}
      </span>
      <span role="gridcell" className={look['tags']}>
        {note.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </span>
      <span role="gridcell" className={look['written']} title={written.full}>
        {written.short}
      </span>
    </>
  );
});

interface TimeCellProps {
  readonly note: Pick<Note, 'filmMs' | 'endMs'>;
  readonly goTo: GoTo;
}

function TimeCell({ note: { filmMs, endMs }, goTo: { go, where } }: TimeCellProps) {
  const end = endWord(endMs);
  if (filmMs === null) return <span className={look['faint']}>{timeWord(null)}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`${timeWord(filmMs)}${end === null ? '' : ` ${end}`}, go to ${spokenTime(filmMs)}${where}`}
      onClick={() => go(filmMs)}
    >
      {timeWord(filmMs)}
      {end !== null && <span className={views['end']}>{end}</span>}
    </button>
  );
}

function Words({ row, parts: { Text, Editor }, isOpen, editing, onEdited }: TableRowProps) {
  if (editing !== null) return <Editor note={editing} onDone={onEdited} />;
  const { note, isCut } = row;
  return (
    <>
      <Unsaved id={note.id} />
      {note.quote !== undefined && (
        <blockquote dir="auto" className={look['quote']}>
          {note.quote}
        </blockquote>
      )}
      {note.text !== '' && <Text text={note.text} />}
      {note.text === '' && note.quote === undefined && <span className={look['faint']}>No words yet</span>}
      {isCut && isOpen && (
        <span className={look['faint']}>The rest of this long note is shown when it is edited.</span>
      )}
    </>
  );
}

/** What was typed into this note before another one was edited: kept, and gone on with by editing it again. */
function Unsaved({ id }: Pick<Note, 'id'>) {
  const typed = useTypedEdit(id);
  if (typed === null) return null;
  return (
    <p dir="auto" className={look['faint']}>
      Not saved yet: {typed}
    </p>
  );
}

function People({ caseIds, cases }: Pick<Note, 'caseIds'> & Pick<TableRowProps, 'cases'>) {
  const own = caseIds.flatMap((id) => caseById(cases, id) ?? []);
  if (own.length === 0) return <span className={look['faint']}>–</span>;
  return own.map((one) => (
    <span key={one.id} className={look['person']}>
      <CaseShape listing={one.listing} size={9} />
      {one.surname}
    </span>
  ));
}
