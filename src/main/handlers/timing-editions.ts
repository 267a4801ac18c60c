import type { EditionProblem } from '../../shared/domain/editions/edition-problem.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import {
  addAnchor,
  addEdition,
  changeBreak,
  changeEdition,
  chooseEdition,
  knowBreaks,
  removeAnchor,
  removeBreak,
  removeEdition,
  takeOutBreak,
} from '../../shared/domain/notebook/edition-steps.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { EditionsView } from '../../shared/ipc/timing-views.ts';
import type { Args } from '../../shared/ipc/wire.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Turn } from '../viewing/keeper.ts';
import { earlier } from '../viewing/time-source.ts';
import { viewEdition, type EditionLens } from '../viewing/timing-edition-view.ts';
import type { Desk, Handlers } from './handler.ts';
import { needEvening } from './refusals.ts';
import { aimOf, refused, type Aiming } from './timing-aim.ts';
import { questionOf } from './timing-cues.ts';
import { answerProposal, proposalFor } from './timing-proposals.ts';
import {
  asOfThisEvening,
  editionAtWork,
  editionChange,
  editionIn,
  editionNow,
  sourceAt,
  type EditionAtWork,
} from './timing-source.ts';

type Nothing = Result<{ readonly step: Step; readonly reply: Record<string, never> }, AppError>;

const done = (step: Step): Nothing => ok({ step, reply: {} });

/** The live editions of this title, in the order of their names. */
const editionsOf = ({ data }: Pick<Turn, 'data'>, titleId: string): readonly Edition[] =>
  [...data.editions.values()]
    .filter((edition) => edition.titleId === titleId && edition.deletedAt === undefined)
    .toSorted((left, right) => left.name.localeCompare(right.name, 'en'));

function needEdition(turn: Turn, id: string): Result<Edition, AppError> {
  const edition = turn.data.editions.get(id);
  return edition === undefined || edition.deletedAt !== undefined
    ? refused('That edition is not there any more. Nothing was changed; undo may bring it back.')
    : ok(edition);
}

const atWork = (turn: Turn, edition: Edition): EditionAtWork =>
  (turn.evening === null ? null : editionAtWork(turn.evening, edition, turn)) ?? {
    stored: edition,
    now: edition,
  };

/** Carries out a change of one edition; a broadcast begins its evening with it, and both are one step. */
function onEdition(
  turn: Turn,
  editionId: string,
  change: (edition: Edition) => Result<Step, EditionProblem>,
): Nothing {
  const found = needEdition(turn, editionId);
  if (!found.ok) return found;
  const work = atWork(turn, found.value);
  const step = change(work.now);
  if (!step.ok) return refused(step.error.message);
  const after = editionIn(step.value) ?? work.now;
  return done({ label: step.value.label, changes: [editionChange(work, after)] });
}

const noLens = (desk: Desk): EditionLens => ({
  pack: desk.context.pack,
  gate: { policy: 'as_i_watch', finished: false, isOpen: (kind) => kind === undefined, passedIds: new Set() },
  chosenId: null,
});

function viewEditions(turn: Turn, desk: Desk): EditionsView {
  const { evening, data, now } = turn;
  const editions = editionsOf(turn, desk.context.pack.title.id);
  const proposal = proposalFor(desk, editions);
  if (evening === null) {
    const shown = editions.map((edition) => viewEdition(edition, noLens(desk)));
    return { editions: shown, chosenId: null, source: null, filmMs: null, proposal };
  }
  const player = desk.players.source();
  const chosen = editionNow(data, evening.pass, player);
  const { gate } = questionOf(desk.context, desk.keeper, { data, now, evening });
  const lens = { pack: desk.context.pack, gate, chosenId: chosen?.id ?? null };
  return {
    editions: editions.map((edition) => viewEdition(asOfThisEvening(edition, evening.pass), lens)),
    chosenId: lens.chosenId,
    source: sourceAt(evening, chosen, { at: now, agoMs: 0, player }),
    filmMs: evening.clock.state === 'ready' ? null : evening.clock.filmMs,
    proposal,
  };
}

/** Where the film is by what was said: a cue's own time where it is known, else the time that came with it. */
function placeSaid(
  aiming: Aiming,
  { cueKey, filmMs }: Args<'edition.addAnchor'>,
): Result<{ readonly filmMs: number; readonly cueId?: string }, AppError> {
  if (cueKey === undefined) return ok({ filmMs });
  const aim = aimOf(aiming, { by: 'cue', key: cueKey });
  if (!aim.ok) return aim;
  const cue = aim.value.cue === null ? {} : { cueId: aim.value.cue.cueId };
  return ok({ ...cue, filmMs: Math.round(aim.value.filmMs ?? filmMs) });
}

/** "This is being said now": the source is where it was at the press, and the viewer says where the film is. */
function anchorNow(turn: Turn, desk: Desk, args: Args<'edition.addAnchor'>): Nothing {
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const edition = needEdition(turn, args.editionId);
  if (!edition.ok) return edition;
  const { scale, now } = desk.context.time;
  const at = earlier(turn.now, args.agoMs, scale);
  const source = sourceAt(evening.value, edition.value, {
    ...{ at, agoMs: now().monoMs - at.monoMs },
    player: desk.players.source(),
  });
  if (source === null) {
    return refused(
      'Where the source is now is not known. Type its time, or follow a player. Nothing was changed.',
    );
  }
  const said = placeSaid({ turn, evening: evening.value, desk }, args);
  if (!said.ok) return said;
  return onEdition(turn, args.editionId, (known) =>
    addAnchor(known, { sourceMs: source.sourceMs, ...said.value }, turn),
  );
}

type Calls =
  | 'edition.list'
  | 'edition.choose'
  | 'edition.add'
  | 'edition.change'
  | 'edition.remove'
  | 'edition.addAnchor'
  | 'edition.removeAnchor'
  | 'edition.takeOutBreak'
  | 'edition.changeBreak'
  | 'edition.removeBreak'
  | 'edition.knowBreaks'
  | 'edition.answer';

const nothing: Step = { label: 'Looked', changes: [] };

/** Ways of showing the film. */
export const editionHandlers: Pick<Handlers, Calls> = {
  'edition.list': (_args, desk) =>
    desk.keeper.change((turn) => ok({ step: nothing, reply: viewEditions(turn, desk) })),

  'edition.choose': ({ editionId }, { keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const edition = needEdition(turn, editionId);
      return edition.ok ? done(chooseEdition(evening.value.pass, edition.value)) : edition;
    }),

  'edition.add': ({ choose, ...draft }, { context, keeper }) =>
    keeper.change((turn) => {
      const evening = choose ? needEvening(turn) : null;
      if (evening?.ok === false) return evening;
      const named = {
        ...draft,
        titleId: context.pack.title.id,
        key: `named:${turn.newId()}`,
        rate: '1',
      } as const;
      const { step, edition } = addEdition(named, turn);
      const chosen = evening === null ? [] : chooseEdition(evening.value.pass, edition).changes;
      return ok({
        step: { label: step.label, changes: [...step.changes, ...chosen] },
        reply: { editionId: edition.id },
      });
    }),

  'edition.change': ({ editionId, ...patch }, { keeper }) =>
    keeper.change((turn) => onEdition(turn, editionId, (edition) => ok(changeEdition(edition, patch)))),

  'edition.remove': ({ editionId }, { keeper }) =>
    keeper.change((turn) => {
      const edition = needEdition(turn, editionId);
      return edition.ok ? done(removeEdition(edition.value, turn)) : edition;
    }),

  'edition.addAnchor': (args, desk) =>
    desk.keeper.change((turn) => {
      const { editionId, sourceMs, filmMs } = args;
      if (sourceMs === null) return anchorNow(turn, desk, args);
      return onEdition(turn, editionId, (edition) => addAnchor(edition, { sourceMs, filmMs }, turn));
    }),

  'edition.removeAnchor': ({ editionId, anchorId }, { keeper }) =>
    keeper.change((turn) => onEdition(turn, editionId, (edition) => removeAnchor(edition, anchorId))),

  'edition.takeOutBreak': ({ editionId, ...taken }, { keeper }) =>
    keeper.change((turn) => onEdition(turn, editionId, (edition) => takeOutBreak(edition, taken, turn))),

  'edition.changeBreak': ({ editionId, breakId, ...again }, { keeper }) =>
    keeper.change((turn) => onEdition(turn, editionId, (edition) => changeBreak(edition, breakId, again))),

  'edition.removeBreak': ({ editionId, breakId }, { keeper }) =>
    keeper.change((turn) => onEdition(turn, editionId, (edition) => removeBreak(edition, breakId))),

  'edition.knowBreaks': ({ editionId, filmTimes }, { keeper }) =>
    keeper.change((turn) =>
      onEdition(turn, editionId, (edition) => ok(knowBreaks(edition, filmTimes, turn))),
    ),

  'edition.answer': (args, desk) => desk.keeper.change((turn) => answerProposal(turn, desk, args)),
};
