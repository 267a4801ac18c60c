import { Eye } from 'lucide-react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { PassView } from '../../store/types.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { Button } from '../../ui/Button.tsx';
import css from './CaseFile.module.css';

/** What is not written yet: blank ruled paper of one size whatever is still to come, and the way to look early. */
export function LaterRow({ view, pass }: { readonly view: CaseView; readonly pass: PassView }) {
  const isWaiting = pass.pass.policy === 'after_the_film';
  if (pass.finished || pass.pass.policy === 'always') return null;
  return (
    <section className={css['later']} aria-label="Later in the film">
      <p className={css['laterMargin']} aria-hidden="true">
        later
      </p>
      <div className={css['laterBody']}>
        <p>
          {isWaiting
            ? 'The facts open after the film, when you say that it is over.'
            : 'More as the film goes on. How it ends stays closed until you finish.'}
        </p>
        <div className={css['blank']} aria-hidden="true" />
        {view.canPeek && <Peek key={view.id} view={view} />}
      </div>
    </section>
  );
}

/** Two steps: the first press only asks. */
function Peek({ view }: { readonly view: CaseView }) {
  const isAsked = useView((state) => state.askingPeek);
  const commands = useCommands();
  const peek = useFocusTarget<HTMLDivElement>('peek');
  const answer = (name: 'fact.peek' | 'fact.showSafe'): void => {
    commands.askPeek(false);
    void commands.call(name, { caseId: view.id });
  };
  return (
    <div ref={peek} tabIndex={-1} className={css['peek']}>
      {isAsked ? (
        <>
          <p className={css['question']}>Show one fact from later in {view.surname}’s case?</p>
          <Button onClick={() => answer('fact.peek')}>Show one fact</Button>
          <Button onClick={() => answer('fact.showSafe')}>Show all that is safe now</Button>
          <Button variant="quiet" onClick={() => commands.askPeek(false)}>
            Keep it closed
          </Button>
        </>
      ) : (
        <Button
          icon={<Eye size={16} aria-hidden="true" />}
          onClick={() => commands.askPeek(true)}
          shortcut="P"
        >
          Peek at the next
        </Button>
      )}
    </div>
  );
}
