import type { PlayerOffer } from '../../shared/ipc/player-views.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import type { Remembered } from './remembered.ts';

/** The players that may be followed, because Docket found them itself or the viewer pinned or typed them. */
export interface KnownPlayers {
  /** Takes what was found just now; what was found before is forgotten. */
  readonly found: (players: readonly FoundPlayer[]) => void;
  /** A player that Docket opened itself. */
  readonly opened: (player: FoundPlayer, secret: string | null) => void;
  readonly offers: () => readonly PlayerOffer[];
  /** The player of a target, if it may be followed; a page can name no other socket and no other address. */
  readonly find: (target: string) => FoundPlayer | null;
  readonly secretOf: (target: string) => Promise<string | null>;
  /** Takes a password or token that was typed; it outlasts this run only while its player is pinned. */
  readonly giveSecret: (target: string, secret: string) => Promise<void>;
  /** Pins a player, or forgets it and its password. */
  readonly pin: (player: FoundPlayer, isPinned: boolean) => Promise<void>;
}

/** What a viewer may type: a host, or the address of a server. Where it may lead is decided where it is opened. */
const typed: readonly {
  readonly kind: 'vlc' | 'kodi' | 'jellyfin';
  readonly form: RegExp;
  readonly name: string;
}[] = [
  { kind: 'vlc', form: /^vlc:([\w.-]{1,253}|\[[\da-f:.]{2,45}\]):\d{1,5}$/iu, name: 'VLC' },
  { kind: 'kodi', form: /^kodi:([\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/iu, name: 'Kodi' },
  { kind: 'jellyfin', form: /^jellyfin:https?:\/\/[^\s@]{1,500}$/iu, name: 'Jellyfin' },
];

function typedPlayer(target: string): FoundPlayer | null {
  const match = typed.find(({ form }) => form.test(target));
  if (match === undefined) return null;
  const { kind, name } = match;
  return { target, kind, name, detail: target.slice(kind.length + 1), needsPassword: kind !== 'kodi' };
}

/** Nothing is known at first but what was pinned. */
export function createKnownPlayers(remembered: Remembered, secrets: KeptSecrets): KnownPlayers {
  let there: readonly FoundPlayer[] = [];
  let ours: readonly FoundPlayer[] = [];
  /** Passwords that Docket made up for players it opened: they end with those. */
  const own = new Map<string, string>();
  const isPinned = (target: string): boolean =>
    remembered.current().pinned.some((one) => one.target === target);
  const isKnownSecret = (target: string): boolean => own.has(target) || secrets.has(target);
  const all = (): readonly FoundPlayer[] => {
    const players = [...there, ...ours, ...remembered.current().pinned];
    return players.filter((one, at) => players.findIndex(({ target }) => target === one.target) === at);
  };
  return {
    found: (players) => {
      there = players;
    },
    opened: (player, secret) => {
      ours = [...ours.filter(({ target }) => target !== player.target), player];
      if (secret !== null) own.set(player.target, secret);
    },
    offers: () => {
      const { last } = remembered.current();
      return all().map((player) => ({
        ...player,
        needsPassword: player.needsPassword && !isKnownSecret(player.target),
        isPinned: isPinned(player.target),
        isLast: player.target === last,
        isThere: there.some(({ target }) => target === player.target),
      }));
    },
    find: (target) => all().find((player) => player.target === target) ?? typedPlayer(target),
    secretOf: async (target) => own.get(target) ?? (await secrets.of(target)),
    giveSecret: async (target, secret) => {
      secrets.give(target, secret);
      if (isPinned(target)) await secrets.keep(target);
    },
    pin: async (player, isWanted) => {
      remembered.pin(player, isWanted);
      if (isWanted) await secrets.keep(player.target);
      else secrets.forget(player.target);
    },
  };
}
