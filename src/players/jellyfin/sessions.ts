import { createHash } from 'node:crypto';
import type { Media } from '../../shared/domain/players/report.ts';
import { memberOf, numberOf, textOf, titleOf } from '../read-json.ts';

/** One of a server's sessions in which a film is loaded, as far as Docket looks at it. */
export interface FilmSession {
  readonly id: string;
  readonly media: Media;
  readonly isPaused: boolean;
  /** Null when the server does not say. */
  readonly positionMs: number | null;
  /** When the player itself last said where it is, by the server's clock, in ms; null when it never did. */
  readonly checkInMs: number | null;
}

const TICKS_PER_MS = 10_000;
const LONGEST_ID = 100;

const ticksToMs = (value: unknown): number | null => {
  const ticks = numberOf(value);
  return ticks === null ? null : ticks / TICKS_PER_MS;
};

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/u;

/**
 * A date as the server writes it, `2026-11-22T17:00:00.1234567Z`, in ms with the digits past the third; null for
 * none, and for the year 1, which is how the server says "never".
 */
export function dateOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null || !iso.test(text)) return null;
  const seconds = Date.parse(text.replace(/\.\d+/u, '').replace(/(?<!Z|[+-]\d{2}:\d{2})$/u, 'Z'));
  const fraction = Number(`0.${/\.(\d+)/u.exec(text)?.[1] ?? '0'}`);
  return Number.isFinite(seconds) && seconds > 0 ? seconds + fraction * 1000 : null;
}

const keyOf = (id: string | null, title: string | null): string =>
  createHash('sha256')
    .update(id ?? title ?? '')
    .digest('hex')
    .slice(0, 24);

function sessionOf(value: unknown): FilmSession | null {
  const id = textOf(memberOf(value, 'Id'));
  const item = memberOf(value, 'NowPlayingItem');
  if (id === null || id.length > LONGEST_ID || typeof item !== 'object' || item === null) return null;
  if (memberOf(item, 'MediaType') === 'Audio') return null;
  const title = titleOf(memberOf(item, 'Name'));
  const length = ticksToMs(memberOf(item, 'RunTimeTicks'));
  const durationMs = length !== null && length > 0 ? length : null;
  return {
    id,
    media: {
      key: keyOf(textOf(memberOf(item, 'Id')), title),
      title,
      durationMs,
      durationExact: durationMs !== null,
    },
    isPaused: memberOf(value, 'PlayState', 'IsPaused') === true,
    positionMs: ticksToMs(memberOf(value, 'PlayState', 'PositionTicks')),
    checkInMs: dateOf(memberOf(value, 'LastPlaybackCheckIn')),
  };
}

/** The sessions with a film in the answer to `GET /Sessions`; null when that is no list. */
export function filmSessionsOf(body: unknown): readonly FilmSession[] | null {
  if (!Array.isArray(body)) return null;
  return body.map(sessionOf).filter((session) => session !== null);
}

/** Which session is meant, and which is followed already. */
export interface Wish {
  /** The session that the viewer named; null for the only one. */
  readonly asked: string | null;
  readonly current: string | null;
}

/**
 * The session to follow: the one named; the one followed already, for as long as it is there; the only one; or the
 * only one that is not paused. `several` where somebody has to choose.
 */
export function chooseSession(
  sessions: readonly FilmSession[],
  wish: Wish,
): FilmSession | 'none' | 'several' {
  const wanted = wish.asked ?? wish.current;
  const known = sessions.find(({ id }) => id === wanted);
  if (known !== undefined) return known;
  if (wish.asked !== null || sessions.length === 0) return 'none';
  const playing = sessions.filter(({ isPaused }) => !isPaused);
  const [only, ...others] = sessions.length === 1 ? sessions : playing;
  return only === undefined || others.length > 0 ? 'several' : only;
}
