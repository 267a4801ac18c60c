import type { ReactNode } from 'react';
import { useDue } from '../../store/use-due.ts';
import { useDueAnswers } from '../../store/use-due-answers.ts';
import { useCommands } from '../../store/provider.tsx';
import type { DueCue } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './MiniDue.module.css';

/** What is due about now, in the place of the threads above the people: one press when it starts. */
export function MiniDue({ children }: { readonly children: ReactNode }) {
  const { due, look } = useDue();
  return (
    <>
      <VisuallyHidden>
        <span role="status">{due?.words}</span>
      </VisuallyHidden>
      {due === null ? children : <Due due={due} onAnswered={look} />}
    </>
  );
}

function Due({ due, onAnswered }: { readonly due: DueCue; readonly onAnswered: () => void }) {
  const { openSheet } = useCommands();
  const { started, notYet, past } = useDueAnswers(due, onAnswered, () => openSheet('resync'));
  return (
    <div role="group" aria-label={`${due.name}, due now`} className={css['due']}>
      <p>{due.words}</p>
      <div className={css['answers']}>
        <Button variant="primary" onClick={(event) => void started(event.timeStamp)}>
          It just started
        </Button>
        <Button onClick={() => void notYet()}>Not yet</Button>
        <Button onClick={() => void past()}>Past it</Button>
      </div>
    </div>
  );
}
