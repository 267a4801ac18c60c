import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { noteSchema } from '../domain/notebook/records.ts';
import { longestFilmMs } from '../domain/time/longest-film.ts';

const id = z.string().min(1).max(200);
const filmMs = z.int().nonnegative().max(longestFilmMs);
const changed = z.strictObject({ note: noteSchema });

/** What was on screen when a note was taken, as far as this viewer may be told. Film times in milliseconds. */
const aroundSchema = z.strictObject({
  /** Whose scene it was, by the viewer's own presses; `caseId` null for nobody of the four. Null where none was set. */
  scene: z.strictObject({ caseId: z.string().nullable(), fromMs: z.number() }).nullable(),
  /** The part of the film that the viewer set last before it, if its name is open. */
  part: z.strictObject({ name: z.string(), filmMs: z.number() }).nullable(),
  /** The viewer's note or mark just before it in the same viewing. */
  before: noteSchema.nullable(),
  /** The time of the next mark after it. */
  nextMarkMs: z.number().nullable(),
});
export type AroundNote = DeepReadonly<z.infer<typeof aroundSchema>>;

const inboxSchema = z.strictObject({
  /** Viewing by viewing, the one that is going on first; marks by film time, untimed ones last. */
  groups: z.array(z.strictObject({ passId: z.string(), marks: z.array(noteSchema) })),
  /** How many wait in all; more than are listed only where there are very many. */
  count: z.int(),
  /** What was typed for marks and not saved, also on an earlier evening; `id` is the mark's. */
  words: z.array(z.strictObject({ id, text: z.string(), kind: z.enum(['note', 'question']) })),
});
export type InboxView = DeepReadonly<z.infer<typeof inboxSchema>>;

const stateSchema = z.strictObject({
  /** Names the state; `note.putBack` takes it. */
  key: z.string(),
  note: noteSchema,
  atIso: z.string(),
  /** What was done, as the history names it; null where only the state itself is known. */
  label: z.string().nullable(),
  isUndone: z.boolean(),
  isNow: z.boolean(),
});

const noteHistorySchema = z.strictObject({
  /** Newest first. */
  states: z.array(stateSchema),
  /** Nothing is missing between the adding of the note and now. */
  isWhole: z.boolean(),
  /** The notebook's older files could not be read, so that only the last steps are here. */
  isWithoutFiles: z.boolean(),
});
export type NoteHistoryView = DeepReadonly<z.infer<typeof noteHistorySchema>>;
export type NoteStateView = NoteHistoryView['states'][number];

/**
 * Writing up later: what happens to marks and single notes afterwards. Every change is one step to undo; a refusal is
 * `note-refused` with plain words.
 */
export const inboxCalls = {
  /** Every mark that waits for words, of all viewings. Ask again after `notesChanged`. */
  'inbox.list': { args: z.strictObject({}), reply: inboxSchema },
  'inbox.count': { args: z.strictObject({}), reply: z.strictObject({ count: z.int() }) },
  'inbox.around': { args: z.strictObject({ id }), reply: aroundSchema },
  /** Gives a mark its words; it is a note, or a question, from then on. */
  'inbox.writeUp': {
    args: z.strictObject({ id, text: z.string().max(1_000_000), kind: z.enum(['note', 'question']) }),
    reply: changed,
  },
  /** Keeps what is typed for a mark and not saved; empty words are dropped. No step of the history. */
  'inbox.keepWords': {
    args: z.strictObject({ id, text: z.string().max(1_000_000), kind: z.enum(['note', 'question']) }),
    reply: z.strictObject({}),
  },
  /** A mark that needs no words. */
  'inbox.keep': { args: z.strictObject({ id }), reply: changed },
  /** One note of several of the same viewing; the reply is the whole. */
  'note.merge': { args: z.strictObject({ ids: z.array(id).min(2).max(200) }), reply: changed },
  /** Two notes of one: `at` is a place in its text (UTF-16 units), `secondMs` the film time of the second note. */
  'note.split': {
    args: z.strictObject({ id, at: z.int().nonnegative(), secondMs: filmMs.exactOptional() }),
    reply: z.strictObject({ first: noteSchema, second: noteSchema }),
  },
  /** `endMs` null makes it a moment again. */
  'note.setEnd': { args: z.strictObject({ id, endMs: filmMs.nullable() }), reply: changed },
  'note.setCases': { args: z.strictObject({ id, caseIds: z.array(id).max(20) }), reply: changed },
  'note.setQuestion': { args: z.strictObject({ id, isQuestion: z.boolean() }), reply: changed },
  'note.setAnswered': { args: z.strictObject({ id, isAnswered: z.boolean() }), reply: changed },
  'note.history': { args: z.strictObject({ id }), reply: noteHistorySchema },
  'note.putBack': { args: z.strictObject({ id, key: z.string().max(100) }), reply: changed },
} as const;
