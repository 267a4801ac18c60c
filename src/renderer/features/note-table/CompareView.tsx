import { classNames } from '../../ui/class-names.ts';
import { useEffect, useId, useState } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { ComparedPlaceView, NoteRowView, ViewingView } from '../../store/types.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import type { NoteParts } from './note-parts.ts';
import css from './NotesPage.module.css';
import look from './NotesTable.module.css';
import views from './NoteViews.module.css';
import { kindWord, noteCount, timeWord, writtenWords } from './row-words.ts';
import { useGoTo } from './use-go-to.ts';
import { useWindow } from './use-window.ts';

const kindWords = { first: 'First viewing', rewatch: 'Again', class: 'In class' } as const;

const nameOf = ({ kind, createdAt, notes }: ViewingView): string =>
  `${kindWords[kind]}, ${writtenWords(createdAt).full} (${noteCount(notes)})`;

/** The viewings there are, the newest first; null until the first answer. */
function useViewings(): readonly ViewingView[] | null {
  const { quietly } = useCommands();
  const pass = useMirror((mirror) => mirror.pass?.pass.id ?? null);
  const [known, setKnown] = useState<{
    readonly during: string | null;
    readonly viewings: readonly ViewingView[];
  } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (during: string | null): Promise<void> => {
      const reply = await quietly('viewings.list', {});
      if (isCurrent && reply.ok) setKnown({ during, viewings: reply.value.viewings });
    };
    void ask(pass);
    return () => {
      isCurrent = false;
    };
  }, [quietly, pass]);
  return known?.viewings ?? null;
}

/** What was noted at each place of the film in one viewing and in another. */
export function CompareView({ Text }: Pick<NoteParts, 'Text'>) {
  const viewings = useViewings();
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  if (viewings === null) return null;
  const [newest, before] = viewings;
  if (newest === undefined || before === undefined) {
    return (
      <p className={look['empty']}>
        After a second viewing, what you noted then and now stands here side by side. New viewing, in Your
        record, begins one.
      </p>
    );
  }
  const first = chosen[0] ?? before.id;
  const second = chosen[1] ?? newest.id;
  return (
    <>
      <div className={views['sides']}>
        <Side label="First" viewings={viewings} value={first} onChange={(id) => setChosen([id, second])} />
        <Side label="Second" viewings={viewings} value={second} onChange={(id) => setChosen([first, id])} />
      </div>
      <Places first={first} second={second} Text={Text} />
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly viewings: readonly ViewingView[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Side({ label, viewings, value, onChange }: SideProps) {
  const id = useId();
  return (
    <span className={views['side']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={css['select']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {viewings.map((viewing) => (
          <option key={viewing.id} value={viewing.id}>
            {nameOf(viewing)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface PlacesProps extends Pick<NoteParts, 'Text'> {
  readonly first: string;
  readonly second: string;
}

function Places({ first, second, Text }: PlacesProps) {
  const { quietly } = useCommands();
  const [active, setActive] = useState(0);
  const { go, where } = useGoTo();
  const places = useWindow<ComparedPlaceView>(
    `${first} ${second}`,
    async (from, count) => {
      const reply = await quietly('viewings.compare', { first, second, from, count });
      return reply.ok ? { ...reply.value, anchorAt: null } : null;
    },
    { anchor: () => null, onMoved: () => undefined },
  );
  return (
    <>
      <p role="status" className={css['said']}>
        {first === second ? 'This is the same viewing twice. Choose another one.' : places.words}
      </p>
      <VirtualList
        label="Places of the film, what you noted first and second"
        role="list"
        className={views['places']}
        count={places.total}
        itemSize={64}
        active={active}
        onActive={setActive}
        keyOf={(index) => `${index} ${places.rowAt(index)?.fromMs ?? ''}`}
        onRange={places.onRange}
        rowProps={() => ({ className: views['place'] })}
      >
        {(index) => {
          const place = places.rowAt(index);
          if (place === undefined) return <span className={look['coming']} />;
          const { fromMs } = place;
          return (
            <>
              {fromMs === null ? (
                <span className={look['faint']}>no time</span>
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  className={classNames(look['time'], views['placeTime'])}
                  title={`Go to ${timeWord(fromMs)}${where}`}
                  onClick={() => go(fromMs)}
                >
                  {timeWord(fromMs)}
                </button>
              )}
              <SideNotes rows={place.first} name="First" Text={Text} />
              <SideNotes rows={place.second} name="Second" Text={Text} />
            </>
          );
        }}
      </VirtualList>
    </>
  );
}

interface SideNotesProps extends Pick<NoteParts, 'Text'> {
  readonly rows: readonly NoteRowView[];
  readonly name: string;
}

function SideNotes({ rows, name, Text }: SideNotesProps) {
  return (
    <div className={views['sideNotes']}>
      <span className={look['hidden']}>{rows.length === 0 ? `${name}: nothing. ` : `${name}: `}</span>
      {rows.map(({ note }) => (
        <div key={note.id} className={views['sideNote']}>
          <Case caseId={note.caseIds[0]} />
          <div>
            {note.quote !== undefined && (
              <blockquote dir="auto" className={look['quote']}>
                {note.quote}
              </blockquote>
            )}
            {note.text !== '' && <Text text={note.text} />}
            {note.text === '' && note.quote === undefined && (
              <span className={look['faint']}>{kindWord(note)}</span>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

function Case({ caseId }: { readonly caseId: string | undefined }) {
  const cases = useMirror((mirror) => mirror.cases);
  const own = caseId === undefined ? undefined : caseById(cases, caseId);
  return <CaseShape listing={own?.listing ?? null} size={9} />;
}
