import type { Pack } from '../../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { findNamed, nothingNamed } from '../find-named.ts';
import { refused, type Outcome } from '../outcome.ts';

/** What takes a note's cases off. */
const NONE = 'none';

/** Reads the cases that `--case` names, by id, surname, name or number; `none` alone is no case. */
export function readCases(typed: readonly string[], { cases }: Pack): Result<readonly string[], Outcome> {
  if (typed.length === 1 && typed[0] === NONE) return ok([]);
  const things = cases.map(({ id, name, surname, listing, aliases }) => ({
    id,
    names: [name, surname, String(listing), ...aliases.map((alias) => alias.name)],
  }));
  const found = new Set<string>();
  for (const one of typed) {
    const answer = findNamed(one, things);
    if ('nearest' in answer) return err(refused([nothingNamed('case', one, answer.nearest)]));
    found.add(answer.found.id);
  }
  return ok([...found]);
}
