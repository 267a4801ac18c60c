import { Button } from '../../ui/Button.tsx';
import css from './Composer.module.css';
import type { LeadInOffer } from './use-own-lead-in.ts';

/** The one question about the viewer's own lead-in; nothing while it is not asked. */
export function ComposerOffer({ ownMs, answer }: LeadInOffer) {
  if (ownMs === null) return null;
  return (
    <div role="group" aria-label="Your usual lead-in" className={css['offer']}>
      <p role="status">You usually take {Math.round(ownMs / 1000)} s off. Use that from now on?</p>
      <Button onClick={() => void answer(true)}>Use it</Button>
      <Button variant="quiet" onClick={() => void answer(false)}>
        No
      </Button>
    </div>
  );
}
