import type { ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import type { EditionProblem } from '../../shared/domain/editions/edition-problem.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import { addAnchor, endBreak, startBreak, takeOutBreak } from '../../shared/domain/notebook/edition-steps.ts';
import type { Change } from '../../shared/domain/notebook/records.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { Result } from '../../shared/result.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';
import {
  editionAtWork,
  editionChange,
  editionIn,
  editionNow,
  sourceAt,
  type SourceAsked,
} from './timing-source.ts';

/** What one press teaches an edition; a refusal leaves it as it is, for the clock is what the viewer meant. */
type Lesson = (edition: Edition, sourceMs: number) => Result<Step, EditionProblem>;

/** Carries out lessons one after the other on the edition of this viewing, as one change; none where nothing was learned. */
function learned(
  turn: Turn,
  evening: Evening,
  asked: SourceAsked,
  lessons: readonly Lesson[],
): readonly Change[] {
  const known = editionNow(turn.data, evening.pass, asked.player);
  const source = sourceAt(evening, known, asked);
  if (source === null || (source.by === 'player' && known === null)) return [];
  const work = editionAtWork(evening, known, turn);
  if (work === null) return [];
  let edition = work.now;
  let hasLearned = false;
  for (const lesson of lessons) {
    const step = lesson(edition, source.sourceMs);
    if (!step.ok) continue;
    edition = editionIn(step.value) ?? edition;
    hasLearned = true;
  }
  return hasLearned ? [editionChange(work, edition)] : [];
}

/** What the key for adverts teaches the edition of this viewing: where a break begins, and how long it lasts. */
export function markedBreak(
  turn: Turn,
  evening: Evening,
  asked: SourceAsked & { readonly change: ViewerChange },
): readonly Change[] {
  const isBreakOn = evening.clock.state === 'break';
  if (asked.change.kind === 'break-start') {
    return learned(turn, evening, asked, [(edition, sourceMs) => startBreak(edition, sourceMs, turn)]);
  }
  if (asked.change.kind === 'break-end' || (asked.change.kind === 'resume' && isBreakOn)) {
    return learned(turn, evening, asked, [endBreak]);
  }
  return [];
}

/** What a viewer said of the film at a moment (film ms), for the edition that it was watched in. */
export interface Said {
  readonly filmMs: number;
  readonly cueId?: string;
  /** Time without film (ms) that the viewer agreed was a break and that ended just then. */
  readonly breakMs?: number;
  /** Whether the break that is on ends with it. */
  readonly endsBreak: boolean;
}

/**
 * What a correction of the clock teaches the edition: one instant of which both times are known. Of a followed player
 * only a cue does: a typed time may as well be where the viewer wants to go.
 */
export function markedSync(turn: Turn, evening: Evening, asked: SourceAsked, said: Said): readonly Change[] {
  if (asked.player !== null && said.cueId === undefined) return [];
  const { breakMs, cueId } = said;
  const filmMs = Math.round(said.filmMs);
  const anchor: Lesson = (edition, sourceMs) =>
    addAnchor(edition, { sourceMs, filmMs, ...(cueId === undefined ? {} : { cueId }) }, turn);
  const taken: readonly Lesson[] =
    breakMs === undefined
      ? []
      : [(edition, toMs) => takeOutBreak(edition, { toMs, lengthMs: breakMs }, turn)];
  return learned(turn, evening, asked, [...(said.endsBreak ? [endBreak] : []), ...taken, anchor]);
}
