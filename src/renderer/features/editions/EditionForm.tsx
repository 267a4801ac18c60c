import { useEffect, useRef, useState, type FormEvent } from 'react';
import { err, ok, type Result } from '../../../shared/result.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { AppError, EditionView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './EditionForm.module.css';
import { kindChoices, kindWords, timeWords } from './edition-words.ts';
import { readLength } from './read-times.ts';
import type { Editions } from './use-editions.ts';

interface Typed {
  readonly name: string;
  readonly kind: EditionView['kind'];
  readonly length: string;
}

interface Faults {
  readonly name: string | null;
  readonly length: string | null;
}

interface Said {
  readonly name: string;
  readonly kind: EditionView['kind'];
  readonly lengthMs: number | null;
}

const typedOf = (edition: EditionView | null): Typed => ({
  name: edition?.name ?? '',
  kind: edition?.kind ?? 'streaming',
  length: edition === null || edition.lengthMs === null ? '' : timeWords(edition.lengthMs),
});

/** The length that is kept when nobody touched its words: they leave milliseconds out. */
const lengthOf = (typed: Typed, edition: EditionView | null): Result<number | null, string> => {
  if (typed.kind === 'live-tv' || typed.length.trim() === '') return ok(null);
  return typed.length === typedOf(edition).length ? ok(edition?.lengthMs ?? null) : readLength(typed.length);
};

function read(typed: Typed, edition: EditionView | null): Result<Said, Faults> {
  const name = typed.name.trim() === '' ? kindWords[typed.kind] : typed.name.trim();
  const length = lengthOf(typed, edition);
  if (!length.ok || name.length > 200) {
    return err({
      name: name.length > 200 ? 'A name has up to 200 letters.' : null,
      length: length.ok ? null : length.error,
    });
  }
  return ok({ name, kind: typed.kind, lengthMs: length.value });
}

const noFaults: Faults = { name: null, length: null };

interface EditionFormProps {
  readonly edition: EditionView | null;
  readonly editions: Editions;
  /** Gets the id of what was added or changed; null when the viewer left it. */
  readonly onDone: (id: string | null) => void;
}

/** What is typed, what is wrong with it, and how it is written down; `choose`: this viewing goes by it at once. */
function useEditionForm({ edition, editions, onDone }: EditionFormProps) {
  const { call } = useCommands();
  const [typed, setTyped] = useState(() => typedOf(edition));
  const [faults, setFaults] = useState(noFaults);
  const finish = (outcome: Result<unknown, AppError>, done: string, id: string | null): void => {
    const refusal = editions.settle(outcome, done);
    setFaults({ ...noFaults, name: refusal });
    if (refusal === null) onDone(id);
  };
  const save = async (choose: boolean): Promise<void> => {
    const said = read(typed, edition);
    if (!said.ok) return setFaults(said.error);
    if (edition !== null) {
      const outcome = await call('edition.change', { editionId: edition.id, ...said.value });
      return finish(outcome, `Changed “${said.value.name}”.`, edition.id);
    }
    const outcome = await call('edition.add', { ...said.value, choose });
    finish(outcome, `Added “${said.value.name}”.`, outcome.ok ? outcome.value.editionId : null);
  };
  const change = (patch: Partial<Typed>): void => {
    setTyped({ ...typed, ...patch });
    setFaults(noFaults);
  };
  return { typed, faults, change, save };
}

/** What an edition is: its name, what kind, how long if that is known. With `edition` null a new one is added. */
export function EditionForm(props: EditionFormProps) {
  const { edition, onDone } = props;
  const hasPass = useMirror((mirror) => mirror.pass !== null);
  const { typed, faults, change, save } = useEditionForm(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('[type="text"]')?.focus();
  }, []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void save(hasPass);
  };
  return (
    <form ref={form} className={css['form']} onSubmit={onSubmit}>
      <Segmented
        legend="How it is shown"
        options={kindChoices}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
      />
      <div className={css['fields']}>
        <TextField
          label="Name"
          placeholder={kindWords[typed.kind]}
          value={typed.name}
          error={faults.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        {typed.kind !== 'live-tv' && (
          <TextField
            label="Length, adverts and all, if you know it"
            placeholder="1:55:12"
            value={typed.length}
            error={faults.length}
            onChange={(event) => change({ length: event.target.value })}
          />
        )}
      </div>
      {typed.kind === 'live-tv' && (
        <p className={css['aside']}>
          A broadcast has no length of its own: adverts last as long as they last.
        </p>
      )}
      <Buttons
        isNew={edition === null}
        hasPass={hasPass}
        onAddOnly={() => void save(false)}
        onLeave={() => onDone(null)}
      />
    </form>
  );
}

function Buttons({
  isNew,
  hasPass,
  onAddOnly,
  onLeave,
}: {
  readonly isNew: boolean;
  readonly hasPass: boolean;
  readonly onAddOnly: () => void;
  readonly onLeave: () => void;
}) {
  const addWords = hasPass ? 'Add it for this viewing' : 'Add it';
  return (
    <div className={css['buttons']}>
      <Button variant="primary" type="submit">
        {isNew ? addWords : 'Save'}
      </Button>
      {isNew && hasPass && <Button onClick={onAddOnly}>Add it only</Button>}
      <Button variant="quiet" onClick={onLeave}>
        Cancel
      </Button>
    </div>
  );
}
