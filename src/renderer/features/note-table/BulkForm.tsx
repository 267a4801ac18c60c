import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { BulkChangeArgs } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import type { FormAction } from './bulk-action.ts';
import css from './NotesPage.module.css';
import { PersonForm } from './PersonForm.tsx';
import { useTags } from './use-tags.ts';

/** What is asked before many notes are changed. */
export interface BulkFormProps {
  readonly asks: FormAction;
  readonly onChange: (change: BulkChangeArgs) => void;
  readonly onCancel: () => void;
}

const kinds = [
  { kind: 'note', label: 'Note' },
  { kind: 'question', label: 'Question' },
  { kind: 'quote', label: 'Quote' },
] as const;

const SECOND_MS = 1000;

/** Stands in the place of the actions; Escape goes back to them and changes nothing. */
export function BulkForm(props: BulkFormProps) {
  const { onCancel } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, [role="toolbar"] button')?.focus();
  }, []);
  useEffect(() => {
    const element = place.current;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onCancel();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [onCancel]);
  return (
    <div ref={place} className={css['bar']}>
      <Asked {...props} />
      <Button variant="quiet" onClick={onCancel}>
        Leave as it is
      </Button>
    </div>
  );
}

function Asked({ asks, onChange }: BulkFormProps) {
  switch (asks) {
    case 'tag':
      return <TagForm label="Add tag" onTag={(tag) => onChange({ what: 'add-tag', tag })} />;
    case 'untag':
      return <TagForm label="Remove tag" onTag={(tag) => onChange({ what: 'remove-tag', tag })} />;
    case 'person':
      return <PersonForm onChange={onChange} />;
    case 'kind':
      return (
        <Toolbar label="Kind" className={css['actions']}>
          {kinds.map(({ kind, label }) => (
            <button
              key={kind}
              type="button"
              className={css['action']}
              onClick={() => onChange({ what: 'set-kind', kind })}
            >
              {label}
            </button>
          ))}
        </Toolbar>
      );
    case 'move':
      return <MoveForm onChange={onChange} />;
  }
}

function TagForm({ label, onTag }: { readonly label: string; readonly onTag: (tag: string) => void }) {
  const id = useId();
  const tags = useTags() ?? [];
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const tag = text.trim().replace(/^#/u, '');
    if (tag !== '') onTag(tag);
  };
  return (
    <form className={css['form']} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-tags`}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={`${id}-tags`}>
        {tags.slice(0, 100).map(({ tag }) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
      <Button type="submit">{label}</Button>
    </form>
  );
}

function MoveForm({ onChange }: Pick<BulkFormProps, 'onChange'>) {
  const id = useId();
  const [text, setText] = useState('');
  const seconds = Number(text.replace(',', '.').replace('−', '-'));
  const isRead = text.trim() !== '' && Number.isFinite(seconds) && Math.abs(seconds) <= 3600;
  const [isAsked, ask] = useState(false);
  const isWrong = !isRead && (isAsked || !/^[\d\s.,−-]*$/u.test(text));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(true);
    if (isRead && seconds !== 0) onChange({ what: 'move', byMs: Math.round(seconds * SECOND_MS) });
  };
  return (
    <form className={css['form']} onSubmit={submit}>
      <label htmlFor={id}>Seconds later (earlier with −)</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        className={css['short']}
        value={text}
        onChange={(event) => {
          ask(false);
          setText(event.target.value);
        }}
        aria-invalid={isWrong}
        aria-describedby={`${id}-wrong`}
      />
      <Button type="submit">Move</Button>
      <p id={`${id}-wrong`} role="alert" className={css['wrong']}>
        {isWrong && 'Use seconds, such as 14 or −2.5, up to an hour.'}
      </p>
    </form>
  );
}
