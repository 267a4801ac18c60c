import { viewCasesAt } from '../../shared/domain/dossier/cases-at.ts';
import { readAsked, type Question } from '../ask-look.ts';
import { done, type Outcome } from '../outcome.ts';
import { caseSummaryText } from '../pages/case-text.ts';

/** `docket cases`: the four case files as far as a viewer may see them who watched to `--at`, through the gate. */
export async function cases(question: Question): Promise<Outcome> {
  const asked = await readAsked(question);
  if (!asked.ok) return asked.error;
  const views = viewCasesAt(asked.value.pack, asked.value.viewer);
  return done(question.json ? JSON.stringify(views, null, 2) : views.map(caseSummaryText).join('\n\n'));
}
