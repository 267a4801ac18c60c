import { Play } from 'lucide-react';
import { useState } from 'react';
import type { Pass, Policy } from '../../../shared/domain/notebook/records.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { editionChoices, policyChoices } from '../../store/viewing-choices.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

const kinds = [
  { value: 'rewatch', label: 'Watching again', hint: 'On my own or at home' },
  { value: 'class', label: 'In class', hint: 'With others, to discuss' },
] as const;

/** Begins another viewing: its own clock, its own notes. What was seen and written before stays where it is. */
export function NewViewingSheet() {
  const { beginViewing, closeSheet, say } = useCommands();
  const [kind, setKind] = useState<Exclude<Pass['kind'], 'first'>>('rewatch');
  const [edition, setEdition] = useState<Pass['edition']>('streaming');
  const [policy, setPolicy] = useState<Policy>('as_i_watch');
  const shownId = useMirror((mirror) => mirror.pass?.pass.id ?? null);
  const [after] = useState(shownId);
  const [forgetUndone, setForgetUndone] = useState(false);
  const begin = async (pressedAtMs: number): Promise<void> => {
    const outcome = await beginViewing({ kind, edition, policy, after, forgetUndone, pressedAtMs });
    if (!outcome.ok) return setForgetUndone(outcome.error.kind === 'needs-yes');
    say('A new viewing has begun');
    closeSheet();
  };
  return (
    <Dialog
      title="New viewing"
      width="wide"
      onClose={closeSheet}
      actions={
        <>
          <Button onClick={closeSheet}>Not now</Button>
          <Button
            variant="primary"
            icon={<Play size={18} />}
            onClick={(event) => void begin(event.timeStamp)}
          >
            {forgetUndone ? 'Start, and forget what was undone' : 'Start the clock'}
          </Button>
        </>
      }
    >
      <p>The clock starts at the beginning. Your earlier notes stay and can be listed beside the new ones.</p>
      <ChoiceCards legend="What kind of viewing?" options={kinds} value={kind} onChange={setKind} />
      <ChoiceCards
        legend="Where are you watching?"
        options={editionChoices}
        value={edition}
        onChange={setEdition}
      />
      <ChoiceCards
        legend="When should facts appear?"
        options={policyChoices}
        value={policy}
        onChange={setPolicy}
      />
      {policy === 'always' && (
        <p>“Always” opens every fact at once, also how the film ends and what happened later.</p>
      )}
    </Dialog>
  );
}
