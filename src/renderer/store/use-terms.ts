import { useEffect, useState } from 'react';
import type { CaseView } from '../../shared/domain/dossier/views.ts';
import type { TermView } from '../../shared/domain/reference/views.ts';
import { bridge } from '../bridge.ts';
import { useMirror } from './provider.tsx';

const noTerms: readonly TermView[] = [];

/** One question for each state of the case files, however many facts want their terms explained. */
const askedFor = new WeakMap<readonly CaseView[], Promise<readonly TermView[] | null>>();

async function askTerms(): Promise<readonly TermView[] | null> {
  const outcome = await bridge().call('reference.law', {});
  return outcome.ok ? outcome.value.terms : null;
}

function termsFor(cases: readonly CaseView[]): Promise<readonly TermView[] | null> {
  const known = askedFor.get(cases) ?? askTerms();
  askedFor.set(cases, known);
  return known;
}

/**
 * The legal terms with these ids, in that order, for the cards beside the facts. Empty until main has answered and
 * where it refuses: the law page is the place that says why.
 */
export function useTerms(ids: readonly string[]): readonly TermView[] {
  const cases = useMirror((mirror) => mirror.cases);
  const [terms, setTerms] = useState(noTerms);
  const isWanted = ids.length > 0;
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const known = await termsFor(cases);
      if (isCurrent && known !== null) setTerms(known);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [cases, isWanted]);
  return ids.flatMap((id) => terms.find((term) => term.id === id) ?? []);
}
