import type { PlayerView } from '../../store/types.ts';

/** What a strip about the player can be about. */
export type StripKind = 'question' | 'problem' | 'notice';

/**
 * Which strip stands, one at a time: what waits for an answer first, then what is wrong, because the clock may stand still
 * for it, and last a jump that has happened already.
 */
export function chooseStrip({ target, question, problem, notice }: PlayerView): StripKind | null {
  if (target === null) return null;
  if (question !== null) return 'question';
  if (problem !== null) return 'problem';
  return notice === null ? null : 'notice';
}
