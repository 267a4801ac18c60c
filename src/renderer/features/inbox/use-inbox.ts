import { useCallback, useMemo, useState } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import type { InboxView } from '../../store/types.ts';
import { useOfNotes } from '../../store/use-of-notes.ts';
import { firstPlace, keepPlace, stepPlace, type Place } from './keep-place.ts';

/** The marks that wait and the one that is shown. */
export interface Inbox {
  readonly groups: InboxView['groups'];
  readonly marks: readonly Note[];
  /** How many wait in all. */
  readonly count: number;
  /** The mark that is shown; null while none waits. */
  readonly mark: Note | null;
  /** Its position, from 0. */
  readonly at: number;
  /** Main has not answered yet, so nobody knows whether a mark waits. */
  readonly isAsking: boolean;
  readonly choose: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Whether a mark still waits, as main has it now. */
  readonly stillWaits: (id: string) => Promise<boolean>;
}

const nothing: InboxView = { groups: [], count: 0, words: [] };

/** The inbox of this page: the next mark comes by itself when the shown one goes. */
export function useInbox(): Inbox {
  const { quietly, markWords } = useCommands();
  const ask = useCallback(async () => {
    const outcome = await quietly('inbox.list', {});
    if (outcome.ok) markWords.take(outcome.value.words);
    return outcome;
  }, [quietly, markWords]);
  const { view } = useOfNotes(ask);
  const { groups, count } = view ?? nothing;
  const marks = useMemo(() => groups.flatMap((group) => group.marks), [groups]);
  const ids = useMemo(() => marks.map(({ id }) => id), [marks]);
  const [kept, keep] = useState<Place>(firstPlace);
  const place = keepPlace(kept, ids);
  if (place !== kept) keep(place);
  return {
    ...{ groups, marks, count },
    isAsking: view === null,
    mark: marks.find(({ id }) => id === place.id) ?? null,
    at: place.at,
    choose: (id) => keep({ id, at: Math.max(0, ids.indexOf(id)), left: null }),
    stillWaits: async (id) => {
      const outcome = await ask();
      return outcome.ok && outcome.value.groups.some((group) => group.marks.some((one) => one.id === id));
    },
    step: (by) => keep(stepPlace(place, ids, by)),
  };
}
