import { useLayoutEffect, useRef } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useRoving } from '../../store/use-roving.ts';
import { newcomer } from './list-notes.ts';
import { NoteRow } from './NoteRow.tsx';
import css from './NotesPanel.module.css';

/** Notes by film time, the newest at the bottom; one tab stop, Up and Down from note to note. */
export function NotesList({
  notes,
  isFiltered,
}: {
  readonly notes: readonly Note[];
  readonly isFiltered: boolean;
}) {
  const known = useRef<ReadonlySet<string>>(new Set());
  const ids = notes.map((note) => note.id);
  const { ref: list, tabIndexOf } = useRoving<HTMLOListElement>(ids, ids.at(-1));
  useLayoutEffect(() => {
    const isFirst = known.current.size === 0;
    const fresh = newcomer(known.current, notes);
    known.current = new Set([...known.current, ...notes.map((note) => note.id)]);
    if (list.current === null || fresh === null) return;
    scrollTo(list.current, isFirst ? (notes.at(-1)?.id ?? fresh) : fresh);
  }, [list, notes]);
  if (notes.length === 0) {
    return (
      <p className={css['empty']}>
        {isFiltered ? 'Nothing here so far.' : 'Press N when something matters. You can add words later.'}
      </p>
    );
  }
  return (
    <ol ref={list} className={css['list']} aria-label="Your notes, by film time">
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} tabIndex={tabIndexOf(note.id)} />
      ))}
    </ol>
  );
}

/** Brings a row into the list's own view; `scrollIntoView` would also move what is around the list. */
function scrollTo(list: HTMLElement, id: string): void {
  const row = [...list.children].find((one) => one instanceof HTMLElement && one.dataset['row'] === id);
  if (!(row instanceof HTMLElement)) return;
  const top = row.offsetTop - list.offsetTop;
  const isBelow = top + row.offsetHeight > list.scrollTop + list.clientHeight;
  if (row === list.lastElementChild) list.scrollTop = list.scrollHeight;
  else if (isBelow) list.scrollTop = top + row.offsetHeight - list.clientHeight;
  else if (top < list.scrollTop) list.scrollTop = top;
}
