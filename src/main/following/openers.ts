import type { Args } from '../../shared/ipc/wire.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { FilmDesk, FilmDesktop } from './film-desk.ts';
import type { ShelvedFilm } from './film-shelf.ts';
import type { KnownPlayers } from './known-players.ts';
import type { OutsidePlayers } from './outside-players.ts';
import { refusal } from './player-refusals.ts';

/** Opens film files, here or in another player. */
export interface Openers {
  /** Null when the viewer closed the dialog. */
  readonly inside: () => Promise<ShelvedFilm | null>;
  readonly outside: (args: Args<'player.openOutside'>) => Promise<Result<FoundPlayer | null, AppError>>;
}

/** What opening needs. */
export interface OpenerParts {
  readonly outside: OutsidePlayers;
  readonly film: FilmDesk;
  readonly known: KnownPlayers;
  readonly askFilm: FilmDesktop['askFilm'];
}

const names = { mpv: 'mpv', vlc: 'VLC' } as const;

/** A path only ever comes out of the dialog. */
export function createOpeners({ outside, film, known, askFilm }: OpenerParts): Openers {
  const pathFor = ({ player, file }: Args<'player.openOutside'>): Promise<string | null> => {
    const shelved = film.current();
    if (file === 'film' && shelved !== null) return Promise.resolve(shelved.path);
    return askFilm(`Open a film in ${names[player]}`);
  };
  return {
    inside: async () => {
      const path = await askFilm('Open a film in Docket');
      return path === null ? null : film.open(path);
    },
    outside: async (args) => {
      const path = await pathFor(args);
      if (path === null) return ok(null);
      const opened = await outside.open(args.player, path);
      if (!opened.ok) return refusal(opened.error);
      const { target, secret } = opened.value;
      const kind = args.player;
      const player = {
        target,
        kind,
        name: names[kind],
        detail: 'opened by Docket',
        needsPassword: secret !== null,
      };
      known.opened(player, secret);
      return ok(player);
    },
  };
}
