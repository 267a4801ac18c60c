import { answerOf, ask } from '../../shared/domain/search/answer.ts';
import { readyDocument } from '../../shared/domain/search/admits.ts';
import { documentsAt } from '../../shared/domain/search/documents/documents-at.ts';
import { documentsOfNotes } from '../../shared/domain/search/documents/documents-of-notes.ts';
import { groupHeadings, groupOf, searchGroups } from '../../shared/domain/search/search-document.ts';
import { nameTable } from '../../shared/domain/search/name-table.ts';
import { scan } from '../../shared/domain/search/scan.ts';
import type { SearchAnswer, SearchHit } from '../../shared/domain/search/search-answer.ts';
import { readLook, type Question } from '../ask-look.ts';
import { readNotebook } from '../home.ts';
import { done, wrongUsage, type Outcome } from '../outcome.ts';

/** Hits under each heading: what fits on a screen. */
const MOST_HITS = 20;

const hitText = ({ title, snippet }: SearchHit): string => {
  const text = snippet.map((part) => part.text).join('');
  return text === '' ? `  ${title}` : `  ${title}\n      ${text}`;
};

const answerText = (typed: string, { hits, explained }: SearchAnswer): string => {
  const groups = searchGroups.flatMap((group) => {
    const under = hits.filter(({ kind }) => groupOf(kind) === group);
    return under.length === 0 ? [] : [[groupHeadings[group], ...under.map(hitText)].join('\n')];
  });
  const found = groups.length === 0 ? [`Nothing so far for “${typed}”.`] : groups;
  return [...(explained === undefined ? [] : [explained]), ...found].join('\n\n');
};

/**
 * `docket search QUERY`: looks in everything that is open and in the viewer's own notes. Nothing found is an answer
 * and no failure, and says nothing of what is not open yet. A single question needs no index: it looks at every text.
 */
export async function search(question: Question, typed: string): Promise<Outcome> {
  if (typed.trim() === '') return wrongUsage('docket search QUERY', 'For example: docket search parole');
  const look = await readLook(question);
  if (!look.ok) return look.error;
  const notebook = await readNotebook(question.home);
  if (!notebook.ok) return notebook.error;
  const names = nameTable(look.value.pack);
  const notes = [...(notebook.value?.notes.values() ?? [])];
  const documents = [...documentsAt(look.value, names), ...documentsOfNotes(notes)];
  const asked = ask(typed, names);
  const found = asked.isAnswerable ? scan(documents.map(readyDocument), asked.variants, MOST_HITS) : [];
  const answer = answerOf(asked, found);
  return done(question.json ? JSON.stringify(answer, null, 2) : answerText(typed, answer));
}
