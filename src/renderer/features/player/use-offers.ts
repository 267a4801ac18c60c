import { useEffect, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { PlayerOffer } from '../../store/types.ts';
import { sortOffers } from './offer-words.ts';

/** The players that could be followed, as far as Docket has looked. */
export interface Offers {
  readonly isLooking: boolean;
  readonly offers: readonly PlayerOffer[];
  /** Null until the first answer. */
  readonly canOpen: { readonly mpv: boolean; readonly vlc: boolean } | null;
  /** What becomes of a password that is typed, in main's words; null until it answered. */
  readonly passwords: string | null;
  /** Why there is no answer; null while there is one. */
  readonly fault: string | null;
  readonly look: () => void;
}

const nothingYet = { offers: [], canOpen: null, passwords: null, fault: null } as const;

/** Looks once when it is first drawn, and again when asked; never by itself. */
export function useOffers(): Offers {
  const { call, closeProblem } = useCommands();
  const [state, setState] = useState<Omit<Offers, 'look' | 'isLooking'>>(nothingYet);
  const [asked, setAsked] = useState(0);
  const [answered, setAnswered] = useState(-1);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const outcome = await call('player.list', {});
      if (!isCurrent) return;
      setAnswered(asked);
      if (outcome.ok) setState({ ...outcome.value, offers: sortOffers(outcome.value.offers), fault: null });
      else {
        closeProblem();
        setState((before) => ({ ...before, fault: outcome.error.message }));
      }
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [asked, call, closeProblem]);
  return { ...state, isLooking: answered !== asked, look: () => setAsked(asked + 1) };
}
