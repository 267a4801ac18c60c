import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../shared/domain/dossier/views.ts';
import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { CallName, Reply } from '../../shared/ipc/wire.ts';
import { bridge } from '../bridge.ts';
import { useMirror } from './provider.tsx';

/** The calls that ask for one of the pages around the case files. */
type ReferenceCall = Extract<CallName, `reference.${string}`>;

type Askers = {
  readonly [C in ReferenceCall]: () => Promise<Result<Reply<C>, AppError>>;
};

/** Past the commands on purpose: a page that is asked for again must not wipe away what the viewer was told. */
const ask: Askers = {
  'reference.law': () => bridge().call('reference.law', {}),
  'reference.people': () => bridge().call('reference.people', {}),
  'reference.chronology': () => bridge().call('reference.chronology', {}),
  'reference.sources': () => bridge().call('reference.sources', {}),
  'reference.film': () => bridge().call('reference.film', {}),
  'reference.after': () => bridge().call('reference.after', {}),
  'reference.recap': () => bridge().call('reference.recap', {}),
  'reference.help': () => bridge().call('reference.help', {}),
};

/** What main last answered, and what went wrong with the newest question; both can be there. */
export interface Asked<T> {
  /** Null until the first answer. */
  readonly view: T | null;
  readonly problem: AppError | null;
  /** The open facts have changed and the answer to that is not here yet. */
  readonly isBusy: boolean;
  readonly askAgain: () => void;
}

interface Answered<T> {
  readonly view: T | null;
  readonly problem: AppError | null;
  /** The case files as they were when this was asked for; null before the first answer. */
  readonly asOf: readonly CaseView[] | null;
}

/** Asks and keeps the newest answer; an older one that comes late is dropped. */
function useAnswer<C extends ReferenceCall>(name: C) {
  const newest = useRef(0);
  const [answered, setAnswered] = useState<Answered<Reply<C>>>({ view: null, problem: null, asOf: null });
  const load = useCallback(
    async (asOf: readonly CaseView[]): Promise<void> => {
      newest.current += 1;
      const mine = newest.current;
      const outcome = await ask[name]();
      if (mine !== newest.current) return;
      setAnswered((before) =>
        outcome.ok
          ? { view: outcome.value, problem: null, asOf }
          : { view: before.view, problem: outcome.error, asOf },
      );
    },
    [name],
  );
  const forget = useCallback(() => {
    newest.current += 1;
  }, []);
  return { answered, load, forget };
}

/**
 * Asks main for a page when it is shown and again whenever the open facts change, because the same things open it.
 * The last answer stays on screen until the next one is here, so that nothing flickers.
 */
export function useReference<C extends ReferenceCall>(name: C): Asked<Reply<C>> {
  const cases = useMirror((mirror) => mirror.cases);
  const { answered, load, forget } = useAnswer(name);
  useEffect(() => {
    void load(cases);
    return forget;
  }, [load, forget, cases]);
  const { view, problem, asOf } = answered;
  return { view, problem, isBusy: asOf !== cases, askAgain: () => void load(cases) };
}
