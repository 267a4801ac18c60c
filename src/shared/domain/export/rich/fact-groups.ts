import type { ExportFact, ExportSource } from '../export-fact.ts';
import type { ExportInput } from '../export-input.ts';
import { dayWords } from './day-words.ts';

/** The facts of one case, in the order in which they were handed over. */
export interface FactGroup {
  readonly caseId: string;
  readonly heading: string;
  readonly facts: readonly ExportFact[];
}

/** What stands over facts wherever they are shown, so that nobody takes them for the viewer's words. */
export const FACTS_HEADING = 'Facts from the case files';

/** What is said under that heading. */
export const FACTS_SENTENCE =
  'These are not the words of whoever took the notes. They are what had come up by the time of this export, each with whose account it is and where it comes from.';

/** The facts by case, in the order of the cases; a case without facts is left out. Expects a prepared input. */
export function factGroups({
  cases,
  facts = [],
}: Pick<ExportInput, 'cases' | 'facts'>): readonly FactGroup[] {
  const byCase = new Map<string, ExportFact[]>(cases.map(({ id }) => [id, []]));
  for (const fact of facts) {
    const known = byCase.get(fact.caseId);
    if (known === undefined) byCase.set(fact.caseId, [fact]);
    else known.push(fact);
  }
  const names = new Map(cases.map(({ id, name }) => [id, name]));
  return [...byCase]
    .filter(([, own]) => own.length > 0)
    .map(([caseId, own]) => ({ caseId, heading: names.get(caseId) ?? caseId, facts: own }));
}

/** A source in one line: title, publisher and date, as far as they are known. */
export const sourceWords = ({ title, publisher, date }: ExportSource): string =>
  [title, publisher, date === undefined ? undefined : dayWords(date)]
    .filter((part) => part !== undefined && part.trim() !== '')
    .join(', ');

/** The address of a source when it leads to the web; null otherwise, since no other address belongs into a file. */
export const sourceAddress = ({ url }: ExportSource): string | null =>
  url !== undefined && /^https?:\/\/[^\s<>"']+$/i.test(url) ? url : null;
