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

/** When something is taught, and of which viewing. */
export interface Teaching {
  readonly turn: Turn;
  readonly evening: Evening;
  readonly asked: SourceAsked;
}

/** Carries out lessons one after the other on the edition of this viewing, as one change; none where nothing was learned. */
function learned({ turn, evening, asked }: Teaching, lessons: readonly Lesson[]): readonly Change[] {
  const known = editionNow(turn.data, evening.pass, asked.player);
  const source = sourceAt(evening, known, asked);
  if (source === null || (source.by === 'player' && known === null)) return [];
  const work = editionAtWork(evening, known, turn);
  if (work === null) return [];
  const edition = lessons.reduce((before, lesson) => {
    const step = lesson(before, source.sourceMs);
    return (step.ok ? editionIn(step.value) : null) ?? before;
  }, work.now);
  return edition === work.now ? [] : [editionChange(work, edition)];
}

/** What the key for adverts teaches the edition of this viewing: where a break begins, and how long it lasts. */
export function markedBreak(teaching: Teaching, { kind }: ViewerChange): readonly Change[] {
  const { turn, evening } = teaching;
  const isBreakOn = evening.clock.state === 'break';
  if (kind === 'break-start') {
    return learned(teaching, [(edition, sourceMs) => startBreak(edition, sourceMs, turn)]);
  }
  const ends = kind === 'break-end' || (kind === 'resume' && isBreakOn);
  return ends ? learned(teaching, [endBreak]) : [];
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
export function markedSync(teaching: Teaching, said: Said): readonly Change[] {
  const { turn, asked } = teaching;
  if (asked.player !== null && said.cueId === undefined) return [];
  const { breakMs, cueId } = said;
  const filmMs = Math.round(said.filmMs);
  const anchor: Lesson = (edition, sourceMs) =>
    addAnchor(edition, { sourceMs, filmMs, ...(cueId === undefined ? {} : { cueId }) }, turn);
  const taken: readonly Lesson[] =
    breakMs === undefined
      ? []
      : [(edition, toMs) => takeOutBreak(edition, { toMs, lengthMs: breakMs }, turn)];
  return learned(teaching, [...(said.endsBreak ? [endBreak] : []), ...taken, anchor]);
}
