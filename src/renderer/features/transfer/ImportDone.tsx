import { useState } from 'react';
import { Undo2 } from 'lucide-react';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './Import.module.css';
import type { ImportState } from './import-state.ts';
import { tallyWords } from './import-words.ts';
import { ImportHeading } from './ImportHeading.tsx';

/** What was done, and the one press that takes it back. */
export function ImportDone({ tally }: Pick<Extract<ImportState, { readonly step: 'done' }>, 'tally'>) {
  const { undo, closeProblem } = useCommands();
  const [words, setWords] = useState<string | null>(null);
  const takeBack = async (): Promise<void> => {
    const outcome = await undo();
    closeProblem();
    setWords(outcome.ok ? `Undone: ${outcome.value.label}.` : outcome.error.message);
  };
  const hasChanged = tally.added + tally.replaced > 0;
  return (
    <div className={css['step']}>
      <ImportHeading>{words === null ? 'Done' : 'Taken back'}</ImportHeading>
      <p role="status">{words ?? tallyWords(tally)}</p>
      {hasChanged && words === null && (
        <div>
          <Button icon={<Undo2 size={16} aria-hidden="true" />} onClick={() => void takeBack()}>
            Undo the import
          </Button>
        </div>
      )}
    </div>
  );
}
