import type { ReactNode } from 'react';
import { Kbd } from '../../ui/Kbd.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './CaptureFrame.module.css';

/** The parts of the note box. */
export interface CaptureFrameProps {
  readonly time: ReactNode;
  readonly owner: ReactNode;
  /** Why the note could not be saved; stands in place of the keys. */
  readonly problem: string | null;
  /** The place for the words. */
  readonly children: ReactNode;
}

/** How the note box looks: time and case above the words, what the keys do below them. */
export function CaptureFrame({ time, owner, problem, children }: CaptureFrameProps) {
  return (
    <main className={css['frame']} aria-label="New note">
      <h1 className={css['name']}>
        <VisuallyHidden>A note from anywhere</VisuallyHidden>
      </h1>
      <div className={css['top']}>
        {time}
        {owner}
      </div>
      <div className={css['words']}>{children}</div>
      {problem === null ? (
        <Keys />
      ) : (
        <p role="alert" className={css['problem']}>
          {problem}
        </p>
      )}
    </main>
  );
}

function Keys() {
  return (
    <p className={css['keys']}>
      <span>
        <Kbd>Enter</Kbd> save and go back
      </span>
      <span>
        <Kbd>Esc</Kbd> go back, keep the words
      </span>
      <span>
        <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd> 1 s later, earlier
      </span>
    </p>
  );
}
