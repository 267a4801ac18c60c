import { useEffect, useState } from 'react';
import { useNoteKey } from '../../store/use-note-key.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { keysOf, noteKeyHint } from './note-key-hint.ts';
import css from './StatusLine.module.css';

/** Whether the window has been still for the first time: what nobody waits for is asked only then. */
function useStill(): boolean {
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setStill(true));
    return () => cancelIdleCallback(waiting);
  }, []);
  return isStill;
}

/** At the end of the status line: the key that opens the note box over any app, and what is known of it. */
export function NoteKeyHint() {
  const view = useNoteKey(useStill());
  const hint = view === null ? null : noteKeyHint(view);
  if (hint === null) return null;
  if (hint.isInWay) return <span className={css['noteKey']}>{hint.words}</span>;
  return (
    <span className={css['noteKey']}>
      {hint.words}
      <span className={css['keys']}>
        {keysOf(view?.key ?? '').map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </span>
  );
}
