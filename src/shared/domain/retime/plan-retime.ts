import { ok, type Result } from '../../result.ts';
import { atOnce, PORTION, type Pausing } from '../export/pausing.ts';
import type { CueTime } from '../notebook/cue-time-record.ts';
import type { Note, Scene } from '../notebook/records.ts';
import { moveScenes } from './move-scenes.ts';
import { alongLine, retimeLine, type RetimeHow, type RetimeLine } from './retime-line.ts';
import type { RetimeProblem } from './retime-problem.ts';
import { isByClock, isInScope, withinFilm, type Move, type RetimeScope } from './retime-scope.ts';

/** Everything that would move, to be shown before it does. */
export interface RetimePlan {
  readonly line: RetimeLine;
  readonly notes: readonly Move<Note>[];
  readonly scenes: readonly Move<Scene>[];
  readonly cueTimes: readonly Move<CueTime>[];
}

/** What a plan is made of; the records are those of one pass and may be deleted ones, which stay as they are. */
export interface RetimeInput {
  readonly notes: readonly Note[];
  readonly scenes: readonly Scene[];
  readonly cueTimes: readonly CueTime[];
  readonly scope: RetimeScope;
  readonly how: RetimeHow;
}

/** A range moves as a whole and keeps its order; one that the edge of the film takes its length from becomes a point. */
const movedNote = (note: Note, filmMs: number, line: RetimeLine): Move<Note> => {
  const wanted = alongLine(line, filmMs);
  const startMs = withinFilm(wanted);
  const { endMs, ...point } = note;
  if (endMs === undefined)
    return { before: note, after: { ...note, filmMs: startMs }, clamped: startMs !== wanted };
  const wantedEnd = alongLine(line, endMs);
  const toEndMs = withinFilm(wantedEnd);
  const after =
    toEndMs > startMs ? { ...note, filmMs: startMs, endMs: toEndMs } : { ...point, filmMs: startMs };
  return { before: note, after, clamped: startMs !== wanted || toEndMs !== wantedEnd };
};

const moveNote = (note: Note, { scope }: RetimeInput, line: RetimeLine): Move<Note> | null => {
  const { filmMs, deletedAt, raw } = note;
  if (filmMs === null || deletedAt !== undefined || !isInScope(scope, filmMs, raw.wallIso)) return null;
  return scope.of === 'written' && !isByClock(note) ? null : movedNote(note, filmMs, line);
};

function* moveNotes(input: RetimeInput, line: RetimeLine): Pausing<readonly Move<Note>[]> {
  const moves: Move<Note>[] = [];
  for (const [at, note] of input.notes.entries()) {
    const move = moveNote(note, input, line);
    if (move !== null && hasMoved(move)) moves.push(move);
    if (at % PORTION === 0) yield '';
  }
  return moves;
}

const moveCueTimes = ({ cueTimes, scope }: RetimeInput, line: RetimeLine): readonly Move<CueTime>[] =>
  cueTimes
    .filter(({ from, deletedAt }) => from === 'set' && deletedAt === undefined)
    .filter(({ filmMs, setAt }) => isInScope(scope, filmMs, setAt))
    .map((before) => {
      const wanted = alongLine(line, before.filmMs);
      const filmMs = withinFilm(wanted);
      return { before, after: { ...before, filmMs }, clamped: filmMs !== wanted };
    });

const hasMoved = ({ before, after }: Move<Note> | Move<CueTime>): boolean =>
  before.filmMs !== after.filmMs ||
  ('endMs' in before ? before.endMs : undefined) !== ('endMs' in after ? after.endMs : undefined);

/**
 * Works out which notes, scenes and own cue times move where, without moving any. Untimed notes have no time to be wrong;
 * the raw capture of a note is evidence and is not among what moves. Nothing leaves the film, and nothing turns around.
 */
export const planRetime = (input: RetimeInput): Result<RetimePlan, RetimeProblem> =>
  atOnce(planRetimeInPortions(input));

/** `planRetime` in portions, for callers beside whom somebody waits. */
export function* planRetimeInPortions(input: RetimeInput): Pausing<Result<RetimePlan, RetimeProblem>> {
  const line = retimeLine(input.how);
  if (!line.ok) return line;
  return ok({
    line: line.value,
    notes: yield* moveNotes(input, line.value),
    scenes: moveScenes(input.scenes, input.scope, line.value),
    cueTimes: moveCueTimes(input, line.value).filter(hasMoved),
  });
}
