import { policyDetails } from '../../shared/domain/players/policy-details.ts';
import type { BridgeProblem, Capabilities, PlayerCommand } from '../../shared/domain/players/report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { createBackoff } from '../backoff.ts';
import type { BridgeParts, Off, PlayerBridge } from '../bridge.ts';
import { checkSocket } from '../policy.ts';
import { createVoice, type Trouble, type Voice } from '../voice.ts';
import type { MpvCommand } from './commands.ts';
import { openSession, type Session } from './session.ts';
import { watchSocket } from './watch-socket.ts';

/** Where an mpv listens. */
export interface MpvTarget {
  /** As on the command line: `mpv:SOCKET`. */
  readonly id: string;
  /** The socket of `--input-ipc-server`, from the root of the file system. */
  readonly path: string;
}

const capabilities: Capabilities = {
  canSeek: true,
  canPause: true,
  tellsBuffering: true,
  tellsRate: true,
  grade: 'frame',
};

const noSocket: Trouble = { code: 'not-running', transient: true, detail: 'there is no socket' };
const notOurs: Trouble = { code: 'policy', transient: false, detail: policyDetails.otherUser };
const noSuch: Trouble = { code: 'policy', transient: false, detail: policyDetails.notSocket };

const commandOf = (command: PlayerCommand): MpvCommand => {
  if (command.op === 'seek') return ['seek', command.toMs / 1000, 'absolute+exact'];
  return ['set_property', 'pause', command.op === 'pause'];
};

const carryOut = async (
  voice: Voice,
  session: Session | null,
  wanted: PlayerCommand,
): Promise<Result<void, BridgeProblem>> => {
  if (session === null) return err(voice.problemOf(noSocket));
  if (wanted.op === 'seek') session.outdate('command');
  const reply = await session.ask(commandOf(wanted));
  if (reply.kind === 'done') return ok(undefined);
  const refused = { code: 'no-position', detail: reply.kind === 'refused' ? reply.words : '' } as const;
  const gone = { code: 'gone', detail: 'the connection was closed' } as const;
  return err(voice.problemOf({ ...(reply.kind === 'refused' ? refused : gone), transient: true }));
};

/** Follows one mpv through its socket. It goes on trying until it is stopped, and needs nobody to start mpv first. */
export function createMpvBridge({ id, path }: MpvTarget, parts: BridgeParts): PlayerBridge {
  const voice = createVoice('mpv', parts);
  const backoff = createBackoff(parts);
  let session: Session | null = null;
  let isTrying = false;
  let isStopped = false;
  let wasOnline = false;
  let unwatch: Off = () => undefined;

  const failed = (trouble: Trouble): void => {
    session = null;
    if (isStopped) return;
    voice.forget();
    voice.link(trouble.transient ? (wasOnline ? 'lost' : 'connecting') : 'refused');
    voice.problem(trouble);
    if (trouble.transient) backoff.again(() => void attempt());
    else unwatch();
  };

  const online = (): void => {
    wasOnline = true;
    backoff.online();
    voice.link('online');
  };

  const attempt = async (): Promise<void> => {
    if (isTrying || session !== null || isStopped) return;
    isTrying = true;
    const socket = await checkSocket(path);
    isTrying = false;
    if (isStopped) return;
    if (socket === 'missing') return failed(noSocket);
    if (socket === 'of-another-user') return failed(notOurs);
    if (socket === 'not-a-socket') return failed(noSuch);
    session = openSession({ path, parts, voice, online, ended: failed });
  };

  return {
    id,
    kind: 'mpv',
    capabilities,
    listen: voice.listen,
    command: (wanted) => carryOut(voice, session, wanted),
    start: async () => {
      voice.link('connecting');
      unwatch = watchSocket(path, () => void attempt());
      await attempt();
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      unwatch();
      backoff.clear();
      session?.close();
      voice.link('closed');
      voice.close();
      await Promise.resolve();
    },
  };
}
