import { useEffect, useId, useState, type FormEvent } from 'react';
import { ago } from '../../store/ago.ts';
import { useCommands } from '../../store/provider.tsx';
import type { ResyncView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import type { EditionPart } from './edition-part.ts';
import { timeWords } from './edition-words.ts';
import css from './Tables.module.css';

type Cue = ResyncView['before'][number];

/** The cues that may be named now: those around the clock, as main gives them out. What is ahead is not among them. */
function useCues(): readonly Cue[] {
  const { call, closeProblem } = useCommands();
  const [cues, setCues] = useState<readonly Cue[]>([]);
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const outcome = await call('timing.resync', {});
      if (isOver) return;
      if (outcome.ok) setCues([...outcome.value.before, ...outcome.value.after]);
      else closeProblem();
    };
    void load();
    return () => {
      isOver = true;
    };
  }, [call, closeProblem]);
  return cues;
}

/** "This is being said now": the source is where it is, and the viewer says which cue that is. */
export function NowForm({ edition, editions }: EditionPart) {
  const { call } = useCommands();
  const cues = useCues();
  const id = useId();
  const [key, setKey] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const cue = cues.find((one) => one.key === key) ?? cues[0];
  if (cue === undefined) return null;
  const set = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await call('edition.addAnchor', {
      ...{ editionId: edition.id, sourceMs: null, filmMs: Math.round(cue.filmMs) },
      cueKey: cue.key,
      agoMs: ago(event.timeStamp),
    });
    setRefusal(editions.settle(outcome, `Now is “${cue.name}”, ${timeWords(cue.filmMs)} in the film.`));
  };
  return (
    <form className={css['form']} aria-label="Set a cue now" onSubmit={(event) => void set(event)}>
      <div className={css['field']}>
        <label htmlFor={id}>What is being said now</label>
        <select
          id={id}
          className={css['select']}
          value={cue.key}
          onChange={(event) => setKey(event.target.value)}
        >
          {cues.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}, {timeWords(one.filmMs)}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit">It is now</Button>
      <p role="alert" className={css['refusal']}>
        {refusal}
      </p>
    </form>
  );
}
