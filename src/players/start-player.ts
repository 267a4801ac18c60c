import { ok, type Result } from '../shared/result.ts';
import { startMpv } from './mpv/start-mpv.ts';
import type { StartedPlayer } from './started-player.ts';
import { startVlc } from './vlc/start-vlc.ts';

/** What is needed to follow a player that was opened; can be sent to another process. */
export type OpenedPlayer = Pick<StartedPlayer, 'target' | 'secret'>;

/** Opens a film of this computer in a player that can then be followed. The error is a sentence. */
export async function startPlayer(
  player: 'mpv' | 'vlc',
  file: string,
): Promise<Result<OpenedPlayer, string>> {
  const started = await (player === 'mpv' ? startMpv(file) : startVlc(file));
  return started.ok ? ok({ target: started.value.target, secret: started.value.secret }) : started;
}
