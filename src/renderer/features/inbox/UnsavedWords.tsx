import type { MouseEvent } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import { useMarkWords } from '../../store/use-mark-words.ts';
import { Button } from '../../ui/Button.tsx';
import css from './MarkCard.module.css';
import type { Triage } from './use-triage.ts';

/** What was begun for this mark and not saved, perhaps days ago; blank ruled paper where nothing was. */
export function UnsavedWords({ mark, triage }: { readonly mark: Note; readonly triage: Triage }) {
  const { markWords, say } = useCommands();
  const unsaved = useMarkWords(mark.id);
  if (unsaved === null) return <div aria-hidden="true" className={css['blank']} />;
  const { text, kind } = unsaved;
  const discard = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    // The button goes with the words, and the keys of the card go on working.
    currentTarget.closest('article')?.focus();
    markWords.changed(mark.id, { text: '', kind });
    say('Words discarded. The mark still waits.');
    triage.close();
  };
  return (
    <section aria-label="Not saved yet" className={css['unsaved']}>
      <p className={css['unsavedHead']}>
        {kind === 'question' ? 'Question, not saved yet' : 'Not saved yet'}
      </p>
      <p dir="auto" className={css['unsavedText']}>
        {text.trim()}
      </p>
      <p className={css['fillFoot']}>
        <Button onClick={() => void triage.run({ what: kind === 'question' ? 'question' : 'words' })}>
          Go on writing
        </Button>
        <Button onClick={discard}>Discard</Button>
      </p>
    </section>
  );
}
