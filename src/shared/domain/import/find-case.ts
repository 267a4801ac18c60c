const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * Finds the case that a file means by an id or a name, in any case of letters; a surname is enough where only one
 * case has it. Null where the film has no such case.
 */
export function caseFinder(
  cases: readonly { readonly id: string; readonly name: string }[],
): (called: string) => string | null {
  const ids = new Set(cases.map(({ id }) => id));
  const byName = new Map<string, string | null>();
  const say = (name: string, id: string): void => {
    const before = byName.get(name);
    byName.set(name, before === undefined || before === id ? id : null);
  };
  for (const { id, name } of cases) {
    say(plain(id), id);
    say(plain(name), id);
    say(plain(name).split(/\s+/u).at(-1) ?? '', id);
  }
  return (called) => (ids.has(called) ? called : (byName.get(plain(called)) ?? null));
}
