import { useEffect, useRef, useState, type FormEvent } from 'react';
import { err, ok, type Result } from '../../../shared/result.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditionPart } from './edition-part.ts';
import { lengthWords, timeWords } from './edition-words.ts';
import { readLength, readSourceTime } from './read-times.ts';
import type { KeptBreak } from './stretches.ts';
import css from './Tables.module.css';

interface Faults {
  readonly from: string | null;
  readonly length: string | null;
  readonly both: string | null;
}

const noFaults: Faults = { from: null, length: null, both: null };

interface BreakFormProps extends EditionPart {
  /** The break that is being corrected; null to take out another one. */
  readonly changing: KeptBreak | null;
  readonly onDone: () => void;
}

/** What the fields say at first: nothing, or what is kept of the break that is corrected. */
const begun = (changing: KeptBreak | null) => ({
  from: changing === null || changing.sourceMs === null ? '' : timeWords(changing.sourceMs),
  length: changing === null || changing.lengthMs === null ? '' : lengthWords(changing.lengthMs),
  guessed: changing === null || changing.guessed,
});

/** A field's words, and what they stood for when nobody had touched them: words leave milliseconds out. */
interface Field {
  readonly typed: string;
  readonly words: string;
  readonly keptMs: number | null | undefined;
}

const readField = (
  { typed, words, keptMs }: Field,
  read: (text: string) => Result<number, string>,
): Result<number, string> => (typed === words && typeof keptMs === 'number' ? ok(keptMs) : read(typed));

/** What was typed, read. */
function readBreak(
  typed: ReturnType<typeof begun>,
  { edition, changing }: Pick<BreakFormProps, 'edition' | 'changing'>,
): Result<{ readonly sourceMs: number; readonly lengthMs: number }, Faults> {
  const words = begun(changing);
  const from = readField({ typed: typed.from, words: words.from, keptMs: changing?.sourceMs }, (text) =>
    readSourceTime(text, edition.lengthMs),
  );
  const length = readField(
    { typed: typed.length, words: words.length, keptMs: changing?.lengthMs },
    readLength,
  );
  if (from.ok && length.ok) return ok({ sourceMs: from.value, lengthMs: length.value });
  return err({ both: null, from: from.ok ? null : from.error, length: length.ok ? null : length.error });
}

function useBreakForm({ edition, editions, changing, onDone }: BreakFormProps) {
  const { call } = useCommands();
  const [typed, setTyped] = useState(() => begun(changing));
  const [faults, setFaults] = useState(noFaults);
  const editionId = edition.id;
  const write = (sourceMs: number, lengthMs: number) =>
    changing === null
      ? call('edition.takeOutBreak', { editionId, toMs: sourceMs + lengthMs, lengthMs })
      : call('edition.changeBreak', {
          ...{ editionId, breakId: changing.id, sourceMs, lengthMs, guessed: typed.guessed },
        });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = readBreak(typed, { edition, changing });
    if (!read.ok) return setFaults(read.error);
    const { sourceMs, lengthMs } = read.value;
    const outcome = await write(sourceMs, lengthMs);
    const words = `Took out ${lengthWords(lengthMs)} from ${timeWords(sourceMs)} on.`;
    setFaults({ ...noFaults, both: editions.settle(outcome, words) });
    if (!outcome.ok) return;
    setTyped(begun(null));
    onDone();
  };
  const change = (patch: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...patch });
    setFaults(noFaults);
  };
  return { typed, change, faults, submit };
}

const sureChoices = [
  { value: 'guess', label: 'A guess' },
  { value: 'sure', label: 'I am sure' },
] as const;

/** Takes a break out that nobody marked as it came, or corrects one that is kept: where it began, how long it was. */
export function BreakForm(props: BreakFormProps) {
  const { changing, onDone } = props;
  const { typed, change, faults, submit } = useBreakForm(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (changing !== null) form.current?.querySelector('input')?.focus();
  }, [changing]);
  return (
    <form
      ref={form}
      className={css['form']}
      aria-label={changing === null ? 'Take out a break' : 'Change a break'}
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label="A break began at"
        placeholder="30:00"
        value={typed.from}
        error={faults.from}
        onChange={(event) => change({ from: event.target.value })}
      />
      <TextField
        label="And was this long"
        placeholder="2:30"
        value={typed.length}
        error={faults.length}
        onChange={(event) => change({ length: event.target.value })}
      />
      <Button type="submit">{changing === null ? 'Take it out' : 'Save'}</Button>
      {changing !== null && (
        <div className={css['more']}>
          <Segmented
            legend="Its place is"
            options={sureChoices}
            value={typed.guessed ? 'guess' : 'sure'}
            onChange={(value) => change({ guessed: value === 'guess' })}
          />
          <Button variant="quiet" onClick={onDone}>
            Cancel
          </Button>
        </div>
      )}
      <p role="alert" className={css['refusal']}>
        {faults.both}
      </p>
    </form>
  );
}
