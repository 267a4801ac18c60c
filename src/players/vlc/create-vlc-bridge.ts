import type { BridgeProblem, Capabilities, PlayerCommand } from '../../shared/domain/players/report.ts';
import { err, type Result } from '../../shared/result.ts';
import { createBackoff } from '../backoff.ts';
import type { BridgeParts, PlayerBridge } from '../bridge.ts';
import { checkHost } from '../policy.ts';
import { createVoice, type Trouble, type Voice } from '../voice.ts';
import { openVlcSession, type VlcSession } from './session.ts';
import type { VlcCommand } from './web-page.ts';

/** Where a VLC listens, and its password. */
export interface VlcTarget {
  /** As on the command line: `vlc:HOST:PORT`; without the password. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly password: string;
  /** Another way to learn the exact length of what VLC plays, in ms; VLC's own word is cut to whole seconds. */
  readonly exactLengthMs?: () => Promise<number | null>;
}

const capabilities: Capabilities = {
  canSeek: true,
  canPause: true,
  tellsBuffering: false,
  tellsRate: true,
  grade: 'fine',
};

const notThere: Trouble = { code: 'not-running', transient: true, detail: 'no such computer' };
const noWhere: BridgeProblem['detail'] = 'VLC does not answer yet';

/** Decimals of seconds are misread by VLC, those of a percentage are not. */
const seekWords = (toMs: number, lengthMs: number | null): VlcCommand => {
  if (lengthMs === null) return `command=seek&val=${Math.round(toMs / 1000)}`;
  const percent = Math.min(100, Math.max(0, (toMs / lengthMs) * 100));
  return `command=seek&val=${Math.round(percent * 1e5) / 1e5}%25`;
};

const commandOf = (wanted: PlayerCommand, lengthMs: number | null): VlcCommand => {
  if (wanted.op === 'seek') return seekWords(wanted.toMs, lengthMs);
  return wanted.op === 'pause' ? 'command=pl_forcepause' : 'command=pl_forceresume';
};

const carryOut = async (
  voice: Voice,
  session: VlcSession | null,
  wanted: PlayerCommand,
): Promise<Result<void, BridgeProblem>> => {
  if (session === null) return err(voice.problemOf({ ...notThere, detail: noWhere }));
  if (wanted.op === 'seek') voice.outdate('command');
  const sent = await session.send(commandOf(wanted, session.lengthMs()));
  return sent.ok ? sent : err(voice.problemOf(sent.error));
};

/** Follows one VLC 3 through its web page. It goes on trying until it is stopped, except without the right password. */
export function createVlcBridge(target: VlcTarget, parts: BridgeParts): PlayerBridge {
  const { id, host, port, password, exactLengthMs = () => Promise.resolve(null) } = target;
  const voice = createVoice('vlc', parts);
  const backoff = createBackoff(parts);
  let session: VlcSession | null = null;
  let isStopped = false;
  let wasOnline = false;

  const linkAfter = ({ code, transient }: Trouble): 'refused' | 'lost' | 'connecting' => {
    if (!transient || code === 'not-enabled') return 'refused';
    return wasOnline ? 'lost' : 'connecting';
  };
  const failed = (trouble: Trouble): void => {
    session = null;
    voice.forget();
    voice.link(linkAfter(trouble));
    voice.problem(trouble);
    if (trouble.transient) backoff.again(() => void attempt());
  };

  const online = (): void => {
    wasOnline = true;
    backoff.online();
    voice.link('online');
  };

  const attempt = async (): Promise<void> => {
    const checked = await checkHost({ host, port, reach: 'home-network' });
    if (isStopped) return;
    if (checked.ok) {
      const at = checked.value;
      session = openVlcSession({ at, password, parts, voice, exactLengthMs, online, ended: failed });
    } else if (checked.error === null) failed(notThere);
    else failed({ code: 'policy', transient: false, detail: checked.error });
  };

  return {
    id,
    kind: 'vlc',
    capabilities,
    listen: voice.listen,
    command: (wanted) => carryOut(voice, session, wanted),
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
