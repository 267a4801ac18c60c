import { useMemo } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { useAllNotes } from '../../store/use-all-notes.ts';
import { useViewingNotes } from '../../store/use-viewing-notes.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { Button } from '../../ui/Button.tsx';
import { Composer } from './Composer.tsx';
import { listNotes } from './list-notes.ts';
import { NotesFilter } from './NotesFilter.tsx';
import { NotesScope } from './NotesScope.tsx';
import { NotesList } from './NotesList.tsx';
import css from './NotesPanel.module.css';

/** The right column: what the viewer wrote, by film time, and below it the place to write. */
export function NotesPanel() {
  const ofViewing = useViewingNotes();
  const scope = useView((view) => view.notesScope);
  const hasOthers = useMirror((mirror) => mirror.notesElsewhere > 0);
  const leftOut = useMirror((mirror) => mirror.notesLeftOut);
  const all = useAllNotes(scope === 'all' && hasOthers);
  const notes = all ?? ofViewing;
  const filter = useView((view) => view.notesFilter);
  const shown = useMemo(() => listNotes(notes, filter), [notes, filter]);
  const panel = useFocusTarget<HTMLElement>('notes');
  return (
    <aside ref={panel} tabIndex={-1} aria-label="Notes" className={css['panel']}>
      <header className={css['head']}>
        <h2>Notes</h2>
        <NotesScope hasOthers={hasOthers} />
        <NotesFilter />
      </header>
      {leftOut > 0 && all === null && <LeftOut count={leftOut} />}
      <NotesList notes={shown} isFiltered={filter !== 'all'} />
      <Composer />
    </aside>
  );
}

/** A viewing with more notes than the window holds says so, with the way to all of them. */
function LeftOut({ count }: { readonly count: number }) {
  const { openPage } = useCommands();
  return (
    <p className={css['leftOut']}>
      {count.toLocaleString('en')} earlier notes of this viewing are not listed here.{' '}
      <Button variant="quiet" onClick={() => openPage('notes')}>
        All notes
      </Button>
    </p>
  );
}
