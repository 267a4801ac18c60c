import type { ReactNode } from 'react';
import type { Asked } from '../../../store/use-reference.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import css from './Answer.module.css';

/** Draws what main answered; a refusal is said above the last answer, which stays. */
export function Answer<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>;
  readonly children: (view: T) => ReactNode;
}) {
  const { view, problem, isBusy, askAgain } = asked;
  return (
    <div className={css['answer']} aria-busy={isBusy}>
      {problem !== null && (
        <Notice tone="danger" action={<Button onClick={askAgain}>Ask again</Button>}>
          {problem.message} {view === null ? 'This page is empty until then.' : 'Below is the last answer.'}
        </Notice>
      )}
      {view !== null && children(view)}
    </div>
  );
}
