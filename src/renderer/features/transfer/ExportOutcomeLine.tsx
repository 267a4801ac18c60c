import { useEffect, useRef, useState, type RefObject } from 'react';
import { isFocusLost } from '../../store/focus-targets.ts';
import { Button } from '../../ui/Button.tsx';
import css from './Export.module.css';
import { counted, sizeWords } from './export-words.ts';
import type { ExportActions, ExportOutcome } from './use-export.ts';

/** A bar that is gone within this time (ms) would only flicker. */
const BEFORE_BAR_MS = 300;

/** Whether it has been written for so long that a bar helps. */
function useIsLong(isWriting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWriting) return undefined;
    const timer = setTimeout(() => setLong(true), BEFORE_BAR_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWriting]);
  return isLong;
}

function Writing({ outcome, cancel }: { readonly outcome: ExportOutcome; readonly cancel: () => void }) {
  const progress = outcome.kind === 'writing' ? outcome.progress : null;
  const isLong = useIsLong(progress !== null);
  if (progress === null || !isLong) return null;
  const { done, of } = progress;
  const words = done === 0 ? 'Writing' : `${done.toLocaleString('en-GB')} of ${counted(of, 'note')}`;
  return (
    <>
      <progress
        aria-label="Export"
        aria-valuetext={words}
        className={css['bar']}
        max={Math.max(1, of)}
        {...(done === 0 ? {} : { value: done })}
      />
      <span className={css['figures']}>{words}</span>
      <Button onClick={cancel}>Cancel</Button>
    </>
  );
}

function Said({ outcome }: { readonly outcome: ExportOutcome }) {
  switch (outcome.kind) {
    case 'refused':
      return <span className={css['danger']}>{outcome.message}</span>;
    case 'closed':
      return 'Nothing was saved.';
    case 'cancelled':
      return 'Cancelled. Nothing was written.';
    case 'copied':
      return `Copied ${counted(outcome.notes, 'note')}. Paste them where you like.`;
    case 'saved':
      return (
        <>
          Saved {counted(outcome.notes, 'note')}, {sizeWords(outcome.bytes)}:{' '}
          <span className={css['path']}>{outcome.path}</span>
        </>
      );
    case 'idle':
    case 'writing':
      return null;
  }
}

/** When the button that had the focus is gone, it goes to what can be done next. */
function useFocusKept(outcome: ExportOutcome): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.kind === 'writing' || !isFocusLost()) return;
    line.current?.focus();
  }, [outcome.kind]);
  return line;
}

/** How the export stands: how far it is and the way to stop it, or what came of it and where it is. */
export function ExportOutcomeLine({ actions }: { readonly actions: ExportActions }) {
  const { outcome } = actions;
  const line = useFocusKept(outcome);
  return (
    <div ref={line} tabIndex={-1} className={css['outcome']}>
      <Writing outcome={outcome} cancel={actions.cancel} />
      <p role="status" className={css['said']}>
        <Said outcome={outcome} />
      </p>
      {outcome.kind === 'saved' && <Button onClick={actions.showFile}>Show in folder</Button>}
    </div>
  );
}
