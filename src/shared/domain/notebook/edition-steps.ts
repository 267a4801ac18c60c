import { err, ok, type Result } from '../../result.ts';
import { checkAnchor } from '../editions/check-anchor.ts';
import { editionMap, toFilm } from '../editions/edition-map.ts';
import { editionProblem, type EditionProblem } from '../editions/edition-problem.ts';
import { estimateRate } from '../editions/estimate-rate.ts';
import { forNextEvening } from '../editions/for-next-evening.ts';
import type { Place } from '../editions/segment.ts';
import type { Edition, EditionBreak } from './edition-record.ts';
import type { Change, Pass } from './records.ts';
import type { Step, StepContext } from './step.ts';

/** What somebody must say of an edition before it is known. */
export type NewEdition = Pick<Edition, 'titleId' | 'key' | 'kind' | 'name' | 'lengthMs' | 'rate'>;

const editionChange = (before: Edition | null, after: Edition): Change => ({
  table: 'editions',
  id: after.id,
  before,
  after,
});

const changed = (label: string, before: Edition, patch: Partial<Edition>): Step => ({
  label,
  changes: [editionChange(before, { ...before, ...patch })],
});

/** Begins to know a way of showing the film. */
export const addEdition = (
  draft: NewEdition,
  context: StepContext,
): { readonly step: Step; readonly edition: Edition } => {
  const edition: Edition = { ...draft, id: context.newId(), anchors: [], breaks: [] };
  return { step: { label: 'Added an edition', changes: [editionChange(null, edition)] }, edition };
};

/** Corrects what an edition is called, how long it is or how fast it runs. */
export const changeEdition = (
  edition: Edition,
  patch: Partial<Pick<Edition, 'name' | 'kind' | 'lengthMs' | 'rate'>>,
): Step => changed('Changed an edition', edition, patch);

/** Forgets an edition; it stays on disk and undo brings it back. */
export const removeEdition = (edition: Edition, context: StepContext): Step =>
  changed('Removed an edition', edition, { deletedAt: context.nowIso });

/** Says that a viewing is watched in this edition; its map and length count from then on. */
export const chooseEdition = (pass: Pass, edition: Edition): Step => ({
  label: 'Chose an edition',
  changes: [{ table: 'passes', id: pass.id, before: pass, after: { ...pass, editionId: edition.id } }],
});

/** "This is being said now": one instant of which both times are known. Refused when it cannot be true beside the others. */
export const addAnchor = (
  edition: Edition,
  anchor: Place & { readonly cueId?: string },
  context: StepContext,
): Result<Step, EditionProblem> => {
  const others = checkAnchor(edition.anchors, anchor);
  if (!others.ok) return others;
  const added = { ...anchor, id: context.newId(), at: context.nowIso };
  const anchors = [...others.value, added].toSorted((left, right) => left.sourceMs - right.sourceMs);
  return ok(changed('Set a cue of the edition', edition, { anchors }));
};

/** "That was wrong": takes one anchor away. */
export const removeAnchor = (edition: Edition, anchorId: string): Result<Step, EditionProblem> => {
  const anchors = edition.anchors.filter(({ id }) => id !== anchorId);
  if (anchors.length === edition.anchors.length) return err(editionProblem('no-such-anchor'));
  return ok(changed('Took back a cue of the edition', edition, { anchors }));
};

/** The break that is on: begun, not ended, and no later anchor shows that the film ran again. */
const breakOn = ({ breaks, anchors }: Edition): (EditionBreak & { readonly sourceMs: number }) | null => {
  const open = breaks.flatMap((each) =>
    each.sourceMs !== null && each.lengthMs === null ? [{ ...each, sourceMs: each.sourceMs }] : [],
  );
  return open.find((each) => anchors.every(({ sourceMs }) => sourceMs <= each.sourceMs)) ?? null;
};

/** "Adverts": the film stands from this source time (ms) on. */
export const startBreak = (
  edition: Edition,
  sourceMs: number,
  context: StepContext,
): Result<Step, EditionProblem> => {
  if (breakOn(edition) !== null) return err(editionProblem('break-is-on'));
  const filmMs = Math.round(toFilm(editionMap(edition), sourceMs).filmMs);
  const begun = {
    id: context.newId(),
    sourceMs: Math.round(sourceMs),
    filmMs,
    lengthMs: null,
    guessed: false,
  };
  return ok(changed('Marked adverts', edition, { breaks: [...edition.breaks, begun] }));
};

/** "We’re back": the film goes on at this source time (ms). */
export const endBreak = (edition: Edition, sourceMs: number): Result<Step, EditionProblem> => {
  const on = breakOn(edition);
  if (on === null) return err(editionProblem('no-break-on'));
  const lengthMs = Math.round(sourceMs - on.sourceMs);
  if (lengthMs < 0) return err(editionProblem('not-a-time'));
  const breaks = edition.breaks.map((each) => (each.id === on.id ? { ...each, lengthMs } : each));
  return ok(changed('Marked the end of adverts', edition, { breaks }));
};

/** "Was that a break? Take out 2:30": a break that ended at `toMs` (source time) and that nobody marked. */
export const takeOutBreak = (
  edition: Edition,
  { toMs, lengthMs }: { readonly toMs: number; readonly lengthMs: number },
  context: StepContext,
): Result<Step, EditionProblem> => {
  const sourceMs = Math.round(toMs - lengthMs);
  if (sourceMs < 0 || lengthMs <= 0) return err(editionProblem('break-too-long'));
  const filmMs = Math.round(toFilm(editionMap(edition), sourceMs).filmMs);
  const taken = { id: context.newId(), sourceMs, filmMs, lengthMs: Math.round(lengthMs), guessed: true };
  return ok(changed('Took out a break', edition, { breaks: [...edition.breaks, taken] }));
};

/** Where a break began and how long it lasted (source time, ms), as the viewer now says. */
export type BreakAgain = Pick<EditionBreak, 'lengthMs' | 'guessed'> & { readonly sourceMs: number };

/** Corrects where a break began and how long it was; its place in the film follows from that. */
export const changeBreak = (
  edition: Edition,
  breakId: string,
  { sourceMs, lengthMs, guessed }: BreakAgain,
): Result<Step, EditionProblem> => {
  const others = edition.breaks.filter(({ id }) => id !== breakId);
  if (others.length === edition.breaks.length) return err(editionProblem('no-such-break'));
  if (sourceMs < 0 || (lengthMs !== null && lengthMs <= 0)) return err(editionProblem('break-too-long'));
  const filmMs = Math.round(toFilm(editionMap({ ...edition, breaks: others }), sourceMs).filmMs);
  const again = { id: breakId, sourceMs: Math.round(sourceMs), filmMs, lengthMs, guessed };
  return ok(changed('Changed a break', edition, { breaks: [...others, again] }));
};

/** Takes a break away that was none. */
export const removeBreak = (edition: Edition, breakId: string): Result<Step, EditionProblem> => {
  const breaks = edition.breaks.filter(({ id }) => id !== breakId);
  if (breaks.length === edition.breaks.length) return err(editionProblem('no-such-break'));
  return ok(changed('Removed a break', edition, { breaks }));
};

/** Says where in the film (ms) this edition is known to break; replaces what was known of that before. */
export const knowBreaks = (edition: Edition, filmTimes: readonly number[], context: StepContext): Step => {
  const marked = edition.breaks.filter(({ sourceMs }) => sourceMs !== null);
  const known = filmTimes.map((filmMs) => ({
    id: context.newId(),
    sourceMs: null,
    filmMs: Math.round(filmMs),
    lengthMs: null,
    guessed: false,
  }));
  return changed('Set where the breaks are', edition, { breaks: [...marked, ...known] });
};

/** "It’s starting": source time 0 is the film’s first frame. A broadcast keeps of the evening before what holds again. */
export const beginEvening = (edition: Edition, context: StepContext): Step => {
  const kept = forNextEvening(edition, estimateRate(edition));
  const start = { id: context.newId(), sourceMs: 0, filmMs: 0, at: context.nowIso };
  const anchors = edition.kind === 'live-tv' ? [start] : kept.anchors;
  return changed('Began an evening', edition, { ...kept, anchors });
};
