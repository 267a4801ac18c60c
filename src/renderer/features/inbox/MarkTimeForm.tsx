import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { filmTimeOf } from '../../../shared/domain/time/film-time-of.ts';
import { parseTimecode } from '../../../shared/domain/time/parse-timecode.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { figures } from './inbox-words.ts';
import css from './MarkCard.module.css';
import type { Triage } from './use-triage.ts';

/** What was typed as a film time (ms), or what is wrong with it. */
function readTime(text: string) {
  const parsed = parseTimecode(text);
  return parsed.ok ? filmTimeOf(parsed.value, null) : parsed;
}

const words = {
  range: { label: 'Ends at', save: 'Make range' },
  split: { label: 'Second mark at', save: 'Split' },
} as const;

/** A second time for a mark: where it ends, or where the second of two begins. The next mark's time is offered. */
export function MarkTimeForm({
  mark,
  triage,
  what,
}: {
  readonly mark: Note;
  readonly triage: Triage;
  readonly what: 'range' | 'split';
}) {
  const next = mark.endMs ?? triage.around?.nextMarkMs ?? null;
  const [text, setText] = useState(next === null ? '' : figures(next));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const [error, setError] = useState<string | null>(null);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const time = readTime(text);
    if (!time.ok) return setError(time.error.message);
    setError(await (what === 'range' ? triage.saveEnd(time.value) : triage.saveSplit(time.value)));
  };
  return (
    <form ref={form} className={css['times']} onSubmit={(event) => void onSubmit(event)}>
      <TextField
        label={words[what].label}
        placeholder="47:12"
        value={text}
        error={error}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setError(null);
        }}
      />
      <Button type="submit" variant="primary" shortcut="Enter">
        {words[what].save}
      </Button>
      {what === 'range' && mark.endMs !== undefined && (
        <Button onClick={() => void triage.saveEnd(null)}>A moment again</Button>
      )}
      <Button shortcut="Esc" onClick={triage.close}>
        Not now
      </Button>
    </form>
  );
}
