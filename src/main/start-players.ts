import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { AppContext } from './app-context.ts';
import { serveFilm } from './film-files.ts';
import { createPlayers } from './following/create-players.ts';
import { createFilmShelf } from './following/film-shelf.ts';
import type { Players } from './following/players.ts';
import { startPlayersProcess } from './players-process.ts';
import { createSecretBox } from './secrets.ts';
import type { Keeper } from './viewing/keeper.ts';
import { askFilmFile } from './windows/ask-film.ts';

/** What following needs besides the desk's own parts. */
export interface FollowingParts {
  readonly context: AppContext;
  readonly keeper: Keeper;
  /** The built file of the players' process, and the file in which pinned players are kept. */
  readonly host: string;
  readonly memoryFile: string;
  readonly openFilm: (closed: () => void) => void;
}

/** Puts following together with this computer's clocks, dialogs and processes. Call when Electron is ready. */
export function startPlayers({ context, keeper, host, memoryFile, openFilm }: FollowingParts): Players {
  const shelf = createFilmShelf();
  serveFilm(shelf);
  const players = createPlayers({
    context,
    keeper,
    parts: {
      now: () => Number(process.hrtime.bigint()) / 1e6,
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      random: () => Math.random(),
    },
    start: startPlayersProcess(host),
    shelf,
    desktop: { askFilm: askFilmFile, openFilm },
    memoryFile,
    secretsFile: join(dirname(memoryFile), 'player-secrets.json'),
    secretBox: createSecretBox(),
    ownPids: () => app.getAppMetrics().map(({ pid }) => pid),
  });
  void players.followAgain();
  return players;
}
