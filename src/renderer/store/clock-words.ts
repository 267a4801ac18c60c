import type { ClockView, PlayerView } from './types.ts';

/** How the clock stands, in words and for a dot beside them. */
export interface ClockWords {
  readonly words: string;
  /** `still`: it does not run; `unsure`: it runs, but nobody has said lately where the film is. */
  readonly sureness: 'still' | 'sure' | 'unsure';
}

const weak: readonly PlayerView['link'][] = ['degraded', 'lost', 'closed', 'refused'];

const surenessOf = ({ state, words }: Pick<ClockView, 'state' | 'words'>, isWeak: boolean) => {
  if (state !== 'running') return 'still';
  return words.startsWith('Not sure') || isWeak ? 'unsure' : 'sure';
};

/**
 * What stands below the film time. While a player is followed its whole state is said; where the clock runs on by hand
 * beside it, how sure that is comes too. Main makes the words; this only chooses among them.
 */
export function clockWords(
  clock: Pick<ClockView, 'state' | 'words' | 'source'>,
  player: PlayerView,
): ClockWords {
  if (player.target === null || clock.state === 'finished')
    return { words: clock.words, sureness: surenessOf(clock, false) };
  const isLedByIt = clock.source === player.kind;
  const sureness = surenessOf(clock, isLedByIt && weak.includes(player.link));
  const isByHand = !isLedByIt && clock.state === 'running';
  if (isByHand && player.question !== null) return { words: clock.words, sureness };
  return { words: isByHand ? `${player.words}. ${clock.words}` : player.words, sureness };
}

/** By how much the shown time stepped, for a moment beside it: "0.8 s on". Film time in milliseconds. */
function stepWords(byMs: number): string {
  const seconds = (Math.abs(byMs) / 1000).toFixed(Math.abs(byMs) < 9950 ? 1 : 0);
  return byMs < 0 ? `${seconds} s back` : `${seconds} s on`;
}

/** Steps beyond this (film ms) are told by main, in a badge, a notice or an answer of the viewer's own. */
const SAID_BY_MAIN_MS = 2000;

/** The quiet word beside the film time, if there is one. */
export function quietWord(player: PlayerView, stepMs: number | null): string | null {
  if (player.badge !== null) return player.badge;
  const isSmall = stepMs !== null && Math.abs(stepMs) <= SAID_BY_MAIN_MS;
  return isSmall && player.notice === null ? stepWords(stepMs) : null;
}
