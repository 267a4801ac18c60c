import { inboxOf, waitsForWords } from '../../shared/domain/notebook/inbox.ts';
import { makeRange } from '../../shared/domain/notebook/make-range.ts';
import { dropMarkWords, keepMarkWords, markWordsIn } from '../../shared/domain/notebook/mark-words.ts';
import { mergeNotes } from '../../shared/domain/notebook/merge-notes.ts';
import { mentionedCases } from '../../shared/domain/notebook/mentions.ts';
import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { splitNote } from '../../shared/domain/notebook/split-note.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import {
  asQuestion,
  keepAsItIs,
  setAnswered,
  setCases,
  writeUp,
  type Triaged,
} from '../../shared/domain/notebook/triage.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { inboxCalls, InboxView } from '../../shared/ipc/inbox-calls.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import { aroundNote } from '../viewing/around-note.ts';
import type { Turn } from '../viewing/keeper.ts';
import type { Desk, Handlers } from './handler.ts';
import { namedCases } from './named-cases.ts';
import { putStateBack, viewNoteHistory } from './note-history.ts';
import { needCases, needNote } from './refusals.ts';

const nothing: Step = { label: 'Looked', changes: [] };

const refused = (message: string) => err<AppError>({ kind: 'note-refused', message });

const answer = (triaged: Triaged) =>
  triaged.ok ? ok({ step: triaged.value.step, reply: { note: triaged.value.note } }) : refused(triaged.error);

/** Carries out what one verb makes of one note. */
const change = ({ keeper }: Desk, id: string, verb: (note: Note, turn: Turn) => Triaged) =>
  keeper.change((turn) => {
    const note = needNote(turn, id);
    return note.ok ? answer(verb(note.value, turn)) : note;
  });

/** All of the notes, or the first refusal. */
function needNotes(turn: Turn, ids: readonly string[]): Result<readonly Note[], AppError> {
  const notes: Note[] = [];
  for (const id of ids) {
    const note = needNote(turn, id);
    if (!note.ok) return note;
    notes.push(note.value);
  }
  return ok(notes);
}

/** More than a person writes up; with more there is a fault elsewhere, and a window that shows this many still answers. */
const MOST_LISTED = 1000;

function listInbox({ notebook, pack }: AppContext): InboxView {
  const passId = currentPass(notebook.data, pack.title.id)?.id ?? null;
  const groups = inboxOf(notebook.data.notes.values(), passId);
  const count = groups.reduce((sum, { marks }) => sum + marks.length, 0);
  let room = MOST_LISTED;
  const listed = groups.map((group) => {
    const marks = group.marks.slice(0, room);
    room -= marks.length;
    return { ...group, marks };
  });
  return {
    groups: listed.filter(({ marks }) => marks.length > 0),
    count,
    words: [...markWordsIn(notebook.data)],
  };
}

function countInbox({ notebook }: AppContext): number {
  let count = 0;
  for (const note of notebook.data.notes.values()) if (waitsForWords(note)) count += 1;
  return count;
}

export const inboxHandlers: Pick<Handlers, keyof typeof inboxCalls> = {
  'inbox.list': (_args, { context }) => Promise.resolve(ok(listInbox(context))),

  'inbox.count': (_args, { context }) => Promise.resolve(ok({ count: countInbox(context) })),

  'inbox.around': ({ id }, { context, keeper }) =>
    keeper.change((turn) => {
      const note = needNote(turn, id);
      return note.ok ? ok({ step: nothing, reply: aroundNote(turn, context.pack, note.value) }) : note;
    }),

  'inbox.writeUp': ({ id, text, kind }, { context, keeper }) =>
    keeper.change((turn) => {
      const note = needNote(turn, id);
      if (!note.ok) return note;
      const named = mentionedCases(text, namedCases(context.pack));
      const written = answer(writeUp(note.value, { text, kind, named }, turn));
      return written.ok ? ok({ ...written.value, also: dropMarkWords(turn.data, id, turn.nowIso) }) : written;
    }),

  'inbox.keepWords': ({ id, text, kind }, { keeper }) =>
    keeper.aside((turn) => {
      // A deleted mark too: its last words are still on their way, and an undo brings both back.
      const known = turn.data.notes.get(id);
      const mark = known === undefined ? needNote(turn, id) : ok(known);
      if (!mark.ok) return mark;
      const { nowIso } = turn;
      return ok({ operations: keepMarkWords(turn.data, mark.value, { text, kind, nowIso }), reply: {} });
    }),

  'inbox.keep': ({ id }, desk) => change(desk, id, keepAsItIs),

  'note.merge': ({ ids }, { keeper }) =>
    keeper.change((turn) => {
      const notes = needNotes(turn, ids);
      return notes.ok ? answer(mergeNotes(notes.value, turn)) : notes;
    }),

  'note.split': ({ id, ...where }, { keeper }) =>
    keeper.change((turn) => {
      const note = needNote(turn, id);
      if (!note.ok) return note;
      const split = splitNote(note.value, where, turn);
      if (!split.ok) return refused(split.error);
      const { step, first, second } = split.value;
      return ok({ step, reply: { first, second } });
    }),

  'note.setEnd': ({ id, endMs }, desk) => change(desk, id, (note, turn) => makeRange(note, endMs, turn)),

  'note.setCases': ({ id, caseIds }, { context, keeper }) =>
    keeper.change((turn) => {
      const note = needNote(turn, id);
      if (!note.ok) return note;
      const cases = needCases(context.pack, caseIds);
      return cases.ok ? answer(setCases(note.value, cases.value, turn)) : cases;
    }),

  'note.setQuestion': ({ id, isQuestion }, desk) =>
    change(desk, id, (note, turn) => asQuestion(note, isQuestion, turn)),

  'note.setAnswered': ({ id, isAnswered }, desk) =>
    change(desk, id, (note, turn) => setAnswered(note, isAnswered, turn)),

  'note.history': viewNoteHistory,
  'note.putBack': putStateBack,
};
