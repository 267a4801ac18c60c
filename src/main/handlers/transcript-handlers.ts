import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { sceneAt } from '../../shared/domain/scenes/scene-at.ts';
import { OPENING_DELAY_MS } from '../../shared/domain/dossier/opening.ts';
import type { LinesOpenBy } from '../../shared/domain/transcript/open-lines.ts';
import type { FilmLine } from '../../shared/domain/transcript/film-lines.ts';
import { quoteLines } from '../../shared/domain/transcript/quote-lines.ts';
import { transcriptLimits } from '../../shared/domain/transcript/transcript-limits.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { LINES_PER_REPLY, type transcriptCalls } from '../../shared/ipc/transcript-calls.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import type { TimingPatch } from '../transcripts/transcript-store.ts';
import { eveningAt, type Evening } from '../viewing/evening.ts';
import { earlier } from '../viewing/time-source.ts';
import { openTranscript, plusMinusOf } from '../viewing/transcript-lines.ts';
import type { Handlers } from './handler.ts';
import { needEvening } from './refusals.ts';
import {
  chooseSubtitles,
  editionForSubtitles,
  notSaved,
  openedSubtitles,
  takeSubtitles,
} from './transcript-file.ts';
import { viewTranscripts } from './transcript-view.ts';

const refused = (message: string): Result<never, AppError> => err({ kind: 'nothing-to-show', message });

const NOT_OPEN = 'This line is not open any more. Nothing was changed.';
const NO_EDITION = 'This viewing has no edition with a time of its own.';
const NONE = 'No transcript is in use. Choose a subtitle file first.';

function linesFrom(
  context: AppContext,
  { stamp, from }: Args<'transcript.lines'>,
): Reply<'transcript.lines'> {
  const open = openTranscript(context);
  const begin = stamp === open.stamp ? from : 0;
  const lines = open.lines.slice(begin, begin + LINES_PER_REPLY).map((line) => ({ ...line }));
  return { stamp: open.stamp, from: begin, count: open.lines.length, lines };
}

/** Where the film clock stood at a press; null while it has not been started. */
function clockMs(evening: Evening | null, context: AppContext, agoMs: number): number | null {
  if (evening === null) return null;
  const clock = clockAt(evening.log, earlier(context.time.now(), agoMs, context.time.scale));
  return clock.state === 'ready' ? null : clock.filmMs;
}

/**
 * Whoever watches at the end of what was watched can only move lines later, because every line that stands there is
 * past. Earlier is what a press far back does, by mistake or not, and it opens what comes after: only with a yes.
 */
const isToAsk = (openBy: LinesOpenBy, earlierMs: number): boolean =>
  openBy === 'watching' && earlierMs > OPENING_DELAY_MS.set_by_you;

async function saidNow(
  { id, agoMs, isSure }: Args<'transcript.saidNow'>,
  context: AppContext,
): Promise<Result<Reply<'transcript.saidNow'>, AppError>> {
  const inUse = context.transcripts.inUse();
  if (inUse === null) return refused(NONE);
  const { lines, openBy } = openTranscript(context);
  const line = lines.find((one) => one.id === id);
  if (line === undefined) return refused(NOT_OPEN);
  const evening = eveningAt(context.notebook.data, context.pack.title.id, context.time.now());
  const filmMs = clockMs(evening, context, agoMs);
  if (filmMs === null) return refused('Start the film clock first: a line is set by where the film is.');
  const shiftMs = Math.round(inUse.use.shiftMs + filmMs - line.startMs);
  if (Math.abs(shiftMs) > transcriptLimits.shiftMs) return refused('That is further than any film is long.');
  const earlierMs = inUse.use.shiftMs - shiftMs;
  if (!isSure && isToAsk(openBy, earlierMs)) return ok({ outcome: 'asks', earlierMs });
  const set = await context.transcripts.setTiming(inUse.use.sha256, { shiftMs, isSetByYou: true });
  return set.ok ? ok({ outcome: 'set', shiftMs }) : err(notSaved(set.error));
}

/** What a shift by hand means: the file's own times again are times that nobody has checked. */
const shiftPatch = (shiftMs: number | undefined): TimingPatch =>
  shiftMs === undefined ? {} : { shiftMs, isSetByYou: shiftMs !== 0 };

/** By which time it counts from now on; null where there is no edition that it could count by. */
function countingPatch(countsBy: 'film' | 'edition' | undefined, context: AppContext): TimingPatch | null {
  if (countsBy === undefined) return {};
  if (countsBy === 'film') return { editionId: null };
  const edition = editionForSubtitles(context);
  return edition === null ? null : { editionId: edition.id };
}

async function setTiming(
  { shiftMs, countsBy }: Args<'transcript.timing'>,
  context: AppContext,
): Promise<Result<Reply<'transcript.timing'>, AppError>> {
  const inUse = context.transcripts.inUse();
  if (inUse === null) return refused(NONE);
  const counting = countingPatch(countsBy, context);
  if (counting === null) return refused(NO_EDITION);
  const patch = { ...shiftPatch(shiftMs), ...counting };
  const set = await context.transcripts.setTiming(inUse.use.sha256, patch);
  return set.ok ? ok({}) : err(notSaved(set.error));
}

/** The lines of these ids in the order of the film; null where one of them is not open. */
function linesOf(context: AppContext, ids: readonly string[]): readonly [FilmLine, ...FilmLine[]] | null {
  const asked = new Set(ids);
  const [first, ...more] = openTranscript(context).lines.filter(({ id }) => asked.has(id));
  return first === undefined || more.length + 1 < asked.size ? null : [first, ...more];
}

/** Every call of the transcript page. */
export const transcriptHandlers: Pick<Handlers, keyof typeof transcriptCalls> = {
  'transcript.show': async (_, { context }) => ok(viewTranscripts(context)),
  'transcript.lines': async (args, { context }) => ok(linesFrom(context, args)),
  'transcript.choose': ({ from }, { context }) => chooseSubtitles(context, from),

  'transcript.reread': async ({ encoding }, { context }) => {
    const file = openedSubtitles(context);
    if (file !== null) return takeSubtitles(context, file, encoding);
    return ok({ outcome: 'failed', message: 'The file is not open any more. Choose it again.' });
  },

  'transcript.use': async ({ sha256 }, { context }) => {
    const used = await context.transcripts.use(sha256);
    return used.ok ? ok({}) : err(notSaved(used.error));
  },

  'transcript.erase': async ({ sha256 }, { context }) => {
    const erased = await context.transcripts.erase(sha256);
    return erased.ok ? ok({}) : err(notSaved(erased.error));
  },

  'transcript.timing': (args, { context }) => setTiming(args, context),
  'transcript.saidNow': (args, { context }) => saidNow(args, context),

  'transcript.quote': ({ ids, text }, { context, keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const lines = linesOf(context, ids);
      if (lines === null) return refused(NOT_OPEN);
      const caseId = sceneAt(evening.value.scenes, lines[0].startMs)?.caseId ?? null;
      const { step, note } = quoteLines(
        {
          ...{ titleId: context.pack.title.id, passId: evening.value.pass.id, lines, text },
          caseIds: caseId === null ? [] : [caseId],
          plusMinusMs: plusMinusOf(openTranscript(context).confidence),
        },
        turn,
      );
      return ok({ step, reply: { note } });
    }),
};
