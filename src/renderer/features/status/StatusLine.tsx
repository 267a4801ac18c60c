import { Redo2, Undo2 } from 'lucide-react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { NoteKeyHint } from './NoteKeyHint.tsx';
import { SavedAgo } from './SavedAgo.tsx';
import css from './StatusLine.module.css';

/** The foot of the window: where the notes are, when they were saved, what was done and how to take it back. */
export function StatusLine() {
  const saving = useMirror((mirror) => mirror.saving);
  const history = useMirror((mirror) => mirror.history);
  const done = useView((view) => view.done);
  const { undo, redo } = useCommands();
  return (
    <div className={css['line']}>
      <span>Everything stays on this computer</span>
      {saving.cannotSave === null && <SavedAgo savedAtIso={saving.savedAtIso} />}
      <span role="status" className={css['done']}>
        {done}
      </span>
      <Toolbar label="Undo and redo" className={css['history']}>
        {history.undo !== null && (
          <Button
            variant="quiet"
            aria-keyshortcuts="Control+Z"
            icon={<Undo2 size={14} aria-hidden="true" />}
            onClick={() => void undo()}
          >
            Undo “{history.undo}”
          </Button>
        )}
        {history.redo !== null && (
          <Button
            variant="quiet"
            aria-keyshortcuts="Control+Shift+Z"
            icon={<Redo2 size={14} aria-hidden="true" />}
            onClick={() => void redo()}
          >
            Redo “{history.redo}”
          </Button>
        )}
      </Toolbar>
      <NoteKeyHint />
    </div>
  );
}
