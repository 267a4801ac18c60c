import { useState, type FormEvent } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditionPart } from './edition-part.ts';
import { timeWords } from './edition-words.ts';
import { readFilmTime } from './read-times.ts';
import css from './Tables.module.css';

/** Says where in the film a broadcast breaks, as from an evening before: a place without a length. */
export function KnownPlaces({ edition, editions }: EditionPart) {
  const { call } = useCommands();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const place = readFilmTime(text);
    if (!place.ok) return setError(place.error);
    const known = edition.breaks.flatMap(({ sourceMs, filmMs }) => (sourceMs === null ? [filmMs] : []));
    const filmTimes = [...new Set([...known, place.value])].toSorted((left, right) => left - right);
    const outcome = await call('edition.knowBreaks', { editionId: edition.id, filmTimes });
    setError(editions.settle(outcome, `A break is known at ${timeWords(place.value)} in the film.`));
    if (outcome.ok) setText('');
  };
  return (
    <form
      className={css['form']}
      aria-label="Add a known place of a break"
      onSubmit={(event) => void add(event)}
    >
      <TextField
        label="It breaks at this film time, length not known"
        placeholder="23:40"
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.target.value);
          setError(null);
        }}
      />
      <Button type="submit">Add place</Button>
    </form>
  );
}
