import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppContext } from '../../../src/main/app-context.ts';
import { createPlayers } from '../../../src/main/following/create-players.ts';
import type { Players } from '../../../src/main/following/players.ts';
import { createFilmShelf } from '../../../src/main/following/film-shelf.ts';
import type { PlayersParts } from '../../../src/main/following/office.ts';
import type { Keeper } from '../../../src/main/viewing/keeper.ts';
import { noKeyring } from './fake-keyring.ts';
import { fakeProcess } from './fake-process.ts';

/** Following on a desk without windows, whose players' process says nothing unless the test gives another. */
export const testPlayers = (
  context: AppContext,
  keeper: Keeper,
  other: Partial<PlayersParts> = {},
): Players =>
  createPlayers({
    context,
    keeper,
    parts: { now: () => context.time.now().monoMs, after: () => () => undefined, random: () => 0.5 },
    start: fakeProcess().start,
    shelf: createFilmShelf(),
    desktop: { askFilm: () => Promise.resolve(null), openFilm: () => undefined },
    memoryFile: join(tmpdir(), 'docket-no-such-folder', 'players.json'),
    secretsFile: join(tmpdir(), 'docket-no-such-folder', 'player-secrets.json'),
    secretBox: noKeyring,
    ownPids: () => [],
    ...other,
  });
