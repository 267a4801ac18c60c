import { createHash } from 'node:crypto';
import type { Media } from '../../shared/domain/players/report.ts';
import { memberOf, numberOf, textOf, titleOf } from '../read-json.ts';

/** What Kodi says about its player at one moment. */
export interface KodiFacts {
  readonly positionMs: number | null;
  /** Null when unknown, as in a live stream. */
  readonly durationMs: number | null;
  /** 0 is paused, 1 plays; more is fast forward, less than 0 backwards. */
  readonly speed: number;
}

const units = [
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1000],
  ['milliseconds', 1],
] as const;

/** A time of Kodi's, as `{ hours: 0, minutes: 1, seconds: 2, milliseconds: 345 }`, in ms; null for anything else. */
export function timeOf(value: unknown): number | null {
  let sum = 0;
  for (const [name, ms] of units) {
    const part = numberOf(memberOf(value, name));
    if (part === null) return null;
    sum += part * ms;
  }
  return sum;
}

/** A time as Kodi takes it. */
export function timeFor(ms: number): Readonly<Record<string, number>> {
  let left = Math.max(0, Math.round(ms));
  return Object.fromEntries(
    units.map(([name, unit]) => {
      const count = Math.floor(left / unit);
      left -= count * unit;
      return [name, count];
    }),
  );
}

/** The player that shows a film, from the answer to `Player.GetActivePlayers`; null when none does. */
export function videoPlayerOf(result: unknown): number | null {
  for (const player of Array.isArray(result) ? result : []) {
    if (memberOf(player, 'type') === 'video') return numberOf(memberOf(player, 'playerid'));
  }
  return null;
}

/** Reads the answer to `Player.GetProperties`; null when it is none. */
export function factsOf(result: unknown): KodiFacts | null {
  const speed = numberOf(memberOf(result, 'speed'));
  if (speed === null) return null;
  const durationMs = timeOf(memberOf(result, 'totaltime'));
  return {
    positionMs: timeOf(memberOf(result, 'time')),
    durationMs: durationMs !== null && durationMs > 0 ? durationMs : null,
    speed,
  };
}

/** What is loaded, from the answer to `Player.GetItem`; its key is a hash, because paths are nobody's business. */
export function mediaOf(result: unknown, durationMs: number | null): Media {
  const item = memberOf(result, 'item');
  const title = titleOf(memberOf(item, 'title')) ?? titleOf(memberOf(item, 'label'));
  const seconds = durationMs === null ? '' : String(Math.round(durationMs / 1000));
  const key = createHash('sha256')
    .update(`${textOf(memberOf(item, 'file')) ?? title ?? ''}\n${seconds}`)
    .digest('hex')
    .slice(0, 24);
  return { key, title, durationMs, durationExact: durationMs !== null };
}
