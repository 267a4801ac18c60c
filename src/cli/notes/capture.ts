import { awayBetween } from '../../shared/domain/clock/away-between.ts';
import { describeDoubt } from '../../shared/domain/clock/describe-doubt.ts';
import { openScene } from '../../shared/domain/scenes/open-scene.ts';
import type { NewNote } from '../../shared/domain/notebook/note-steps.ts';
import type { Evening } from '../../main/viewing/evening.ts';
import type { Turn } from '../../main/viewing/keeper.ts';

/** Where a new note stands: in the film or nowhere, why, and who was on screen there. */
export interface Captured {
  readonly capture: NewNote['capture'];
  /** Why it has this time, or none; the rest of a sentence in brackets. */
  readonly why: string;
  readonly caseIds: readonly string[];
}

/** How much earlier than the command something happened (ms of film time), as the app takes it for a note. */
const LEAD_IN_MS = 3000;

const untimed = (why: string): Captured => ({ capture: null, why, caseIds: [] });

/** A time that was typed is that time: nothing is taken off, and no clock had a part in it. */
export const typedCapture = (filmMs: number): Captured => ({
  capture: { instantMs: filmMs, leadInMs: 0, plusMinusMs: 0 },
  why: '',
  caseIds: [],
});

/** A note that was said to have no time. */
export const noCapture: Captured = untimed('');

const lastWrittenMs = ({ data, evening }: Turn): number =>
  [...data.notes.values()]
    .filter(({ passId }) => passId === evening?.pass.id)
    .reduce((latest, { editedAt }) => Math.max(latest, Date.parse(editedAt)), Number.NEGATIVE_INFINITY);

/** Why the clock says nothing about a note that is written now; null when it does. */
function whyUnknown(turn: Turn, { log, clock }: Evening): string | null {
  if (clock.state === 'ready') return 'the film clock has not been started';
  if (clock.state === 'finished') return 'the film is over';
  const away = awayBetween(log, turn.now, lastWrittenMs(turn));
  return away === null ? null : 'Docket was closed meanwhile, so where the film is now is not known';
}

/**
 * Where the film is by the log of the viewing, as the app itself would say it when it is opened now. A clock that
 * was not started, is over, or that nobody has looked after says nothing, and the note stays untimed.
 */
export function clockCapture(turn: Turn): Captured {
  const { evening } = turn;
  if (evening === null) return untimed('no viewing has been started');
  const why = whyUnknown(turn, evening);
  if (why !== null) return untimed(why);
  const { clock, scenes } = evening;
  const onScreen = openScene(scenes)?.caseId ?? null;
  const leadInMs = clock.running ? LEAD_IN_MS : 0;
  return {
    capture: { instantMs: clock.filmMs, leadInMs, plusMinusMs: clock.plusMinusMs ?? 0 },
    why: `the film clock: ${describeDoubt(clock)}`,
    caseIds: onScreen === null ? [] : [onScreen],
  };
}
