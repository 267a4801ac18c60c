import { withinFilm, type ClockTrack } from './clock-track.ts';
import { heard } from './following.ts';
import type { ReportChange, SyncChange } from './sync-event.ts';

/** The film is elsewhere now, or goes on at another rate from here. */
const moved = (filmMs: number): Pick<ClockTrack, 'filmMs' | 'placed'> => {
  const within = withinFilm(filmMs);
  return { filmMs: within, placed: { filmMs: within, ranMs: 0 } };
};

const place = (
  filmMs: number,
  plusMinusMs: number,
): Pick<ClockTrack, 'filmMs' | 'placed' | 'learned' | 'followed'> => ({
  ...moved(filmMs),
  learned: { doubtMs: plusMinusMs, sinceMs: 0, followedMs: 0 },
  followed: null,
});

const isUnderWay = (track: ClockTrack): boolean => track.mode === 'playing' || track.mode === 'paused';

const resume = (track: ClockTrack): ClockTrack => {
  if (track.mode === 'playing') return { ...track, breakMs: null, followed: null };
  return track.mode === 'ready' ? track : { ...track, mode: 'playing', followed: null };
};

const report = (track: ClockTrack, change: ReportChange): ClockTrack => ({
  ...track,
  ...place(change.filmMs, change.plusMinusMs),
  rate: change.rate,
  mode: change.play === 'paused' ? 'paused' : 'playing',
  breakMs: change.play === 'break' ? (track.breakMs ?? 0) : null,
  followed: change.player,
});

type Kind = SyncChange['kind'];
type Rules = {
  readonly [K in Kind]: (track: ClockTrack, change: Extract<SyncChange, { kind: K }>) => ClockTrack;
};

const rules: Rules = {
  start: (track, { filmMs, plusMinusMs }) => ({
    ...track,
    ...place(filmMs, plusMinusMs),
    rate: 1,
    mode: 'playing',
    breakMs: null,
  }),
  pause: (track) => (track.mode === 'playing' ? { ...track, mode: 'paused', followed: null } : track),
  resume,
  set: (track, { filmMs, plusMinusMs }) => ({
    ...track,
    ...place(filmMs, plusMinusMs),
    mode: track.mode === 'playing' ? 'playing' : 'paused',
  }),
  nudge: (track, { deltaMs }) =>
    track.mode === 'ready' ? track : { ...track, ...moved(track.filmMs + deltaMs), followed: null },
  'break-start': (track) =>
    isUnderWay(track) && track.breakMs === null ? { ...track, breakMs: 0, followed: null } : track,
  'break-end': (track) => (track.breakMs === null ? track : { ...track, breakMs: null, followed: null }),
  finish: (track) => ({ ...track, mode: 'finished', breakMs: null, followed: null }),
  'seen-to': (track) => track,
  retract: (track) => track,
  restore: (track) => track,
  alive: (track) => track,
  report,
  unfollow: (track, { rate = track.rate }) => ({ ...track, ...moved(track.filmMs), rate, followed: null }),
};

const ruled = <K extends Kind>(
  track: ClockTrack,
  change: Extract<SyncChange, { kind: K }> & { readonly kind: K },
): ClockTrack => rules[change.kind](track, change);

/** The furthest (film ms) that a followed player may correct the clock without the film being elsewhere. */
const correctionMs = 500;

const goesElsewhere = (change: SyncChange, byMs: number): boolean => {
  if (byMs === 0) return false;
  return change.kind !== 'report' || change.jump === true || Math.abs(byMs) > correctionMs;
};

/**
 * Applies one change at the track's own moment.
 * A change that says what is already so changes nothing, and one that cannot be (a pause before the start, after
 * an undo) is passed over, so every log gives a clock. A resume within a break ends the break, unless the viewer
 * had paused in it: then it takes back the pause. A report decides both the place and whether the film runs, and is
 * followed until the viewer says otherwise.
 */
export const applyChange = (track: ClockTrack, change: SyncChange): ClockTrack => {
  const next = ruled(track, change);
  const isElsewhere = goesElsewhere(change, next.filmMs - track.filmMs);
  return {
    ...next,
    stretch: isElsewhere ? track.stretch + 1 : track.stretch,
    following: heard(track.following, change, track.filmMs),
  };
};
