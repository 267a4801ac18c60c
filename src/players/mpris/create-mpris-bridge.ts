import type { BridgeProblem, PlayerCommand } from '../../shared/domain/players/report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { createBackoff } from '../backoff.ts';
import type { BridgeParts, PlayerBridge } from '../bridge.ts';
import type { BusEnvironment } from '../dbus/address.ts';
import type { Answer } from '../dbus/bus-connection.ts';
import type { BusFault } from '../dbus/bus-fault.ts';
import { openBus } from '../dbus/open-bus.ts';
import { createVoice, type Trouble } from '../voice.ts';
import { contractOf } from './contract.ts';
import { isOwnProcess } from './own-process.ts';
import { MprisSession, troubleOf } from './session.ts';

/** Who is followed, and where. */
export interface MprisTarget {
  /** As on the command line: `mpris:NAME`. */
  readonly id: string;
  /** A short name, perhaps without its instance: `vlc`, `chromium`, `chromium.instance4711`. */
  readonly name: string;
  readonly environment: BusEnvironment;
  /** Processes that are Docket itself. */
  readonly own: readonly number[];
}

const notThere: Trouble = { code: 'not-running', transient: true, detail: 'the player is not there' };
const noSeeking: Trouble = { code: 'unsupported', transient: false, detail: 'this player cannot be moved' };

async function carryOut(session: MprisSession | null, command: PlayerCommand): Promise<Answer | Trouble> {
  const attached = session?.attached ?? null;
  if (attached === null) return notThere;
  if (command.op !== 'seek') return attached.call(command.op === 'play' ? 'Play' : 'Pause');
  const { trackId } = attached.story;
  if (trackId === null || command.toMs < 0) return noSeeking;
  attached.story.outdate('command');
  return attached.goTo(trackId, command.toMs);
}

/** Follows one player over MPRIS. It goes on trying until it is stopped, and needs nobody to start the player first. */
export function createMprisBridge(target: MprisTarget, parts: BridgeParts): PlayerBridge {
  const { id, name, environment, own } = target;
  const { capabilities } = contractOf(name);
  const voice = createVoice('mpris', parts);
  const backoff = createBackoff(parts);
  let session: MprisSession | null = null;
  let isStopped = false;
  let wasOnline = false;

  const failed = (fault: BusFault): void => {
    session?.end();
    session = null;
    if (isStopped) return;
    const trouble = troubleOf(fault);
    voice.forget();
    voice.link(trouble.transient ? (wasOnline ? 'lost' : 'connecting') : 'refused');
    voice.problem(trouble);
    if (trouble.transient) backoff.again(() => void attempt());
  };

  const attempt = async (): Promise<void> => {
    const opened = await openBus(
      environment,
      { signal: (message) => session?.signal(message), closed: failed },
      parts,
    );
    if (!opened.ok) return failed(opened.error);
    if (isStopped) return opened.value.close();
    wasOnline = true;
    backoff.online();
    const isOwn = (pid: number): Promise<boolean> => isOwnProcess(pid, own);
    session = new MprisSession(opened.value, { name, voice, parts, isOwn });
    await session.begin();
  };

  const command = async (wanted: PlayerCommand): Promise<Result<void, BridgeProblem>> => {
    const isAllowed = wanted.op === 'seek' ? capabilities.canSeek : capabilities.canPause;
    const answer = isAllowed ? await carryOut(session, wanted) : noSeeking;
    if (!('ok' in answer)) return err(voice.problemOf(answer));
    return answer.ok ? ok(undefined) : err(voice.problemOf(troubleOf(answer.error)));
  };

  return {
    id,
    kind: 'mpris',
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
      session?.end();
      voice.link('closed');
      voice.close();
      await Promise.resolve();
    },
  };
}
