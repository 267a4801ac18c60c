import { useState } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { emptyForm, type RetimeForm } from './retime-form.ts';
import css from './Resync.module.css';
import { RetimeAmounts } from './RetimeAmounts.tsx';
import { RetimePreview, RetimeWords } from './RetimePreview.tsx';
import { TimeField } from './TimeField.tsx';
import { useRetime, type Planned } from './use-retime.ts';

const scopes = [
  { value: 'since-sync', label: 'Since the clock was last set', hint: 'What was written by a wrong clock' },
  { value: 'from', label: 'From a time on', hint: 'That and everything after it' },
  { value: 'between', label: 'Between two times', hint: 'Both included' },
  { value: 'all', label: 'All of this viewing', hint: 'Every note that has a time' },
] as const;

const hows = [
  { value: 'shift', label: 'By an amount' },
  { value: 'shift-to', label: 'To a place' },
  { value: 'linear', label: 'By two places' },
] as const;

/** Puts the times of notes right: which, how, and a look at every one of them before anything moves. */
export function RetimeSheet() {
  const { closeSheet, closeProblem, say } = useCommands();
  const nowMs = useFilmMs() ?? 0;
  const [form, setForm] = useState(() => emptyForm(formatTimecode(nowMs)));
  const [refused, refuse] = useState<string | null>(null);
  const { planned, apply } = useRetime(form);
  const change = (patch: Partial<RetimeForm>): void => {
    refuse(null);
    setForm({ ...form, ...patch });
  };
  const onApply = async (): Promise<void> => {
    const outcome = await apply();
    if (outcome === null) return;
    if (outcome.ok) {
      say(`${outcome.value.label}. Undo takes it back.`);
      return closeSheet();
    }
    closeProblem();
    setForm({ ...form });
    refuse(outcome.error.message);
  };
  return (
    <Dialog
      title="Move the times of notes"
      width="wide"
      onClose={closeSheet}
      actions={
        <>
          <RetimeWords planned={planned} />
          <Button onClick={closeSheet}>Keep them</Button>
          <Button variant="primary" disabled={isEmpty(planned)} onClick={() => void onApply()}>
            {moveWords(planned)}
          </Button>
        </>
      }
    >
      <ChoiceCards
        legend="Which notes?"
        options={scopes}
        value={form.scope}
        onChange={(scope) => change({ scope })}
      />
      <ScopeTimes form={form} onChange={change} />
      <div>
        <Segmented legend="How?" options={hows} value={form.how} onChange={(how) => change({ how })} />
      </div>
      <RetimeAmounts form={form} onChange={change} />
      <RetimePreview planned={planned} refused={refused} />
    </Dialog>
  );
}

const isEmpty = (planned: Planned): boolean =>
  planned.what !== 'plan' || planned.plan.moves.length + planned.plan.scenes + planned.plan.cueTimes === 0;

function moveWords(planned: Planned): string {
  const count = planned.what === 'plan' ? planned.plan.moves.length : 0;
  if (count === 0) return 'Move';
  return count === 1 ? 'Move 1 note' : `Move ${count.toLocaleString('en-GB')} notes`;
}

function ScopeTimes({
  form,
  onChange,
}: {
  readonly form: RetimeForm;
  readonly onChange: (patch: Partial<RetimeForm>) => void;
}) {
  if (form.scope !== 'from' && form.scope !== 'between') return null;
  return (
    <div className={css['fields']}>
      <TimeField label="From" value={form.from} onChange={(from) => onChange({ from })} />
      {form.scope === 'between' && (
        <TimeField label="To" value={form.to} onChange={(to) => onChange({ to })} />
      )}
    </div>
  );
}
