import { useState } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { formatChoices, leadInChoices, orderChoices, type ExportChoices } from './export-choices.ts';
import css from './sheets.module.css';

type Outcome =
  | { readonly kind: 'idle' | 'busy' | 'cancelled' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'saved'; readonly path: string; readonly notes: number; readonly bytes: number };

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind === 'refused') return <span className={css['danger']}>{outcome.message}</span>;
  if (outcome.kind === 'cancelled') return 'Nothing was saved.';
  if (outcome.kind !== 'saved') return null;
  return (
    <>
      Saved {counted(outcome.notes, 'note')}, {counted(outcome.bytes, 'byte')}, as{' '}
      <span className={css['path']}>{outcome.path}</span>
    </>
  );
}

/** The three choices of an export. */
function Choose(props: {
  readonly choices: ExportChoices;
  readonly onChange: (patch: Partial<ExportChoices>) => void;
}) {
  const { choices, onChange: choose } = props;
  return (
    <>
      <ChoiceCards
        legend="What is it for?"
        options={formatChoices}
        value={choices.format}
        onChange={(format) => choose({ format })}
      />
      <div className={css['row']}>
        <Segmented
          legend="Times"
          options={leadInChoices}
          value={choices.leadIn}
          onChange={(leadIn) => choose({ leadIn })}
        />
        <Segmented
          legend="Order"
          options={orderChoices}
          value={choices.order}
          onChange={(order) => choose({ order })}
        />
      </div>
    </>
  );
}

/** Lets the notes leave: what for, which times, in which order. Nothing of the case files goes with them. */
export function ExportSheet() {
  const { call, closeSheet, closeProblem } = useCommands();
  const count = useMirror((mirror) => mirror.notes.length);
  const [choices, setChoices] = useState<ExportChoices>({
    format: 'markdown',
    leadIn: 'applied',
    order: 'time',
  });
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const choose = (patch: Partial<ExportChoices>): void => {
    setChoices({ ...choices, ...patch });
    setOutcome({ kind: 'idle' });
  };
  const save = async (): Promise<void> => {
    setOutcome({ kind: 'busy' });
    const reply = await call('notes.export', choices);
    closeProblem();
    if (!reply.ok) setOutcome({ kind: 'refused', message: reply.error.message });
    else if (reply.value.saved === null) setOutcome({ kind: 'cancelled' });
    else setOutcome({ kind: 'saved', ...reply.value.saved });
  };
  const isBusy = outcome.kind === 'busy';
  return (
    <Dialog
      title="Export notes"
      width="wide"
      onClose={closeSheet}
      actions={
        <>
          <Button onClick={closeSheet}>Close</Button>
          <Button variant="primary" aria-disabled={isBusy} onClick={() => void (isBusy ? undefined : save())}>
            {isBusy ? 'Exporting' : 'Choose where and save'}
          </Button>
        </>
      }
    >
      <p>{counted(count, 'note')} of yours, in your words. Nothing from the case files is in the file.</p>
      <Choose choices={choices} onChange={choose} />
      <p role="status" className={css['outcome']}>
        <OutcomeWords outcome={outcome} />
      </p>
    </Dialog>
  );
}
