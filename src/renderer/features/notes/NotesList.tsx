import { useRef } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useMirror } from '../../store/provider.tsx';
import { useSeekable } from '../../store/use-player.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { NoteRow } from './NoteRow.tsx';
import css from './NotesPanel.module.css';
import { useNoteRows } from './use-note-rows.ts';

/** About how high (CSS px) a note of one or two lines is; rows that were drawn are measured. */
const ROW_PX = 68;

/** Notes by film time, the newest at the bottom; one tab stop, Up and Down from note to note. Only those in view are drawn. */
export function NotesList({
  notes,
  isFiltered,
}: {
  readonly notes: readonly Note[];
  readonly isFiltered: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { list, active, onActive, onDeleted } = useNoteRows(notes, box);
  const shared = { cases: useMirror((mirror) => mirror.cases), player: useSeekable(), onDeleted };
  const areNotesHere = useMirror((mirror) => mirror.areNotesHere);
  if (!areNotesHere && notes.length === 0) {
    return (
      <p className={css['empty']} aria-busy="true">
        <span className={css['reading']}>Reading your notes…</span>
      </p>
    );
  }
  if (notes.length === 0) {
    return (
      <p className={css['empty']}>
        {isFiltered ? 'Nothing here so far.' : 'Press N when something matters. You can add words later.'}
      </p>
    );
  }
  return (
    <div ref={box} className={css['rows']}>
      <VirtualList
        ref={list}
        className={css['list']}
        label="Your notes, by film time"
        role="list"
        count={notes.length}
        keyOf={(index) => notes[index]?.id ?? String(index)}
        active={active}
        onActive={onActive}
        rowFocus={false}
        itemSize={ROW_PX}
      >
        {(index) => {
          const note = notes[index];
          return (
            note !== undefined && (
              <NoteRow note={note} index={index} tabIndex={index === active ? 0 : -1} {...shared} />
            )
          );
        }}
      </VirtualList>
    </div>
  );
}
