import type { ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import { playChange } from './clock-changes.ts';
import type { ClockView, PlayerView } from './types.ts';

/** What the clock's own button is called, shows and does. */
export interface PlayPress {
  readonly label: string;
  readonly shows: 'pause' | 'play';
  /** `player`: the followed player is told, and the clock goes with it; `clock`: the film clock alone. */
  readonly does:
    | { readonly what: 'clock'; readonly change: ViewerChange }
    | { readonly what: 'player'; readonly op: 'pause' | 'play' };
}

const clockLabels: Readonly<Record<ClockView['state'], string>> = {
  ready: 'Start the clock',
  running: 'Pause',
  paused: 'Run on',
  break: 'Run on',
  finished: 'Run on',
};

/** Whether the film clock goes by the followed player now, and not by the viewer's hand. */
export const isLed = (clock: Pick<ClockView, 'source'>, player: PlayerView): boolean =>
  player.target !== null && clock.source === player.kind && player.question === null;

const standing: readonly PlayerView['play'][] = ['paused', 'ended'];

function playerPress({ name, play }: PlayerView): PlayPress {
  if (standing.includes(play))
    return { label: `Play ${name}`, shows: 'play', does: { what: 'player', op: 'play' } };
  return { label: `Pause ${name}`, shows: 'pause', does: { what: 'player', op: 'pause' } };
}

/**
 * What a press on the clock's own button means. While the clock goes by a player that can be paused, the button is that
 * player's: a clock that was paused alone would only be asked about a moment later. Keys never command a player.
 */
export function playPress(clock: Pick<ClockView, 'source' | 'state'>, player: PlayerView): PlayPress {
  const isMoving = clock.state === 'running' || clock.state === 'paused';
  if (isMoving && player.can.pause && isLed(clock, player)) return playerPress(player);
  const label = clockLabels[clock.state];
  const isAlone = player.target !== null && isMoving;
  return {
    label: isAlone ? `${label} (the clock only)` : label,
    shows: clock.state === 'running' ? 'pause' : 'play',
    does: { what: 'clock', change: playChange(clock.state) },
  };
}
