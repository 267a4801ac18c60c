import { Clock, Quote, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { chosenWords, quotedWords, shiftWords } from './transcript-words.ts';
import css from './Transcript.module.css';
import type { Chosen } from './use-chosen.ts';

/** What can be done with chosen lines; nothing is drawn where none is. */
export function ChosenBar({ chosen, onChange }: { readonly chosen: Chosen; readonly onChange: () => void }) {
  const commands = useCommands();
  const [first] = chosen.lines;
  if (first === undefined) return null;
  const quote = async (): Promise<void> => {
    const ids = chosen.lines.map(({ id }) => id);
    const quoted = await commands.call('transcript.quote', { ids, text: '' });
    if (!quoted.ok) return;
    commands.say(quotedWords(first.startMs));
    chosen.clear();
  };
  const saidNow = async (event: MouseEvent): Promise<void> => {
    const agoMs = Math.max(0, performance.now() - event.timeStamp);
    const set = await commands.call('transcript.saidNow', { id: first.id, agoMs });
    if (!set.ok) return;
    commands.say(`The transcript’s times are ${shiftWords(set.value.shiftMs)} now`);
    chosen.clear();
    onChange();
  };
  return (
    <div role="group" aria-label="Chosen lines" className={css['chosen']}>
      <span role="status">{chosenWords(chosen.lines)}</span>
      <Button variant="primary" icon={<Quote size={16} aria-hidden="true" />} onClick={() => void quote()}>
        Quote into a note
      </Button>
      {chosen.lines.length === 1 && (
        <Button icon={<Clock size={16} aria-hidden="true" />} onClick={(event) => void saidNow(event)}>
          Being said now
        </Button>
      )}
      <Button icon={<X size={16} aria-hidden="true" />} onClick={chosen.clear}>
        Choose none
      </Button>
    </div>
  );
}
