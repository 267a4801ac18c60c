import { proposeFromLength, type LengthProposal } from '../../shared/domain/editions/length-proposals.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import { addEdition, chooseEdition, type NewEdition } from '../../shared/domain/notebook/edition-steps.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import { amountWords } from '../../shared/domain/retime/describe-correction.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { EditionProposal } from '../../shared/ipc/timing-views.ts';
import type { Args } from '../../shared/ipc/wire.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Keeper, Turn } from '../viewing/keeper.ts';
import { rateWords } from '../viewing/timing-edition-view.ts';
import type { Desk } from './handler.ts';
import { needEvening } from './refusals.ts';
import { refused } from './timing-aim.ts';

/** What was declined in this run of the app, for each notebook. */
const declined = new WeakMap<Keeper, Set<string>>();

/** What is played, and what its length speaks for. */
interface Found {
  readonly key: string;
  readonly lengthMs: number;
  readonly proposal: LengthProposal;
}

function found({ players, keeper }: Desk, editions: readonly Edition[]): Found | null {
  const source = players.source();
  if (source === null || source.durationMs === null) return null;
  const { key } = source;
  if (declined.get(keeper)?.has(key) === true || editions.some((edition) => edition.key === key)) return null;
  const lengthMs = Math.round(source.durationMs);
  const proposal = proposeFromLength(editions, lengthMs);
  return proposal === null ? null : { key, lengthMs, proposal };
}

function wordsOf(proposal: LengthProposal, editions: readonly Edition[]): Omit<EditionProposal, 'token'> {
  const nameOf = (id: string): string =>
    editions.find((edition) => edition.id === id)?.name ?? 'another edition';
  switch (proposal.propose) {
    case 'known':
      return { words: `This is as long as “${nameOf(proposal.editionId)}”.`, accept: 'It is the same' };
    case 'rate': {
      const words = `Its length beside “${nameOf(proposal.like)}” says: ${rateWords(proposal.rate, 1)}.`;
      return { words, accept: 'Use that speed' };
    }
    case 'recording': {
      const longer = amountWords(proposal.longerByMs);
      const words = `This is ${longer} longer than “${nameOf(proposal.like)}”, as a recording with adverts would be.`;
      return { words, accept: 'It has adverts' };
    }
  }
}

/** What the length of what is followed speaks for; null when it says nothing, or was answered already. */
export function proposalFor(desk: Desk, editions: readonly Edition[]): EditionProposal | null {
  const one = found(desk, editions);
  return one === null ? null : { token: one.key, ...wordsOf(one.proposal, editions) };
}

/** The edition that a yes begins to know. */
function draftOf(desk: Desk, { key, lengthMs, proposal }: Found): NewEdition {
  const { players, context } = desk;
  const { media, name } = players.view();
  return {
    ...{ titleId: context.pack.title.id, key, lengthMs },
    kind: 'file',
    name: (media?.title ?? name).slice(0, 200) || 'A file',
    rate: proposal.propose === 'rate' ? proposal.rate : '1',
  };
}

/** Carries out the answer to a proposal; a no is remembered until Docket ends. */
export function answerProposal(
  turn: Turn,
  desk: Desk,
  { token, answer }: Args<'edition.answer'>,
): Result<{ readonly step: Step; readonly reply: Record<string, never> }, AppError> {
  const one = found(
    desk,
    [...turn.data.editions.values()].filter(({ deletedAt }) => deletedAt === undefined),
  );
  if (one?.key !== token) return refused('Something else is played now. Nothing was changed.');
  if (answer === 'decline') {
    const answers = declined.get(desk.keeper) ?? new Set<string>();
    declined.set(desk.keeper, answers.add(token));
    return ok({ step: { label: 'Declined', changes: [] }, reply: {} });
  }
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const { pass } = evening.value;
  const known = one.proposal.propose === 'known' ? turn.data.editions.get(one.proposal.editionId) : undefined;
  if (known !== undefined) return ok({ step: chooseEdition(pass, known), reply: {} });
  const { step, edition } = addEdition(draftOf(desk, one), turn);
  const changes = [...step.changes, ...chooseEdition(pass, edition).changes];
  return ok({ step: { label: step.label, changes }, reply: {} });
}
