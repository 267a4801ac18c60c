import { useState, type KeyboardEvent } from 'react';
import { noteKeyFault } from '../../../shared/domain/keys/note-key-fault.ts';
import { useCommands } from '../../store/provider.tsx';
import type { NoteKeyView } from '../../store/types.ts';
import { useNoteKey } from '../../store/use-note-key.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { keyOfPress, keyShown, noteKeyWords } from './note-key-words.ts';
import css from './sheets.module.css';

/** The key for notes over any app: what it is, whether it really works, another one, and the way without any. */
export function NoteKeyChoice() {
  const { call } = useCommands();
  const view = useNoteKey();
  const [isListening, listen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (view === null) return null;
  const choose = async (key: string | null): Promise<void> => {
    const answer = await call('noteKey.set', { key });
    setFault(answer.ok ? null : answer.error.message);
  };
  const take = (event: KeyboardEvent): void => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const key = keyOfPress(event.nativeEvent);
    if (event.key === 'Escape') return listen(false);
    if (key === null) return;
    const wrong = noteKeyFault(key);
    setFault(wrong);
    if (wrong !== null) return;
    listen(false);
    void choose(key);
  };
  return (
    <section aria-labelledby="note-key-heading">
      <h3 id="note-key-heading" className={css['heading']}>
        A note from any app
      </h3>
      <div className={css['row']}>
        {view.key !== null && (
          <p className={css['key']}>
            <Kbd>{keyShown(view.key)}</Kbd>
          </p>
        )}
        <Button
          aria-pressed={isListening}
          onClick={() => listen(!isListening)}
          onKeyDown={take}
          onBlur={() => listen(false)}
        >
          {isListening ? 'Press the new key' : view.key === null ? 'Choose a key' : 'Change'}
        </Button>
        {view.key !== null && <Button onClick={() => void choose(null)}>Switch off</Button>}
      </div>
      <p role="status" className={css['lines']}>
        {noteKeyWords(view)}
      </p>
      {fault !== null && (
        <p role="alert" className={css['danger']}>
          {fault}
        </p>
      )}
      <OtherWay view={view} />
    </section>
  );
}

/** For desktops that give a program no key of its own: a key of the desktop, bound to a command. */
function OtherWay({ view }: { readonly view: NoteKeyView }) {
  return (
    <details open={view.isDoubtful || view.state === 'taken'} className={css['lines']}>
      <summary>Or bind a key in your desktop’s own settings</summary>
      {view.isDoubtful && (
        <p>
          This desktop (Wayland) often gives programs no key over other apps, even when it says yes. Its own
          keyboard settings can start one of these instead, while Docket runs.
        </p>
      )}
      <dl className={css['commands']}>
        <dt>Open the note box</dt>
        <dd>{view.command} --note</dd>
        <dt>Mark this moment</dt>
        <dd>{view.command} --mark</dd>
        <dt>Say who is on screen: 1 to 4, or 0</dt>
        <dd>{view.command} --on 1</dd>
      </dl>
    </details>
  );
}
