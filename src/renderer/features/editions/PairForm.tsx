import { useRef, useState, type FormEvent } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditionPart } from './edition-part.ts';
import { timeWords } from './edition-words.ts';
import { NowForm } from './NowForm.tsx';
import { readFilmTime, readSourceTime } from './read-times.ts';
import css from './Tables.module.css';

interface Faults {
  readonly source: string | null;
  readonly film: string | null;
  readonly both: string | null;
}

const noFaults: Faults = { source: null, film: null, both: null };

/** Says of two times that they go together; what cannot be true beside the other cues is refused with the reason. */
export function PairForm({ edition, editions }: EditionPart) {
  const { call } = useCommands();
  const form = useRef<HTMLFormElement>(null);
  const [source, setSource] = useState('');
  const [film, setFilm] = useState('');
  const [faults, setFaults] = useState(noFaults);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const from = readSourceTime(source, edition.lengthMs);
    const to = readFilmTime(film);
    if (!from.ok || !to.ok) {
      setFaults({ ...noFaults, source: from.ok ? null : from.error, film: to.ok ? null : to.error });
      return;
    }
    const outcome = await call('edition.addAnchor', {
      ...{ editionId: edition.id, sourceMs: from.value, filmMs: to.value, agoMs: 0 },
    });
    const words = `${timeWords(from.value)} in this edition is ${timeWords(to.value)} in the film.`;
    setFaults({ ...noFaults, both: editions.settle(outcome, words) });
    if (!outcome.ok) return;
    setSource('');
    setFilm('');
    form.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <form ref={form} className={css['form']} aria-label="Add a cue" onSubmit={(event) => void add(event)}>
        <TextField
          label="Time in this edition"
          placeholder="52:10"
          value={source}
          error={faults.source}
          onChange={(event) => {
            setSource(event.target.value);
            setFaults(noFaults);
          }}
        />
        <TextField
          label="The same moment in the film"
          placeholder="47:12"
          value={film}
          error={faults.film}
          onChange={(event) => {
            setFilm(event.target.value);
            setFaults(noFaults);
          }}
        />
        <Button type="submit">Add cue</Button>
        <p role="alert" className={css['refusal']}>
          {faults.both}
        </p>
      </form>
      {edition.isChosen && editions.view !== null && editions.view.source !== null && (
        <NowForm edition={edition} editions={editions} />
      )}
    </>
  );
}
