import type { Result } from '../shared/result.ts';
import { startMpv } from './mpv/start-mpv.ts';
import type { StartedPlayer } from './started-player.ts';
import { startVlc } from './vlc/start-vlc.ts';

/** Opens a film of this computer in a player that can then be followed. The error is a sentence. */
export const startPlayer = (player: 'mpv' | 'vlc', file: string): Promise<Result<StartedPlayer, string>> =>
  player === 'mpv' ? startMpv(file) : startVlc(file);
