import { Clock, Quote, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Noted } from './NotedMoment.tsx';
import { chosenWords, earlierWords, quotedWords, shiftWords } from './transcript-words.ts';
import css from './Transcript.module.css';
import type { Chosen } from './use-chosen.ts';

interface ChosenBarProps {
  readonly chosen: Chosen;
  /** The moment that was noted because a line was heard; null where none was. */
  readonly noted: Noted | null;
  readonly onChange: () => void;
}

/** A press that main asks about before it moves the times; `atMs` is this page's time at which the line was heard. */
interface Asked {
  readonly id: string;
  readonly atMs: number;
  readonly earlierMs: number;
}

/** Says to main when a line was heard, and keeps what main asks about it. */
function useSaid({ chosen, onChange }: Pick<ChosenBarProps, 'chosen' | 'onChange'>) {
  const commands = useCommands();
  const [asked, setAsked] = useState<Asked | null>(null);
  const say = async (id: string, atMs: number, isSure = false): Promise<void> => {
    const agoMs = Math.max(0, performance.now() - atMs);
    const told = await commands.call('transcript.saidNow', { id, agoMs, isSure });
    if (!told.ok) return;
    if (told.value.outcome === 'asks') return setAsked({ id, atMs, earlierMs: told.value.earlierMs });
    setAsked(null);
    commands.say(`The transcript’s times are ${shiftWords(told.value.shiftMs)} now`);
    chosen.clear();
    onChange();
  };
  return { asked, say, forget: () => setAsked(null) };
}

/** What can be done with chosen lines; nothing is drawn where none is. */
export function ChosenBar({ chosen, noted, onChange }: ChosenBarProps) {
  const commands = useCommands();
  const { asked, say, forget } = useSaid({ chosen, onChange });
  const [first] = chosen.lines;
  if (first === undefined) return null;
  if (asked !== null && asked.id === first.id) {
    const { id, atMs, earlierMs } = asked;
    return <EarlierQuestion earlierMs={earlierMs} onYes={() => void say(id, atMs, true)} onNo={forget} />;
  }
  const quote = async (): Promise<void> => {
    const ids = chosen.lines.map(({ id }) => id);
    const quoted = await commands.call('transcript.quote', { ids, text: '' });
    if (!quoted.ok) return;
    commands.say(quotedWords(first.startMs));
    chosen.clear();
  };
  const clock = <Clock size={16} aria-hidden="true" />;
  return (
    <div role="group" aria-label="Chosen lines" className={css['chosen']}>
      <span role="status">{chosenWords(chosen.lines)}</span>
      <Button variant="primary" icon={<Quote size={16} aria-hidden="true" />} onClick={() => void quote()}>
        Quote into a note
      </Button>
      {chosen.lines.length === 1 && noted !== null && (
        <Button icon={clock} onClick={() => void say(first.id, noted.atMs)}>
          This is what I heard
        </Button>
      )}
      {chosen.lines.length === 1 && (
        <Button icon={clock} onClick={(event) => void say(first.id, event.timeStamp)}>
          Being said now
        </Button>
      )}
      <Button icon={<X size={16} aria-hidden="true" />} onClick={chosen.clear}>
        Choose none
      </Button>
    </div>
  );
}

interface EarlierQuestionProps {
  readonly earlierMs: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Before lines come earlier, which may open what was not heard yet. The button that was pressed is gone, so the focus is here. */
function EarlierQuestion({ earlierMs, onYes, onNo }: EarlierQuestionProps) {
  const leave = useRef<HTMLButtonElement>(null);
  useEffect(() => leave.current?.focus(), []);
  return (
    <div role="group" aria-label="Move the times earlier?" className={css['chosen']}>
      <span role="alert">{earlierWords(earlierMs)}</span>
      <Button onClick={onYes}>Move them earlier</Button>
      <Button ref={leave} variant="primary" onClick={onNo}>
        Leave them
      </Button>
    </div>
  );
}
