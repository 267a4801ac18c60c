import { useMirror, useView } from '../../store/provider.tsx';
import { useViewingNotes } from '../../store/use-viewing-notes.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { Composer } from './Composer.tsx';
import { listNotes } from './list-notes.ts';
import { NotesFilter } from './NotesFilter.tsx';
import { NotesScope } from './NotesScope.tsx';
import { NotesList } from './NotesList.tsx';
import css from './NotesPanel.module.css';

/** The right column: what the viewer wrote, by film time, and below it the place to write. */
export function NotesPanel() {
  const all = useMirror((mirror) => mirror.notes);
  const ofViewing = useViewingNotes();
  const scope = useView((view) => view.notesScope);
  const notes = scope === 'all' ? all : ofViewing;
  const filter = useView((view) => view.notesFilter);
  const panel = useFocusTarget<HTMLElement>('notes');
  return (
    <aside ref={panel} tabIndex={-1} aria-label="Notes" className={css['panel']}>
      <header className={css['head']}>
        <h2>Notes</h2>
        <NotesScope hasOthers={all.length > ofViewing.length} />
        <NotesFilter />
      </header>
      <NotesList notes={listNotes(notes, filter)} isFiltered={filter !== 'all'} />
      <Composer />
    </aside>
  );
}
