import { err, ok } from '../../result.ts';
import { compareNotes } from './compare-notes.ts';
import type { Change, Note } from './records.ts';
import type { StepContext } from './step.ts';
import type { Triaged } from './triage.ts';

/** What a page may write into a note, so that what was merged can be edited afterwards. */
const longestText = 1_000_000;
const mostTags = 100;
const mostCases = 20;

/** What the whole is: a question if one of them asks, a quote if one quotes, a mark only if all are marks. */
const kindOrder: readonly Note['kind'][] = ['question', 'quote', 'note', 'mark'];

const kindOf = (notes: readonly Note[], text: string): Note['kind'] => {
  const kind = kindOrder.find((one) => notes.some((note) => note.kind === one)) ?? 'note';
  return kind === 'mark' && text !== '' ? 'note' : kind;
};

/** Each once, by its first spelling. */
const united = (lists: readonly (readonly string[])[]): string[] => {
  const known = new Map<string, string>();
  for (const one of lists.flat()) if (!known.has(one.toLowerCase())) known.set(one.toLowerCase(), one);
  return [...known.values()];
};

const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n\n');

/** From the earliest start to the latest end; where that is one moment, no range. */
function endOf(notes: readonly Note[], filmMs: number | null): Pick<Note, 'endMs'> {
  if (filmMs === null) return {};
  const endMs = Math.max(...notes.map((note) => note.endMs ?? note.filmMs ?? filmMs));
  return endMs > filmMs ? { endMs } : {};
}

/** Answered only when every question among them is; then since the last of the answers. */
function answerOf(notes: readonly Note[]): Pick<Note, 'answeredAt'> {
  const questions = notes.filter(({ kind }) => kind === 'question');
  const answers = questions.flatMap(({ answeredAt }) => answeredAt ?? []).toSorted();
  const last = answers.at(-1);
  return last === undefined || answers.length < questions.length ? {} : { answeredAt: last };
}

function whole([first, ...others]: readonly [Note, ...Note[]], nowIso: string): Note {
  const notes = [first, ...others];
  const { endMs: _end, quote: _quote, answeredAt: _answer, ...kept } = first;
  const text = joined(notes.map((note) => note.text));
  const quote = joined(notes.map((note) => note.quote ?? ''));
  return {
    ...kept,
    ...endOf(notes, first.filmMs),
    ...answerOf(notes),
    ...(quote === '' ? {} : { quote }),
    text,
    kind: kindOf(notes, text),
    caseIds: united(notes.map(({ caseIds }) => caseIds)),
    tags: united(notes.map(({ tags }) => tags)),
    editedAt: nowIso,
  };
}

function problemOf(notes: readonly Note[], merged: Note): string | null {
  if (notes.some(({ passId }) => passId !== merged.passId)) {
    return 'These notes are of different viewings, so their times do not belong together. Nothing was changed.';
  }
  const isTooMuch =
    merged.text.length > longestText || merged.tags.length > mostTags || merged.caseIds.length > mostCases;
  return isTooMuch ? 'Together they are too long for one note. Nothing was changed.' : null;
}

/**
 * Makes one note of several of the same viewing: from the earliest start to the latest end, texts one below the other,
 * cases and tags united. The earliest keeps its id and its raw capture; the others are marked as deleted. One step.
 */
export function mergeNotes(given: Iterable<Note>, context: StepContext): Triaged {
  const notes = [...new Map([...given].map((note) => [note.id, note])).values()].toSorted(compareNotes);
  const [first, ...others] = notes;
  if (first === undefined || others.length === 0) {
    return err('Merging takes at least two notes. Nothing was changed.');
  }
  const note = whole([first, ...others], context.nowIso);
  const problem = problemOf(notes, note);
  if (problem !== null) return err(problem);
  const changes: readonly Change[] = [
    { table: 'notes', id: first.id, before: first, after: note },
    ...others.map((before): Change => ({
      table: 'notes',
      id: before.id,
      before,
      after: { ...before, deletedAt: context.nowIso },
    })),
  ];
  return ok({ note, step: { label: `Merged ${notes.length} notes`, changes } });
}
