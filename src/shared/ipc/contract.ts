import { z } from 'zod';
import { caseViewSchema } from '../domain/dossier/views.ts';
import { viewerChangeSchema } from '../domain/clock/sync-event.ts';
import { editionKindSchema, noteSchema, policySchema } from '../domain/notebook/records.ts';
import { draftFieldSchema } from '../domain/notebook/draft-record.ts';
import { LONGEST_SVG } from '../domain/patterns/check-svg.ts';
import { searchAnswerSchema } from '../domain/search/search-answer.ts';
import { longestFilmMs } from '../domain/time/longest-film.ts';
import {
  historyViewSchema,
  passViewSchema,
  savingViewSchema,
  settingsSchema,
  titleViewSchema,
} from './app-views.ts';
import { backupCalls, backupEvents } from './backup-calls.ts';
import { draftCalls, draftEvents } from './draft-calls.ts';
import { inboxCalls } from './inbox-calls.ts';
import { noteTableCalls } from './note-table-calls.ts';
import { transcriptCalls } from './transcript-calls.ts';
import { awayViewSchema } from './away-view.ts';
import { exportCalls, exportEvents } from './export-calls.ts';
import { firstArgs } from './first-calls.ts';
import { openCalls, openEvents } from './open-calls.ts';
import { playerCalls, playerEvents } from './player-calls.ts';
import { referenceCalls } from './reference-calls.ts';
import { transferCalls, transferEvents } from './transfer-calls.ts';
import { timingCalls } from './timing-calls.ts';
import { windowCalls, windowEvents } from './window-calls.ts';
import { windowNotesCalls } from './window-notes.ts';

const none = z.strictObject({});
const id = z.string().min(1).max(200);
const text = z.string().max(1_000_000);
/** Milliseconds of this computer's time since the key was pressed, so that thinking and typing cost no accuracy. */
const agoMs = z.number().nonnegative().max(86_400_000);
const noteKind = z.enum(['note', 'mark', 'question', 'quote']);
const tags = z.array(z.string().min(1).max(100)).max(100);
const caseIds = z.array(id).max(20);

/** What the viewer may change about a note afterwards; absent fields stay. `filmMs` is film time. */
const notePatchSchema = z.strictObject({
  text: text.exactOptional(),
  kind: noteKind.exactOptional(),
  tags: tags.exactOptional(),
  caseIds: caseIds.exactOptional(),
  filmMs: z.int().nonnegative().max(longestFilmMs).exactOptional(),
  /** The end of a range in film time; null makes a point of it. */
  endMs: z.int().nonnegative().max(longestFilmMs).nullable().exactOptional(),
  leadInMs: z.int().nonnegative().max(600_000).exactOptional(),
});

/** Everything the window shows but its notes, as one value: what a freshly opened window starts from. */
export const snapshotSchema = z.strictObject({
  title: titleViewSchema,
  pass: passViewSchema.nullable(),
  cases: z.array(caseViewSchema),
  history: historyViewSchema,
  saving: savingViewSchema,
  settings: settingsSchema,
});

/**
 * Every call the renderer can make, imperative: `args` is checked in main before anything happens, `reply` is
 * what a success carries. A refusal is an `AppError` value, never a thrown error.
 */
export const calls = {
  /** What a window starts from; its notes come with a call of their own. */
  'app.snapshot': { args: firstArgs['app.snapshot'], reply: snapshotSchema },
  ...windowNotesCalls,
  /**
   * Begins a viewing; `startClock` starts the film clock at 0:00 with the same press. `after` is the id of the viewing
   * that the page shows (null for none): refused when another has begun since, so a double press begins one. Steps that
   * were undone cannot be brought back afterwards, so where that loses work it needs `forgetUndone`.
   */
  'pass.begin': {
    args: z.strictObject({
      after: id.nullable(),
      forgetUndone: z.boolean().exactOptional(),
      kind: z.enum(['first', 'rewatch', 'class']),
      edition: editionKindSchema,
      policy: policySchema,
      endingsConfirmed: z.boolean(),
      startClock: z.boolean(),
      agoMs,
    }),
    reply: none,
  },
  /** *Always* also shows endings, so it needs `endingsConfirmed`. */
  'pass.setPolicy': {
    args: z.strictObject({ policy: policySchema, endingsConfirmed: z.boolean() }),
    reply: none,
  },
  /** Whether the viewer comes back after a while and has done nothing yet; null otherwise. */
  'pass.away': { args: none, reply: z.strictObject({ away: awayViewSchema.nullable() }) },
  'pass.setEdition': { args: z.strictObject({ edition: editionKindSchema }), reply: none },
  /** The second yes, after the film: what happened after the broadcast. */
  'pass.setAfterBroadcast': { args: z.strictObject({ open: z.boolean() }), reply: none },
  /** One thing learned about where the film is; retract and restore are the history's and refused here. */
  'clock.change': { args: z.strictObject({ change: viewerChangeSchema, agoMs }), reply: none },
  /** Who is on screen now; null for nobody. */
  'screen.press': { args: z.strictObject({ caseId: id.nullable(), agoMs }), reply: none },
  /**
   * `caseIds` 'on-screen': whoever was on screen at the key press, so that a press just before it counts. `endAgoMs`: a
   * range that ended so long ago, or where its draft has it. `from`: the field it was written in and the page; what is
   * kept there goes in the same write, and if it `isKept` its moment counts, however long ago, and not `agoMs`.
   */
  'note.add': {
    args: z.strictObject({
      text,
      kind: noteKind,
      tags,
      caseIds: z.union([caseIds, z.literal('on-screen')]),
      leadInMs: z.int().nonnegative().max(600_000),
      agoMs,
      endAgoMs: z.union([agoMs, z.literal('kept')]).exactOptional(),
      from: z
        .strictObject({ field: draftFieldSchema, by: z.string().min(1).max(100), isKept: z.boolean() })
        .exactOptional(),
    }),
    reply: z.strictObject({ note: noteSchema }),
  },
  /**
   * New words bring their tags, people and kind along, where the patch does not say them. `over`: the words that the
   * viewer changed; where the note has others by now it is refused as `words-changed`, so that nothing is written over
   * unseen. What was kept of the edit goes in the same write.
   */
  'note.edit': {
    args: z.strictObject({ id, patch: notePatchSchema, over: text.exactOptional() }),
    reply: z.strictObject({ note: noteSchema }),
  },
  'note.delete': { args: z.strictObject({ id }), reply: none },
  /** Opens the next safe fact of a case early. */
  'fact.peek': { args: z.strictObject({ caseId: id }), reply: none },
  /** Opens everything of a case that gives no ending away. */
  'fact.showSafe': { args: z.strictObject({ caseId: id }), reply: none },
  'fact.hide': { args: z.strictObject({ peekId: id }), reply: none },
  'history.undo': { args: none, reply: z.strictObject({ label: z.string() }) },
  'history.redo': { args: none, reply: z.strictObject({ label: z.string() }) },
  /**
   * Asks where to save one drawn chart, then writes it. `svg` may hold nothing but a drawing: no script, no handler,
   * no address (see `checkSvg`); `name` becomes part of the suggested file name.
   */
  'patterns.saveChart': {
    args: z.strictObject({ name: z.string().min(1).max(100), svg: z.string().max(LONGEST_SVG) }),
    reply: z.strictObject({ saved: z.strictObject({ path: z.string(), bytes: z.int() }).nullable() }),
  },
  /** Looks in everything that is open and in the viewer's notes; at most `limit` hits under each heading. */
  'search.query': {
    args: z.strictObject({ text: z.string().max(500), limit: z.int().min(1).max(100) }),
    reply: searchAnswerSchema,
  },
  /** The size of everything in the window, letters included; kept by Electron for this computer. */
  'window.zoom': { args: z.strictObject({ step: z.enum(['in', 'out', 'reset']) }), reply: none },
  'settings.set': { args: settingsSchema.partial(), reply: none },
  ...exportCalls,
  ...referenceCalls,
  ...windowCalls,
  ...transferCalls,
  ...openCalls,
  ...playerCalls,
  ...timingCalls,
  ...inboxCalls,
  ...noteTableCalls,
  ...transcriptCalls,
  ...backupCalls,
  ...draftCalls,
} as const;

/** What main announces after the disk has it, past tense; each carries the new truth of one slice. */
export const events = {
  passChanged: passViewSchema.nullable(),
  casesChanged: z.array(caseViewSchema),
  /** Notes that are new or changed, whole, and the ids of notes that are gone from the list. */
  notesChanged: z.strictObject({ put: z.array(noteSchema), gone: z.array(id) }),
  historyChanged: historyViewSchema,
  savingChanged: savingViewSchema,
  settingsChanged: settingsSchema,
  ...exportEvents,
  ...windowEvents,
  ...transferEvents,
  ...openEvents,
  ...playerEvents,
  ...backupEvents,
  ...draftEvents,
} as const;
