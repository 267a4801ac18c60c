import type { Pack } from '../pack/pack.ts';
import { nextPeekOf } from './open-facts.ts';
import { openingOf } from './opening.ts';
import type { ViewerState } from './viewer-state.ts';

/** The id of the fact that a peek at this case would open; null when there is none or no such case. */
export const nextPeek = (pack: Pick<Pack, 'cases'>, caseId: string, viewer: ViewerState): string | null => {
  const caseFile = pack.cases.find((candidate) => candidate.id === caseId);
  return caseFile === undefined ? null : nextPeekOf(caseFile, viewer);
};

/**
 * The next film time (ms) at which running on opens something, with the open scene taken to go on; null when
 * nothing will. A fact that is already peeked at counts, because reaching it makes it a watched one. Main sets
 * one timer for the moment when `watchedToMs` gets there, instead of asking every second.
 */
export const nextOpening = (pack: Pick<Pack, 'cases'>, viewer: ViewerState): number | null => {
  if (viewer.pass.policy !== 'as_i_watch') return null;
  const times = pack.cases.flatMap((caseFile) =>
    caseFile.facts.flatMap((fact) => openingOf(fact, caseFile, viewer.scenes)?.filmMs ?? []),
  );
  return times
    .filter((filmMs) => filmMs > viewer.watchedToMs)
    .reduce<number | null>((least, filmMs) => (least === null ? filmMs : Math.min(least, filmMs)), null);
};
