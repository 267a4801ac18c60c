import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { networkWords } from './network-words.ts';
import css from './Player.module.css';

/** Asks once for what a player wants to know. Nothing that is typed here is kept on the page. */
export function SecretForm({
  kind,
  name,
  passwords,
  onGive,
}: {
  readonly kind: string | null;
  readonly name: string;
  /** What becomes of it, in a sentence; null while that is not known. */
  readonly passwords: string | null;
  readonly onGive: (secret: string) => void;
}) {
  const [secret, setSecret] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const own = kind === 'vlc' || kind === 'jellyfin' ? networkWords[kind].secret : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret === '') return setFault(`${name} does not open without it.`);
    onGive(secret);
    setSecret('');
  };
  return (
    <form className={css['secret']} onSubmit={submit}>
      <TextField
        label={own ?? `Password of ${name}`}
        type="password"
        maxLength={512}
        value={secret}
        error={fault}
        onChange={(event) => {
          setSecret(event.target.value);
          setFault(null);
        }}
      />
      <Button type="submit" variant="primary">
        Follow {name}
      </Button>
      <p className={css['small']}>{passwords}</p>
    </form>
  );
}
