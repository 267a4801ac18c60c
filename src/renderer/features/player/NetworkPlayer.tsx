import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { networkWords } from './network-words.ts';
import css from './Player.module.css';
import { targetOf, type NetworkKind, type TypedFault, type TypedPlace } from './typed-target.ts';
import type { Follow } from './use-follow.ts';
import type { Offers } from './use-offers.ts';

const kinds = (['vlc', 'kodi', 'jellyfin'] as const).map((value) => ({
  value,
  label: networkWords[value].name,
}));

const fresh = (kind: NetworkKind): TypedPlace => ({
  kind,
  host: '',
  port: networkWords[kind].port,
  address: '',
});

/** A player elsewhere at home, by the address that the viewer types. Nothing is looked for. */
export function NetworkPlayer({ follow, passwords }: Pick<Follow, 'follow'> & Pick<Offers, 'passwords'>) {
  const [typed, setTyped] = useState(fresh('vlc'));
  const [secret, setSecret] = useState('');
  const [fault, setFault] = useState<TypedFault | null>(null);
  const words = networkWords[typed.kind];
  const edit = (patch: Partial<TypedPlace>): void => {
    setTyped({ ...typed, ...patch });
    setFault(null);
  };
  const choose = (kind: NetworkKind): void => {
    setTyped(fresh(kind));
    setSecret('');
    setFault(null);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const target = targetOf(typed);
    if (target.ok) follow(target.value, secret);
    else setFault(target.error);
  };
  return (
    <details className={css['part']}>
      <summary className={css['summary']}>VLC, Kodi or Jellyfin on your home network</summary>
      <form className={css['network']} onSubmit={submit}>
        <Segmented legend="Player" options={kinds} value={typed.kind} onChange={choose} />
        <p>{words.steps}</p>
        <p className={css['opens']}>{words.opens}</p>
        <Place typed={typed} fault={fault} edit={edit} />
        {words.secret !== null && (
          <TextField
            label={words.secret}
            type="password"
            maxLength={512}
            value={secret}
            error={null}
            onChange={(event) => setSecret(event.target.value)}
          />
        )}
        {words.secret !== null && <p className={css['small']}>{passwords}</p>}
        <p className={css['small']}>
          Docket goes to this one address, and only on your own network. It never searches it.
        </p>
        <Button type="submit" variant="primary">
          Follow {words.name}
        </Button>
      </form>
    </details>
  );
}

interface PlaceProps {
  readonly typed: TypedPlace;
  readonly fault: TypedFault | null;
  readonly edit: (patch: Partial<TypedPlace>) => void;
}

function Place({ typed, fault, edit }: PlaceProps) {
  const faultOf = (field: TypedFault['field']): string | null =>
    fault?.field === field ? fault.words : null;
  if (typed.kind === 'jellyfin')
    return (
      <TextField
        label="Address of the server"
        placeholder="http://192.168.1.20:8096"
        value={typed.address}
        error={faultOf('address')}
        onChange={(event) => edit({ address: event.target.value })}
      />
    );
  return (
    <div className={css['place']}>
      <TextField
        label="Computer"
        placeholder="living-room or 192.168.1.20"
        value={typed.host}
        error={faultOf('host')}
        onChange={(event) => edit({ host: event.target.value })}
      />
      <TextField
        label="Port"
        inputMode="numeric"
        value={typed.port}
        error={faultOf('port')}
        onChange={(event) => edit({ port: event.target.value })}
      />
    </div>
  );
}
