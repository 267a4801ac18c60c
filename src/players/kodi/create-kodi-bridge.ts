import type { BridgeProblem, Capabilities, PlayerCommand } from '../../shared/domain/players/report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { createBackoff } from '../backoff.ts';
import type { BridgeParts, PlayerBridge } from '../bridge.ts';
import { checkHost, type FindAddresses, type Reach } from '../policy.ts';
import { createVoice, type Trouble } from '../voice.ts';
import type { KodiReply } from './connection.ts';
import { KodiSession } from './session.ts';

/** Where a Kodi listens. */
export interface KodiTarget {
  /** As on the command line: `kodi:HOST:PORT`. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  /** The home network only for a host that the viewer typed. */
  readonly reach: Reach;
}

const capabilities: Capabilities = {
  canSeek: true,
  canPause: true,
  tellsBuffering: false,
  tellsRate: true,
  grade: 'fine',
};

const unknownHost: Trouble = {
  code: 'not-running',
  transient: true,
  detail: 'no computer has that name here',
};
const nothingPlays: Trouble = { code: 'no-position', transient: true, detail: 'Kodi plays nothing' };

const refusalOf = (reply: Exclude<KodiReply, { kind: 'done' }> | null): Trouble => {
  if (reply === null) return nothingPlays;
  if (reply.kind === 'refused') return { code: 'unsupported', transient: true, detail: reply.words };
  return { code: reply.kind === 'late' ? 'timeout' : 'gone', transient: true, detail: 'Kodi did not answer' };
};

/** Follows one Kodi over its JSON-RPC. It goes on trying until it is stopped, and needs nobody to start Kodi first. */
export function createKodiBridge(target: KodiTarget, parts: BridgeParts, find?: FindAddresses): PlayerBridge {
  const { id, host, port, reach } = target;
  const voice = createVoice('kodi', parts);
  const backoff = createBackoff(parts);
  let session: KodiSession | null = null;
  let isStopped = false;
  let wasOnline = false;

  const failed = (trouble: Trouble): void => {
    session = null;
    if (isStopped) return;
    voice.forget();
    voice.link(trouble.transient ? (wasOnline ? 'lost' : 'connecting') : 'refused');
    voice.problem(trouble);
    if (trouble.transient) backoff.again(() => void attempt());
  };

  const online = (): void => {
    wasOnline = true;
    backoff.online();
    voice.link('online');
  };

  const attempt = async (): Promise<void> => {
    const checked = await checkHost({ host, port, reach }, find);
    if (isStopped) return;
    if (!checked.ok) {
      const { error } = checked;
      return failed(error === null ? unknownHost : { code: 'policy', transient: false, detail: error });
    }
    session = new KodiSession({ at: checked.value, voice, parts, online, ended: failed });
  };

  const command = async (wanted: PlayerCommand): Promise<Result<void, BridgeProblem>> => {
    const reply = (await session?.command(wanted)) ?? null;
    return reply?.kind === 'done' ? ok(undefined) : err(voice.problemOf(refusalOf(reply)));
  };

  return {
    id,
    kind: 'kodi',
    capabilities,
    listen: voice.listen,
    command,
    start: async () => {
      voice.link('connecting');
      await attempt();
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      backoff.clear();
      session?.close();
      voice.link('closed');
      voice.close();
      await Promise.resolve();
    },
  };
}
