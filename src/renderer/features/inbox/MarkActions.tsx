import type { Note } from '../../../shared/domain/notebook/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { timeOf } from './inbox-words.ts';
import { apartWords } from './merge-distance.ts';
import css from './MarkCard.module.css';
import type { Triage } from './use-triage.ts';

/** What can become of a mark, with the key of each; a row of buttons that is one stop of Tab. */
export function MarkActions({ mark, triage }: { readonly mark: Note; readonly triage: Triage }) {
  const { run, playerName, around } = triage;
  const before = around?.before ?? null;
  const apart = before === null ? null : apartWords(before, mark);
  const isTimed = mark.filmMs !== null;
  return (
    <Toolbar label="What becomes of this mark" className={css['actions']}>
      <Button variant="primary" shortcut="W" onClick={() => void run({ what: 'words' })}>
        Add words
      </Button>
      <Button shortcut="Q" onClick={() => void run({ what: 'question' })}>
        Question
      </Button>
      <Button shortcut="D" onClick={() => void run({ what: 'keep' })}>
        Keep as it is
      </Button>
      {before !== null && (
        <Button
          shortcut="M"
          aria-label={`Merge with the one before, ${timeOf(before)}${apart === null ? '' : `, ${apart}`}`}
          onClick={() => void run({ what: 'merge' })}
        >
          Merge with {timeOf(before)}
        </Button>
      )}
      {isTimed && (
        <>
          <Button shortcut="R" onClick={() => void run({ what: 'range' })}>
            Make range
          </Button>
          <Button shortcut="S" onClick={() => void run({ what: 'split' })}>
            Split
          </Button>
          <Button shortcut="Enter" onClick={() => void run({ what: 'go' })}>
            {playerName === null ? 'Show on the timeline' : `Play in ${playerName}`}
          </Button>
        </>
      )}
      <Button shortcut="X" onClick={() => void run({ what: 'delete' })}>
        Delete
      </Button>
    </Toolbar>
  );
}
