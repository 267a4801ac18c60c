import type { DecodedJournal } from './journal-line.ts';
import type { Damage } from './load-snapshot.ts';
import type { RawState } from './raw-state.ts';
import type { FoundJournal, Testimony } from './read-journals.ts';

/** How far a journal could be followed, and what was not as it was written. */
export interface Replayed {
  readonly s: number;
  readonly applied: number;
  readonly damage: Damage | null;
}

interface Progress {
  readonly s: number;
  readonly applied: number;
  /** Operations that are known to be missing between those that were found. */
  readonly gap: number;
}

const walk = (state: RawState, journal: FoundJournal, limit: number): Progress => {
  let s = journal.coveredTo;
  let applied = 0;
  let gap = 0;
  const decoded = journal.content?.decoded;
  const schema = decoded?.header?.schema ?? state.schema;
  for (const batch of decoded?.batches ?? []) {
    if (batch.s <= s) continue;
    if (batch.s > limit) break;
    gap += Math.max(0, batch.s - batch.ops.length - s);
    state.apply(batch, schema);
    applied += batch.ops.length;
    s = batch.s;
  }
  return { s, applied, gap };
};

const reasonOf = (decoded: DecodedJournal, hasLoss: boolean): string => {
  if (decoded.header === null) return 'The start of this journal cannot be read.';
  if (decoded.badLines > 0) return `${String(decoded.badLines)} of its lines are not as they were written.`;
  if (hasLoss) return 'Lines that were in this journal are missing.';
  return 'Its last line is unfinished: Docket was stopped while it saved that change, or the file was cut.';
};

/**
 * Makes the changes of one journal that the snapshot does not hold. `isLive` says that its writer may be at work,
 * so that an unfinished last line means nothing.
 */
export const replay = (
  state: RawState,
  journal: FoundJournal,
  known: { readonly testimony: Testimony; readonly isLive: boolean },
): Replayed => {
  const { file, content, coveredTo } = journal;
  const limit = known.testimony.atMost.get(file.stream) ?? Number.MAX_SAFE_INTEGER;
  if (content === null) return { s: coveredTo, applied: 0, damage: null };
  const { s, applied, gap } = walk(state, journal, limit);
  const { decoded, bytes } = content;
  const cutOff = Math.max(0, (known.testimony.atLeast.get(file.stream) ?? 0) - s);
  const lost = gap + cutOff;
  const isTailOpen = s < limit && (decoded.endsBadly || (decoded.isUnfinished && !known.isLive));
  const isScratched = coveredTo === 0 && decoded.badLines > 0 && s < limit;
  const isDamaged = lost > 0 || isTailOpen || isScratched || decoded.header === null;
  const reached = s + cutOff;
  if (!isDamaged) return { s: reached, applied, damage: null };
  const isUnknown = lost === 0 && (isTailOpen || decoded.batches.length === 0);
  const damage = { file, bytes, reason: reasonOf(decoded, lost > 0), lost: isUnknown ? null : lost };
  return { s: reached, applied, damage };
};
