import { useEffect, useMemo } from 'react';
import { bridge } from '../bridge.ts';
import { noPlayer } from '../../shared/ipc/no-player.ts';
import { applyAnnouncement, type MirrorStore } from './mirror.ts';
import { useCommands, useMirror, useMirrorStore } from './provider.tsx';
import type { ClockView, PlayerView } from './types.ts';
import { isLed, playPress, type PlayPress } from './play-press.ts';

/** Who was asked already: many parts of a page show the player, and one question is enough. */
const asked = new WeakSet<MirrorStore>();

/** Asks who is followed and takes the answer as if main had told it, unless main told in the meantime. */
async function askOnce(mirror: MirrorStore): Promise<void> {
  if (asked.has(mirror)) return;
  asked.add(mirror);
  const shown = await bridge().call('player.show', {});
  if (!shown.ok) return;
  const told = { name: 'playerChanged', payload: shown.value } as const;
  mirror.setState((now) => (now.player === noPlayer ? applyAnnouncement(now, told, now.clockAtMs) : now));
}

/**
 * The followed player, asked for once when the window begins to show it; from then on main tells. Past the commands,
 * because nobody asked for anything that could be refused.
 */
export function usePlayer(): PlayerView {
  const mirror = useMirrorStore();
  const player = useMirror((all) => all.player);
  const isUntold = player === noPlayer;
  useEffect(() => {
    if (isUntold) void askOnce(mirror);
  }, [mirror, isUntold]);
  return player;
}

/** The clock's own button: what it is now, and how to press it. `pressedAtMs`: this page's monotonic time. */
export function usePlayPress(
  clock: ClockView,
): PlayPress & { readonly press: (pressedAtMs: number) => void } {
  const commands = useCommands();
  const now = playPress(clock, usePlayer());
  const press = (pressedAtMs: number): void => {
    const { does } = now;
    if (does.what === 'clock') void commands.clock(does.change, pressedAtMs);
    else void commands.call('player.command', { order: { op: does.op } });
  };
  return { ...now, press };
}

/** A followed player that can be sent to a place of the film. */
export interface Seekable {
  readonly name: string;
  readonly seek: (filmMs: number) => void;
}

/** Whether a place of the film that is pressed is gone to in the followed player, else null; stays the same object. */
export function useSeekable(): Seekable | null {
  const commands = useCommands();
  const player = useMirror((all) => all.player);
  const source = useMirror((all) => all.pass?.clock.source ?? 'none');
  const name = player.can.seek && isLed({ source }, player) ? player.name : null;
  return useMemo(() => {
    if (name === null) return null;
    const seek = (toMs: number): void =>
      void commands.call('player.command', { order: { op: 'seek', toMs } });
    return { name, seek };
  }, [commands, name]);
}
