import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './EditionScreen.module.css';
import type { Editions } from './use-editions.ts';

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'text';

const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';

/** Undo by key within this dialog, where the window's own keys are silent; in a text field it undoes letters. */
function useUndoKey(replay: (which: 'undo' | 'redo') => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isUndo(event) || event.defaultPrevented || isTextField(event.target)) return;
      event.preventDefault();
      if (!event.repeat) replay(event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [replay]);
}

/** What was done last and how to take it back: the window's own status line cannot be reached behind this. */
export function EditionFoot({
  editions,
  onClose,
}: {
  readonly editions: Editions;
  readonly onClose: () => void;
}) {
  const { undo, redo } = useCommands();
  const history = useMirror((mirror) => mirror.history);
  const replay = (which: 'undo' | 'redo'): void => {
    if (history[which] === null) return;
    const words = which === 'undo' ? 'Undone' : 'Done again';
    void (which === 'undo' ? undo() : redo()).then((outcome) =>
      outcome.ok ? editions.say(`${words}: ${outcome.value.label}`) : editions.say(outcome.error.message),
    );
  };
  useUndoKey(replay);
  return (
    <div className={css['foot']}>
      <p role="status" className={css['said']}>
        {editions.said}
      </p>
      {history.undo !== null && (
        <Button
          variant="quiet"
          aria-keyshortcuts="Control+Z"
          icon={<Undo2 size={14} aria-hidden="true" />}
          onClick={() => replay('undo')}
        >
          Undo “{history.undo}”
        </Button>
      )}
      {history.redo !== null && (
        <Button
          variant="quiet"
          aria-keyshortcuts="Control+Shift+Z"
          icon={<Redo2 size={14} aria-hidden="true" />}
          onClick={() => replay('redo')}
        >
          Redo “{history.redo}”
        </Button>
      )}
      <Button onClick={onClose}>Close</Button>
    </div>
  );
}
