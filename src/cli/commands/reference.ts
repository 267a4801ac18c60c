import { viewChronology } from '../../shared/domain/reference/view-chronology.ts';
import { viewLaw } from '../../shared/domain/reference/view-law.ts';
import { viewPeople } from '../../shared/domain/reference/view-people.ts';
import { viewSources } from '../../shared/domain/reference/view-sources.ts';
import { readLook, type Question } from '../ask-look.ts';
import { findNamed, nothingNamed } from '../find-named.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { chronologyText, lawText, peopleText, sourceListText, sourceText } from '../pages/reference-text.ts';

const json = (value: unknown): Outcome => done(JSON.stringify(value, null, 2));

/** `docket law [TERM]`: every legal term, or the one that was named. */
export async function law(question: Question, typed: string): Promise<Outcome> {
  const look = await readLook(question);
  if (!look.ok) return look.error;
  const view = viewLaw(look.value);
  if (typed === '') return question.json ? json(view) : done(lawText(view, view.terms));
  const things = view.terms.map((term) => ({ id: term.id, names: [term.term, ...term.alsoCalled], term }));
  const answer = findNamed(typed, things);
  if ('nearest' in answer) return refused([nothingNamed('legal term', typed, answer.nearest)]);
  const { term } = answer.found;
  return question.json ? json(term) : done(lawText(view, [term]));
}

/** `docket people`: everybody who may be known of so far; the people who died or were hurt first. */
export async function people(question: Question): Promise<Outcome> {
  const look = await readLook(question);
  if (!look.ok) return look.error;
  const view = viewPeople(look.value);
  return question.json ? json(view) : done(peopleText(view));
}

/** `docket chronology`: what happened in the world, by date, as far as that is open. */
export async function chronology(question: Question): Promise<Outcome> {
  const look = await readLook(question);
  if (!look.ok) return look.error;
  const view = viewChronology(look.value);
  return question.json ? json(view) : done(chronologyText(view));
}

/** `docket sources [ID]`: the sources of what is open, or one of them with what rests on it. */
export async function sources(question: Question, typed: string): Promise<Outcome> {
  const look = await readLook(question);
  if (!look.ok) return look.error;
  const view = viewSources(look.value);
  if (typed === '') return question.json ? json(view) : done(sourceListText(view.sources));
  const things = view.sources.map((source) => ({ id: source.id, names: [], source }));
  const answer = findNamed(typed, things);
  if ('nearest' in answer) return refused([nothingNamed('source', typed, answer.nearest)]);
  const { source } = answer.found;
  return question.json ? json(source) : done(sourceText(source));
}
