import { useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { EditionProposal } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import css from './EditionScreen.module.css';
import type { Editions } from './use-editions.ts';

/** What the length of what is played speaks for. Nothing of it holds before a yes, and a no is not asked again. */
export function ProposalCard({
  proposal,
  editions,
}: {
  readonly proposal: EditionProposal;
  readonly editions: Editions;
}) {
  const { call } = useCommands();
  const [refusal, setRefusal] = useState<string | null>(null);
  const answer = async (given: 'accept' | 'decline'): Promise<void> => {
    const outcome = await call('edition.answer', { token: proposal.token, answer: given });
    const done = given === 'accept' ? `Done: ${proposal.accept}.` : 'Left as it was.';
    setRefusal(editions.settle(outcome, done));
  };
  return (
    <section aria-label="A proposal" className={css['card']}>
      <p>{proposal.words}</p>
      <div className={css['buttons']}>
        <Button variant="primary" onClick={() => void answer('accept')}>
          {proposal.accept}
        </Button>
        <Button onClick={() => void answer('decline')}>No</Button>
      </div>
      <p role="alert" className={css['refusal']}>
        {refusal}
      </p>
    </section>
  );
}
