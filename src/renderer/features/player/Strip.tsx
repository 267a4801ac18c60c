import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Strip.module.css';

/**
 * A sentence about the player with what can be pressed. Told at once when it appears; the presses are beside what is
 * told and not in it, so that a screen reader does not read them as part of the sentence.
 */
export function Strip({
  words,
  ask,
  actions,
}: {
  readonly words: string;
  /** A short question after the words, left out where there is no room: the buttons say as much. */
  readonly ask?: string;
  readonly actions: ReactNode;
}) {
  return (
    <section aria-label="Player" className={css['strip']}>
      <Info size={16} aria-hidden="true" />
      <p role="alert" className={css['words']}>
        {words}
        {ask !== undefined && <span className={css['spare']}> {ask}</span>}
      </p>
      <div className={css['actions']}>{actions}</div>
    </section>
  );
}
