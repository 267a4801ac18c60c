import { useState, type FormEvent } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { nudgeChange } from '../../store/clock-changes.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './sheets.module.css';

const nudges = [
  { seconds: -10, label: '−10 s', name: '10 seconds back' },
  { seconds: -1, label: '−1 s', name: '1 second back' },
  { seconds: 1, label: '+1 s', name: '1 second on' },
  { seconds: 10, label: '+10 s', name: '10 seconds on' },
] as const;

function Nudges() {
  const { clock } = useCommands();
  return (
    <div role="group" aria-label="Move the clock" className={css['nudges']}>
      {nudges.map(({ seconds, label, name }) => (
        <Button
          key={seconds}
          aria-label={`${label}, ${name}`}
          onClick={(event) => void clock(nudgeChange(seconds), event.timeStamp)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** Every way of writing a time that is taken, as people read it off a player. */
const grammar = [
  { written: '47:12', means: 'minutes and seconds' },
  { written: '1:07:30 or 1.07.30', means: 'with hours' },
  { written: '4712', means: 'the same without a colon' },
  { written: '4050s', means: 'seconds' },
  { written: '-43:12', means: 'what is left on the player, where its length is known' },
] as const;

function Grammar() {
  return (
    <details>
      <summary>Other ways to write it</summary>
      <dl className={css['commands']}>
        {grammar.map(({ written, means }) => (
          <div key={written}>
            <dt>{means}</dt>
            <dd>{written}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Puts the clock where the film is: a typed time, or small steps while both are in view. */
export function GoToSheet() {
  const { sync, closeSheet, closeProblem } = useCommands();
  const filmMs = useFilmMs() ?? 0;
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await sync({ by: 'text', text }, event.timeStamp);
    if (outcome.ok) return closeSheet();
    setError(outcome.error.message);
    closeProblem();
  };
  return (
    <Dialog title="Where is the film?" onClose={closeSheet}>
      <p className={css['now']}>
        <span className={css['nowWords']}>The clock says</span>
        <span className={css['figures']}>{formatTimecode(filmMs)}</span>
      </p>
      <Nudges />
      <form className={css['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextField
          label="Go to time"
          placeholder="47:12 or 1:07:30"
          data-first-focus
          value={text}
          error={error}
          onChange={(event) => {
            setText(event.target.value);
            setError(null);
          }}
        />
        <Button variant="primary" type="submit">
          Set clock
        </Button>
      </form>
      <Grammar />
    </Dialog>
  );
}
