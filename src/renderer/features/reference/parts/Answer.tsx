import type { ReactNode } from 'react';
import type { Asked } from '../../../store/use-reference.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';

/** Draws what main answered; a refusal is said above the last answer, which stays. */
export function Answer<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>;
  readonly children: (view: T) => ReactNode;
}) {
  const { view, problem, askAgain } = asked;
  return (
    <>
      {problem !== null && (
        <Notice tone="danger" action={<Button onClick={askAgain}>Ask again</Button>}>
          {problem.message} {view === null ? 'This page is empty until then.' : 'Below is the last answer.'}
        </Notice>
      )}
      {view !== null && children(view)}
    </>
  );
}
