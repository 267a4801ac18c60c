import { createHash } from 'node:crypto';
import type { Media } from '../../shared/domain/players/report.ts';
import type { MprisTrack } from './player-state.ts';

/** Lengths this close are one, in ms. */
const SAME_LENGTH_MS = 1000;

/** A recording that goes on while it is watched grows by less than this between two looks, in ms. */
const GROWTH_MS = 15_000;

/** What is shorter than this is an advert rather than a recording that grows, in ms. */
const SHORT_MS = 180_000;

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

function isSameLength(before: number | null, now: number | null): boolean {
  if (before === null || now === null) return before === now;
  const growth = now - before;
  return Math.abs(growth) <= SAME_LENGTH_MS || (before > SHORT_MS && growth > 0 && growth < GROWTH_MS);
}

/**
 * Whether a player went on to something else. Adverts in a page keep its title and its track, and only their length
 * gives them away.
 */
export const isAnother = (before: MprisTrack, now: MprisTrack): boolean =>
  differ(before.trackId, now.trackId) ||
  differ(before.url, now.url) ||
  !isSameLength(before.lengthMs, now.lengthMs);

/** Tells media of one player apart, on another evening too; a hash, because addresses are nobody's business. */
export const keyOf = ({ url, title, trackId, lengthMs }: MprisTrack): string =>
  createHash('sha256')
    .update(
      `${url ?? title ?? trackId ?? ''}\n${lengthMs === null ? '' : String(Math.round(lengthMs / 1000))}`,
    )
    .digest('hex')
    .slice(0, 24);

/** What is told of a track. */
export const mediaOf = (track: MprisTrack, key: string, cutsLength: boolean): Media => ({
  key,
  title: track.title,
  durationMs: track.lengthMs,
  durationExact: track.lengthMs !== null && !cutsLength,
});
