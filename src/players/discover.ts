import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rankCandidates, type Candidate, type Wanted } from '../shared/domain/players/discover-rank.ts';
import type { PlayerKind } from '../shared/domain/players/report.ts';
import type { BridgeParts } from './bridge.ts';
import type { BusEnvironment } from './dbus/address.ts';
import { isKodiHere } from './kodi/is-kodi-here.ts';
import { contractOf } from './mpris/contract.ts';
import { listMpris } from './mpris/list-mpris.ts';
import { openConnection } from './mpv/connection.ts';
import { runtimeFolder } from './own-folder.ts';
import { checkSocket } from './policy.ts';
import { numberOf } from './read-json.ts';
import { realParts } from './real-parts.ts';

/** A player that could be followed now, in words for the viewer. */
export interface Discovered {
  readonly target: string;
  readonly kind: PlayerKind;
  /** What the player calls itself. */
  readonly name: string;
  /** What tells it from others of its name. */
  readonly detail: string;
  readonly needsPassword: boolean;
}

/** Where to look besides the usual places, and what is hoped for; tests look somewhere else altogether. */
export interface Search {
  /** More sockets of mpv, from the viewer's settings. */
  readonly mpvSockets?: readonly string[];
  readonly usualMpvSockets?: readonly string[];
  readonly folders?: readonly string[];
  readonly environment?: BusEnvironment;
  readonly kodiPort?: number;
  readonly wanted?: Wanted;
}

interface Found extends Discovered, Candidate {
  /** Its process, which tells that two offers are the same player; null when unknown. */
  readonly pid: number | null;
}

/** Whatever has not answered by then is not offered, in ms. */
const DEADLINE_MS = 1800;
/** A socket that is silent for so long is passed over, early enough that it keeps no other from being offered; in ms. */
const SILENCE_MS = 1200;
const KODI_PORT = 9090;
/** More sockets in Docket's own folders than this are leftovers. */
const MOST_SOCKETS = 20;

const nobodyKnows = { isPlaying: null, durationMs: null, needsPassword: false, pid: null } as const;

async function socketsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith('docket')).map((name) => join(folder, name));
  const within = await Promise.all(
    own.map(async (one) => (await readdir(one).catch(() => [])).map((name) => join(one, name))),
  );
  return within.flat().slice(0, MOST_SOCKETS);
}

/** The mpv that answers there, and its process where it tells; null when none does: its file stays when it has ended. */
async function askMpv(path: string, parts: BridgeParts): Promise<Pick<Found, 'pid'> | null> {
  if ((await checkSocket(path)) !== 'own') return null;
  const connection = openConnection(path, {
    connected: () => undefined,
    event: () => undefined,
    ended: () => undefined,
  });
  const silence = parts.after(SILENCE_MS, () => connection.close());
  const [version, pid] = await Promise.all([
    connection.ask(['get_property', 'mpv-version']),
    connection.ask(['get_property', 'pid']),
  ]);
  silence();
  connection.close();
  return version.kind === 'done' ? { pid: pid.kind === 'done' ? numberOf(pid.data) : null } : null;
}

async function findMpv(search: Search, parts: BridgeParts): Promise<readonly Found[]> {
  const folders = search.folders ?? [runtimeFolder(), tmpdir()];
  const inFolders = await Promise.all(folders.map(socketsIn));
  const usual = search.usualMpvSockets ?? ['/tmp/mpvsocket'];
  const paths = [...new Set([...(search.mpvSockets ?? []), ...inFolders.flat(), ...usual])];
  const answers = await Promise.all(paths.map(async (path) => ({ path, mpv: await askMpv(path, parts) })));
  return answers.flatMap(({ path, mpv }): readonly Found[] =>
    mpv === null
      ? []
      : [
          {
            ...nobodyKnows,
            ...mpv,
            target: `mpv:${path}`,
            kind: 'mpv',
            name: 'mpv',
            detail: path.slice(-512),
            grade: 'frame',
          },
        ],
  );
}

async function findMpris(
  ownPids: readonly number[],
  search: Search,
  parts: BridgeParts,
): Promise<readonly Found[]> {
  if (process.platform !== 'linux') return [];
  const environment = search.environment ?? process.env;
  const listed = await listMpris({ environment, own: [...ownPids, process.pid] }, parts);
  return listed.map(({ name, identity, pid }) => ({
    ...nobodyKnows,
    target: `mpris:${name}`,
    kind: 'mpris',
    name: identity,
    detail: `process ${String(pid)}`,
    pid,
    grade: contractOf(name).capabilities.grade,
  }));
}

async function findKodi(search: Search, parts: BridgeParts): Promise<readonly Found[]> {
  const port = search.kodiPort ?? KODI_PORT;
  if (!(await isKodiHere(port, parts))) return [];
  const target = `kodi:127.0.0.1:${String(port)}`;
  return [{ ...nobodyKnows, target, kind: 'kodi', name: 'Kodi', detail: 'on this computer', grade: 'fine' }];
}

/** A player that has a socket and is on the session's bus too is offered once, by its socket, which tells more. */
function onlyOnce(sockets: readonly Found[], onBus: readonly Found[]): readonly Found[] {
  const pids = new Set(sockets.map(({ pid }) => pid).filter((pid) => pid !== null));
  return [...sockets, ...onBus.filter(({ pid }) => pid === null || !pids.has(pid))];
}

/**
 * What could be followed now, the likeliest first: on this computer alone, without looking into the network, and
 * without asking any player what it plays. `ownPids` are Docket's own processes. Never rejects; takes 2 s at most.
 */
export async function discover(
  ownPids: readonly number[],
  search: Search = {},
  parts: BridgeParts = realParts,
): Promise<readonly Discovered[]> {
  const inTime = (found: Promise<readonly Found[]>): Promise<readonly Found[]> =>
    new Promise((resolve) => {
      const tooLate = parts.after(DEADLINE_MS, () => resolve([]));
      const settle = (candidates: readonly Found[]): void => {
        tooLate();
        resolve(candidates);
      };
      found.then(settle, () => settle([]));
    });
  const [sockets, onBus, others] = await Promise.all([
    inTime(findMpv(search, parts)),
    inTime(findMpris(ownPids, search, parts)),
    inTime(findKodi(search, parts)),
  ]);
  const found = [...onlyOnce(sockets, onBus), ...others];
  return rankCandidates(found, search.wanted ?? { pinned: [], expectedMs: null }).map(
    ({ target, kind, name, detail, needsPassword }) => ({ target, kind, name, detail, needsPassword }),
  );
}
