import { viewCase } from '../../shared/domain/dossier/case-view.ts';
import { viewAfter } from '../../shared/domain/reference/view-after.ts';
import { viewLaw } from '../../shared/domain/reference/view-law.ts';
import { viewPeople } from '../../shared/domain/reference/view-people.ts';
import { readLook, type Question } from '../ask-look.ts';
import { findNamed, nothingNamed } from '../find-named.ts';
import { done, refused, wrongUsage, type Outcome } from '../outcome.ts';
import { caseText } from '../pages/case-text.ts';

/** `docket case ID`: one case file as far as it is open, by id, name or place in the list. */
export async function caseCommand(question: Question, typed: string): Promise<Outcome> {
  const look = await readLook(question);
  if (!look.ok) return look.error;
  const things = look.value.pack.cases.map((file) => ({
    id: file.id,
    names: [file.name, file.surname, String(file.listing), ...file.aliases.map(({ name }) => name)],
    file,
  }));
  if (typed === '') return wrongUsage(`Say which case: ${things.map(({ id }) => id).join(', ')}.`);
  const answer = findNamed(typed, things);
  if ('nearest' in answer) return refused([nothingNamed('case', typed, answer.nearest)]);
  const file = viewCase(look.value.pack, answer.found.file, look.value.viewer);
  if (question.json) return done(JSON.stringify(file, null, 2));
  const [law, people, after] = [viewLaw(look.value), viewPeople(look.value), viewAfter(look.value)];
  return done(caseText({ file, law, people, after }));
}
