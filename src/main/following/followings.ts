import type { FilmWord } from '../../shared/ipc/player-calls.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import { beginSession } from './begin-session.ts';
import type { FilmMemory } from './film-memory.ts';
import type { FilmShelf, ShelvedFilm } from './film-shelf.ts';
import { filmCapabilities, filmEvents } from './film-source.ts';
import type { KnownPlayers } from './known-players.ts';
import type { SessionParts } from './live-session.ts';
import type { OutsidePlayers } from './outside-players.ts';
import type { Remembered } from './remembered.ts';
import type { Carry, Session } from './session.ts';

/** Where followings begin and end; one goes on at a time. */
export interface Followings {
  /** The one that goes on; null while nobody is followed. */
  readonly session: () => Session | null;
  /** What the film window's page tells; remembered while another player, or none, is followed. */
  readonly hearFilm: (words: readonly FilmWord[]) => void;
  /** `again`: by itself at the start, because it was followed when Docket was closed. */
  readonly follow: (player: FoundPlayer, how?: 'again') => Promise<void>;
  /** `quit`: the app ends, and the clock is left as it stands. */
  readonly end: (how: 'unfollow' | 'quit') => Promise<void>;
}

/** What a following works with. */
export interface FollowingParts {
  readonly known: KnownPlayers;
  readonly remembered: Remembered;
  readonly outside: OutsidePlayers;
  readonly memory: FilmMemory;
  /** Tells the windows who is followed now. */
  readonly announce: () => void;
}

function hearWords(session: Session, words: readonly FilmWord[], film: ShelvedFilm | null): void {
  if (film !== null) session.hear(words.flatMap((word) => filmEvents(word, film)));
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

/** What every following stands on. */
export type FollowingGround = Pick<SessionParts, 'context' | 'keeper' | 'parts'> & {
  readonly shelf: FilmShelf;
};

/** Nobody is followed at first. */
export function createFollowings(
  made: FollowingGround,
  { known, remembered, outside, memory, announce }: FollowingParts,
): Followings {
  let session: Session | null = null;
  let isClosing = false;
  const inTurn = oneByOne();

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
    made.context.announce({ name: 'filmOrdered', payload: command });
    return Promise.resolve(null);
  };

  /** The film window may have told everything before it was followed; a player outside may want its password. */
  const listen = async (begun: Session): Promise<void> => {
    const { target, kind } = begun.player;
    if (kind === 'in-app') {
      begun.armed(filmCapabilities);
      return hearWords(begun, memory.words(), made.shelf.current());
    }
    const secret = await known.secretOf(target);
    if (session === begun) outside.follow(target, secret);
  };

  return {
    session: () => session,
    hearFilm: (words) => {
      memory.take(words);
      if (session?.player.kind === 'in-app') hearWords(session, words, made.shelf.current());
    },
    end: (how) => {
      if (how === 'unfollow') return inTurn(() => endNow(how));
      // Quitting waits for no keyring, and nothing that stands in line begins any more.
      isClosing = true;
      return endNow(how);
    },
    follow: (player, how) =>
      inTurn(async () => {
        await endNow('unfollow');
        if (isClosing) return;
        const carry = player.kind === 'in-app' ? toFilm : outside.carry;
        const begun = beginSession({ ...made, player, carry, changed: announce, isAgain: how === 'again' });
        session = begun;
        remembered.followed(player.target);
        await listen(begun);
        announce();
      }),
  };
}
