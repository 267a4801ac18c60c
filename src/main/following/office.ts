import { playerNames } from '../../shared/domain/players/player-names.ts';
import type { FilmWord } from '../../shared/ipc/player-calls.ts';
import { noPlayer } from '../../shared/ipc/no-player.ts';
import type { PlayerView } from '../../shared/ipc/player-views.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import type { BridgeParts } from '../../players/bridge.ts';
import type { AppContext } from '../app-context.ts';
import type { Keeper } from '../viewing/keeper.ts';
import { beginSession } from './begin-session.ts';
import { createFilmDesk, type FilmDesk, type FilmDesktop } from './film-desk.ts';
import type { FilmShelf } from './film-shelf.ts';
import { createFilmMemory, type FilmMemory } from './film-memory.ts';
import { filmCapabilities, filmEvents } from './film-source.ts';
import { openKeptSecrets, type KeptSecrets, type SecretBox } from './kept-secrets.ts';
import { createKnownPlayers, type KnownPlayers } from './known-players.ts';
import { createOutsidePlayers, type OutsidePlayers } from './outside-players.ts';
import type { StartPlayers } from './players-line.ts';
import { openRemembered, type Remembered } from './remembered.ts';
import type { Carry, Session } from './session.ts';

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

/** Where followings begin and end; one goes on at a time. */
export interface Office {
  readonly known: KnownPlayers;
  readonly remembered: Remembered;
  readonly secrets: KeptSecrets;
  readonly outside: OutsidePlayers;
  readonly film: FilmDesk;
  readonly session: () => Session | null;
  readonly view: () => PlayerView;
  readonly announce: () => void;
  /** What the film window's page tells; remembered while another player, or none, is followed. */
  readonly hearFilm: (words: readonly FilmWord[]) => void;
  /** `again`: by itself at the start, because it was followed when Docket was closed. */
  readonly follow: (player: FoundPlayer, how?: 'again') => Promise<void>;
  /** `quit`: the app ends, and the clock is left as it stands. */
  readonly end: (how: 'unfollow' | 'quit') => Promise<void>;
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

const hearWords = (session: Session, words: readonly FilmWord[]): void =>
  session.hear(words.flatMap((word) => filmEvents(word, session.player.detail)));

/** The film window may have told everything before it was followed. */
function beginFilm(session: Session, memory: FilmMemory): void {
  session.armed(filmCapabilities);
  hearWords(session, memory.words());
}

/** Two clicks in a row are carried out one after the other, so that one following ends before the next begins. */
function oneByOne(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Nobody is followed at first. */
export function openOffice(made: PlayersParts): Office {
  const { context } = made;
  let session: Session | null = null;
  const holder = { session: () => session };
  const remembered = openRemembered(made.memoryFile);
  const secrets = openKeptSecrets(made.secretsFile, made.secretBox);
  const known = createKnownPlayers(remembered, secrets);
  const outside = outsideOf(made, holder);
  const memory = createFilmMemory();
  const inTurn = oneByOne();
  const announce = (): void =>
    context.announce({ name: 'playerChanged', payload: viewOf(session, remembered) });

  const endNow = async (how: 'unfollow' | 'quit'): Promise<void> => {
    const before = session;
    session = null;
    if (before === null) return;
    if (before.player.kind !== 'in-app') outside.unfollow();
    await before.end(how);
    if (how === 'quit') return;
    remembered.unfollowed();
    announce();
  };

  const toFilm: Carry = (command) => {
    context.announce({ name: 'filmOrdered', payload: command });
    return Promise.resolve(null);
  };

  return {
    ...holder,
    known,
    remembered,
    secrets,
    outside,
    film: filmOf(made, holder, { outside, memory }),
    view: () => viewOf(session, remembered),
    announce,
    hearFilm: (words) => {
      memory.take(words);
      if (session?.player.kind === 'in-app') hearWords(session, words);
    },
    end: (how) => inTurn(() => endNow(how)),
    follow: (player, how) =>
      inTurn(async () => {
        await endNow('unfollow');
        const isFilm = player.kind === 'in-app';
        const carry = isFilm ? toFilm : outside.carry;
        session = beginSession({ ...made, player, carry, changed: announce, isAgain: how === 'again' });
        remembered.followed(player.target);
        if (isFilm) beginFilm(session, memory);
        else outside.follow(player.target, await known.secretOf(player.target));
        announce();
      }),
  };
}
