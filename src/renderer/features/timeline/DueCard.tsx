import { LocateFixed } from 'lucide-react';
import { useCommands } from '../../store/provider.tsx';
import type { DueCue } from '../../store/types.ts';
import { useDueAnswers } from '../../store/use-due-answers.ts';
import { Button } from '../../ui/Button.tsx';
import { TimeGlyph } from '../../ui/TimeGlyph.tsx';
import css from './OnScreenCard.module.css';

/** What is due about now, with the three things that can be said to it. The keys of the people work as always. */
export function DueCard({ due, onAnswered }: { readonly due: DueCue; readonly onAnswered: () => void }) {
  const { openSheet } = useCommands();
  const { started, notYet, past } = useDueAnswers(due, onAnswered, () => openSheet('resync'));
  const [head, rest] = splitWords(due.words);
  return (
    <div className={css['due']} role="group" aria-label={`${due.name}, due now`}>
      <p>
        <strong>{head}</strong>
        {rest}
      </p>
      <p className={css['basis']}>
        <TimeGlyph confidence={due.confidence} /> {due.basis}
      </p>
      <div className={css['answers']}>
        <Button
          variant="primary"
          icon={<LocateFixed size={18} />}
          onClick={(event) => void started(event.timeStamp)}
        >
          It just started
        </Button>
        <Button onClick={() => void notYet()}>Not yet</Button>
        <Button variant="quiet" onClick={() => void past()}>
          We’re past it
        </Button>
      </div>
    </div>
  );
}

/** The name and the time stand out; how sure that is follows. */
const splitWords = (words: string): readonly [string, string] => {
  const at = words.lastIndexOf(', ');
  return at < 0 ? [words, ''] : [words.slice(0, at), words.slice(at)];
};
