import { useState } from 'react';
import { useCommands } from '../../store/provider.tsx';

/** The question whether the viewer's own lead-in is to be the usual one; asked once, ever. */
export interface LeadInOffer {
  /** Their median in ms of film time; null while nothing is asked. */
  readonly ownMs: number | null;
  readonly answer: (isYes: boolean) => Promise<void>;
}

/** Looks, after a note that was moved by hand, whether there is something to ask, and carries out the answer. */
export function useOwnLeadIn(): LeadInOffer & { readonly lookForOffer: () => Promise<void> } {
  const { call, quietly, say } = useCommands();
  const [ownMs, setOwnMs] = useState<number | null>(null);
  return {
    ownMs,
    lookForOffer: async () => {
      const found = await quietly('draft.leadIn', {});
      if (found.ok) setOwnMs(found.value.ownMs);
    },
    answer: async (isYes) => {
      const noteLeadInMs = isYes && ownMs !== null ? { noteLeadInMs: ownMs } : {};
      const outcome = await call('settings.set', { leadInAsked: true, ...noteLeadInMs });
      if (!outcome.ok) return;
      setOwnMs(null);
      if (isYes) say('From now on that much is taken off. You can change it in the settings');
    },
  };
}
