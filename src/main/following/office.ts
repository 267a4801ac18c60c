import { playerNames } from '../../shared/domain/players/player-names.ts';
import { noPlayer } from '../../shared/ipc/no-player.ts';
import type { PlayerView } from '../../shared/ipc/player-views.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import type { BridgeParts } from '../../players/bridge.ts';
import type { AppContext } from '../app-context.ts';
import type { Keeper } from '../viewing/keeper.ts';
import { createFilmDesk, type FilmDesk, type FilmDesktop } from './film-desk.ts';
import type { FilmShelf } from './film-shelf.ts';
import { createFilmMemory, type FilmMemory } from './film-memory.ts';
import { createFollowings, type Followings } from './followings.ts';
import { openKeptSecrets, type KeptSecrets, type SecretBox } from './kept-secrets.ts';
import { createKnownPlayers, type KnownPlayers } from './known-players.ts';
import { createOutsidePlayers, type OutsidePlayers } from './outside-players.ts';
import type { StartPlayers } from './players-line.ts';
import { openRemembered, type Remembered } from './remembered.ts';
import type { Session } from './session.ts';
import { timelyBox } from './timely-box.ts';

/** What following is made of. */
export interface PlayersParts {
  readonly context: AppContext;
  readonly keeper: Keeper;
  readonly parts: BridgeParts;
  readonly start: StartPlayers;
  readonly shelf: FilmShelf;
  readonly desktop: FilmDesktop;
  /** The file in which pinned players are kept. */
  readonly memoryFile: string;
  /** The file of their sealed passwords, and what seals them. */
  readonly secretsFile: string;
  readonly secretBox: SecretBox;
  /** The processes of this Docket, whose own media sessions are never offered. */
  readonly ownPids: () => readonly number[];
}

/** Everything about following at one place. */
export interface Office extends Followings {
  readonly known: KnownPlayers;
  readonly remembered: Remembered;
  readonly secrets: KeptSecrets;
  readonly outside: OutsidePlayers;
  readonly film: FilmDesk;
  readonly view: () => PlayerView;
  readonly announce: () => void;
}

/** The film window as a player. */
export const filmPlayer = (name: string): FoundPlayer => ({
  target: 'in-app',
  kind: 'in-app',
  name: playerNames['in-app'],
  detail: name,
  needsPassword: false,
});

const viewOf = (session: Session | null, remembered: Remembered): PlayerView => ({
  ...(session?.view() ?? noPlayer),
  isPinned: remembered.current().pinned.some(({ target }) => target === session?.player.target),
});

type Holder = { readonly session: () => Session | null };

const outsideOf = ({ start, parts }: PlayersParts, { session }: Holder): OutsidePlayers =>
  createOutsidePlayers(start, parts, {
    armed: (capabilities) => session()?.armed(capabilities),
    refused: (message) => session()?.refused(message),
    events: (events) => session()?.hear(events),
    cut: () => session()?.cut(),
  });

type FilmParts = Pick<Office, 'outside'> & { readonly memory: FilmMemory };

const filmOf = (made: PlayersParts, { session }: Holder, { outside, memory }: FilmParts): FilmDesk =>
  createFilmDesk({
    shelf: made.shelf,
    desktop: made.desktop,
    announce: made.context.announce,
    canOpen: async () => (await outside.canOpen()) ?? { mpv: false, vlc: false },
    opening: memory.forget,
    closed: () => {
      memory.forget();
      const followed = session();
      if (followed?.player.kind !== 'in-app') return;
      const at = made.parts.now();
      const problem = { code: 'gone', kind: 'in-app', transient: false, at, detail: '' } as const;
      followed.hear([
        { what: 'problem', problem },
        { what: 'link', link: 'closed', at },
      ]);
    },
  });

/** Nobody is followed at first. */
export function openOffice(made: PlayersParts): Office {
  const remembered = openRemembered(made.memoryFile);
  const secrets = openKeptSecrets(made.secretsFile, timelyBox(made.secretBox, made.parts.after));
  const known = createKnownPlayers(remembered, secrets);
  const holder: Holder = { session: () => followings.session() };
  const outside = outsideOf(made, holder);
  const memory = createFilmMemory();
  const view = (): PlayerView => viewOf(holder.session(), remembered);
  const announce = (): void => made.context.announce({ name: 'playerChanged', payload: view() });
  const followings = createFollowings(made, { known, remembered, outside, memory, announce });
  return {
    ...followings,
    known,
    remembered,
    secrets,
    outside,
    film: filmOf(made, holder, { outside, memory }),
    view,
    announce,
  };
}
