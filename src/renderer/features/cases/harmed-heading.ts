import type { CaseView } from '../../../shared/domain/dossier/views.ts';

/** What stands above the people whom a case did harm to: whether they died, were hurt, or both. */
export function harmedHeading(harmed: readonly Pick<CaseView['harmed'][number], 'hasDied'>[]): string {
  const deaths = harmed.filter((person) => person.hasDied).length;
  if (deaths === 0) return 'Who was hurt';
  return deaths === harmed.length ? 'Who died' : 'Who died, and who was hurt';
}
