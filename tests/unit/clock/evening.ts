import {
  syncChangeSchema,
  type Moment,
  type ReportChange,
  type SyncChange,
  type SyncEvent,
} from '../../../src/shared/domain/clock/sync-event.ts';

/** The wall time at which every test evening begins, in Unix milliseconds. */
export const eveningStart = Date.UTC(2026, 3, 5, 19);
export const second = 1000;
export const minute = 60 * second;

/** The moment `ms` milliseconds into the evening, in a session whose monotonic clock began with it. */
export const at = (ms: number, session = 'one'): Moment => ({
  session,
  monoMs: ms,
  wallMs: eveningStart + ms,
});

/** One line of a log. */
export const event = (id: string, moment: Moment, change: SyncChange): SyncEvent => ({
  id,
  passId: 'pass',
  at: moment,
  change,
});

/** A log of one session from pairs of evening time (ms) and change; ids are `e0`, `e1` … */
export const logOf = (
  ...lines: readonly (readonly [ms: number, change: SyncChange])[]
): readonly SyncEvent[] => lines.map(([ms, change], index) => event(`e${index}`, at(ms), change));

export const start = (filmMs = 0, plusMinusMs = 0): SyncChange => ({ kind: 'start', filmMs, plusMinusMs });
export const set = (filmMs: number, plusMinusMs = 0): SyncChange => ({ kind: 'set', filmMs, plusMinusMs });
export const nudge = (deltaMs: number): SyncChange => ({ kind: 'nudge', deltaMs });
export const seenTo = (filmMs: number): SyncChange => ({ kind: 'seen-to', filmMs });
export const retract = (eventId: string): SyncChange => ({ kind: 'retract', eventId });
export const restore = (eventId: string): SyncChange => ({ kind: 'restore', eventId });
export const alive = (everyMs = minute): SyncChange => ({ kind: 'alive', everyMs });
/** What mpv says; the place is in milliseconds of film, the source time is the same. */
export const report = (filmMs: number, more: Partial<ReportChange> = {}): ReportChange => ({
  kind: 'report',
  player: 'mpv',
  play: 'playing',
  filmMs,
  sourceMs: filmMs,
  rate: 1,
  plusMinusMs: 50,
  ...more,
});
export const unfollow: SyncChange = { kind: 'unfollow' };
export const pause: SyncChange = { kind: 'pause' };
export const resume: SyncChange = { kind: 'resume' };
export const breakStart: SyncChange = { kind: 'break-start' };
export const breakEnd: SyncChange = { kind: 'break-end' };
export const finish: SyncChange = { kind: 'finish' };

const spoken: Readonly<Record<string, (rest: string, ms: number) => SyncChange>> = {
  start: (_rest, ms) => start(ms),
  set: (_rest, ms) => set(ms),
  nudge: (_rest, ms) => nudge(ms),
  alive: () => alive(),
  plays: (_rest, ms) => report(ms),
  stands: (_rest, ms) => report(ms, { play: 'paused' }),
  holds: (_rest, ms) => report(ms, { play: 'break' }),
  fast: (_rest, ms) => report(ms, { rate: 25 / 24 }),
  retract: (eventId) => retract(eventId),
  restore: (eventId) => restore(eventId),
  'late-retract': (eventId) => ({ kind: 'retract', eventId, fromNow: true }),
  'late-restore': (eventId) => ({ kind: 'restore', eventId, fromNow: true }),
};

const changeFrom = (kind: string, rest: string): SyncChange =>
  spoken[kind]?.(rest, Number(rest) * minute) ?? syncChangeSchema.parse({ kind });

/**
 * Reads a log from words, all times in minutes: `0 start 10, 1 pause, 2 retract e1` starts at 10:00 of the film and
 * pauses a minute later. Ids are `e0`, `e1` …
 */
export const said = (words: string): readonly SyncEvent[] =>
  words.split(', ').map((line, index) => {
    const [when = '', kind = '', rest = '0'] = line.split(' ');
    return event(`e${index}`, at(Number(when) * minute), changeFrom(kind, rest));
  });
