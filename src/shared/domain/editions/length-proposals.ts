import type { EditionRate } from '../notebook/edition-rates.ts';
import type { Edition } from '../notebook/edition-record.ts';
import { rateValue } from './edition-rate.ts';

/** Two lengths this close (ms) are the same. */
const sameLengthMs = 3000;
/** A recording with adverts is longer than the film by this share. */
const recordingShare = { least: 0.1, most: 0.4 } as const;
/** Something this short (ms), or under this share of what is expected, is adverts that are played by themselves. */
const advert = { longestMs: 3 * 60_000, share: 0.2 } as const;

/** What a length speaks for. Only ever a proposal: the viewer says yes, and nothing moves by itself. */
export type LengthProposal =
  | { readonly propose: 'known'; readonly editionId: string }
  | { readonly propose: 'rate'; readonly rate: EditionRate; readonly like: string }
  | { readonly propose: 'recording'; readonly longerByMs: number; readonly like: string };

type Known = Pick<Edition, 'id' | 'lengthMs' | 'rate'> & { readonly deletedAt?: string };

interface Measured {
  readonly id: string;
  readonly lengthMs: number;
  /** Length at rate 1, which is that of the film. */
  readonly filmMs: number;
}

const measured = (editions: readonly Known[]): readonly Measured[] =>
  editions.flatMap(({ id, lengthMs, rate, deletedAt }) =>
    lengthMs === null || deletedAt !== undefined
      ? []
      : [{ id, lengthMs, filmMs: lengthMs * rateValue(rate) }],
  );

const isNear = (oneMs: number, otherMs: number): boolean => Math.abs(oneMs - otherMs) <= sameLengthMs;

const transfers = ['25/24', '24/25', '25/23.976', '23.976/25'] as const;

const asTransfer = (known: readonly Measured[], lengthMs: number): LengthProposal | null => {
  for (const rate of transfers) {
    const like = known.find(({ filmMs }) => isNear(lengthMs * rateValue(rate), filmMs));
    if (like !== undefined) return { propose: 'rate', rate, like: like.id };
  }
  return null;
};

const asRecording = (known: readonly Measured[], lengthMs: number): LengthProposal | null => {
  const like = known.find(({ filmMs }) => {
    const share = lengthMs / filmMs - 1;
    return share >= recordingShare.least && share <= recordingShare.most;
  });
  return like === undefined
    ? null
    : { propose: 'recording', longerByMs: Math.round(lengthMs - like.filmMs), like: like.id };
};

/**
 * What the length (source time, ms) of something just opened speaks for, beside the editions already known of the title:
 * the same edition (within 3 s), one at another frame rate, or a recording with adverts (10 to 40 % longer). null: nothing.
 */
export const proposeFromLength = (editions: readonly Known[], lengthMs: number): LengthProposal | null => {
  const known = measured(editions);
  const same = known.find((each) => isNear(each.lengthMs, lengthMs));
  if (same !== undefined) return { propose: 'known', editionId: same.id };
  return asTransfer(known, lengthMs) ?? asRecording(known, lengthMs);
};

/**
 * What a length that changed in the middle of the film hints at: adverts that a player shows as a film of their own
 * (3 min or less, or under a fifth of what is expected), or that the film is back. null: nothing. A hint, not a move.
 */
export const advertHint = (expectedMs: number, lengthMs: number): 'adverts' | 'film' | null => {
  if (isNear(expectedMs, lengthMs)) return 'film';
  const isAdvert = lengthMs <= advert.longestMs || lengthMs < expectedMs * advert.share;
  return isAdvert ? 'adverts' : null;
};
