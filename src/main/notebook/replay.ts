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

type Content = NonNullable<FoundJournal['content']>;

interface Progress {
  readonly s: number;
  readonly applied: number;
  /** Operations that are known to be missing between those that were found. */
  readonly gap: number;
}

interface Bounds {
  /** Up to here the snapshot holds the journal. */
  readonly from: number;
  /** What follows this was refused to the viewer. */
  readonly to: number;
}

const walk = (state: RawState, decoded: DecodedJournal, bounds: Bounds): Progress => {
  const schema = decoded.header?.schema ?? state.schema;
  let s = bounds.from;
  let applied = 0;
  let gap = 0;
  for (const batch of decoded.batches) {
    if (batch.s <= s || batch.s > bounds.to) continue;
    gap += Math.max(0, batch.s - batch.ops.length - s);
    state.apply(batch, schema);
    applied += batch.ops.length;
    s = batch.s;
  }
  return { s, applied, gap };
};

const reasonOf = ({ decoded, isWhole }: Content, hasLoss: boolean): string => {
  if (!isWhole) return 'The disk could not read all of this journal.';
  if (decoded.header === null) return 'The start of this journal cannot be read.';
  if (decoded.badLines > 0) return `${String(decoded.badLines)} of its lines are not as they were written.`;
  if (hasLoss) return 'Lines that were in this journal are missing.';
  return 'Its last line is unfinished: Docket was stopped while it saved that change, or the file was cut.';
};

/** What can be said about the end of a journal, which nothing in it can confirm. */
const isEndInDoubt = (decoded: DecodedJournal, isLive: boolean): boolean =>
  decoded.endsBadly || (decoded.isUnfinished && !isLive);

interface Finding {
  readonly isDamaged: boolean;
  readonly lost: number | null;
}

const assess = (
  decoded: DecodedJournal,
  loss: number,
  doubts: { readonly end: boolean; readonly lines: boolean },
): Finding => {
  const isDamaged = loss > 0 || doubts.end || doubts.lines || decoded.header === null;
  const isUnknown = loss === 0 && (doubts.end || decoded.batches.length === 0);
  return { isDamaged, lost: isUnknown ? null : loss };
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
  const { file, content, coveredTo: from } = journal;
  if (content === null) return { s: from, applied: 0, damage: null };
  const { decoded, bytes, isWhole } = content;
  const to = known.testimony.atMost.get(file.stream) ?? Number.MAX_SAFE_INTEGER;
  const { s, applied, gap } = walk(state, decoded, { from, to });
  const cutOff = Math.max(0, (known.testimony.atLeast.get(file.stream) ?? 0) - s);
  const loss = gap + cutOff;
  const isEnded = s >= to;
  const { isDamaged, lost } = assess(decoded, loss, {
    end: !isEnded && isEndInDoubt(decoded, known.isLive),
    lines: !isEnded && from === 0 && decoded.badLines > 0,
  });
  const damage = isDamaged ? { file, bytes, isWhole, reason: reasonOf(content, loss > 0), lost } : null;
  return { s: s + cutOff, applied, damage };
};
