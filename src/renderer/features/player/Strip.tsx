import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Strip.module.css';

/**
 * A sentence about the player with what can be pressed. Told at once when it appears; the presses are beside what is
 * told and not in it, so that a screen reader does not read them as part of the sentence.
 */
export function Strip({ words, actions }: { readonly words: string; readonly actions: ReactNode }) {
  return (
    <section aria-label="Player" className={css['strip']}>
      <Info size={16} aria-hidden="true" />
      <p role="alert" className={css['words']}>
        {words}
      </p>
      <div className={css['actions']}>{actions}</div>
    </section>
  );
}
