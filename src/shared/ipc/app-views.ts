import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { noteKeySchema } from './note-key.ts';
import { passSchema, sceneSchema } from '../domain/notebook/records.ts';
import { playerKinds } from '../domain/players/report.ts';

/** What the title page of the pack says to everybody. */
export const titleViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  synopsis: z.string(),
  /** What is known of the film's length, in words: "2-hour slot. Film length not known." */
  lengthNote: z.string(),
  contentNotes: z.array(z.string()),
  supportLines: z.array(
    z.strictObject({ name: z.string(), contact: z.string(), what: z.string(), territory: z.string() }),
  ),
});
export type TitleView = DeepReadonly<z.infer<typeof titleViewSchema>>;

/**
 * The film clock at the moment the event was sent. The renderer goes on from it with its own monotonic clock:
 * film time now = `filmMs` + `speed` × milliseconds since it arrived, while running.
 */
export const clockViewSchema = z.strictObject({
  state: z.enum(['ready', 'running', 'paused', 'break', 'finished']),
  filmMs: z.number(),
  /** Film milliseconds per millisecond of this computer's time; 0 while the film stands still. */
  speed: z.number(),
  /** Milliseconds of viewer time per millisecond of this computer's time: 1 but for demonstrations. */
  timeScale: z.number(),
  plusMinusMs: z.number().nullable(),
  sinceSyncMs: z.number().nullable(),
  breakForMs: z.number().nullable(),
  /** Who said last where the film is or whether it runs: the viewer, or the player that is followed. */
  source: z.enum(['none', 'manual', ...playerKinds]),
  /** The state in words: "Running, within about 5 s". */
  words: z.string(),
  watchedToMs: z.number(),
});
export type ClockView = DeepReadonly<z.infer<typeof clockViewSchema>>;

/** A point of film time where adverts were taken out; `lastedMs` is null while the break runs. */
const breakViewSchema = z.strictObject({ atMs: z.number(), lastedMs: z.number().nullable() });

/** The current viewing. */
export const passViewSchema = z.strictObject({
  pass: passSchema,
  finished: z.boolean(),
  clock: clockViewSchema,
  scenes: z.array(sceneSchema),
  breaks: z.array(breakViewSchema),
  /** The case on screen now; null for nobody; undefined is never sent. */
  onScreen: z.string().nullable(),
});
export type PassView = DeepReadonly<z.infer<typeof passViewSchema>>;

/** What undo and redo would do, named as the viewer did it; null when there is nothing. */
export const historyViewSchema = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() });
export type HistoryView = DeepReadonly<z.infer<typeof historyViewSchema>>;

/** Whether changes reach the disk, and what was found damaged at the start. */
export const savingViewSchema = z.strictObject({
  savedAtIso: z.string().nullable(),
  /** A plain sentence while changes cannot be saved; null while they can. */
  cannotSave: z.string().nullable(),
  /** One plain sentence per damaged file that was found and kept aside. */
  recovered: z.array(z.string()),
});
export type SavingView = DeepReadonly<z.infer<typeof savingViewSchema>>;

/** Choices that belong to this computer and not to the notes. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['dark', 'light', 'dim']),
  /** Single-letter keys work outside text fields; can be switched off (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Widths in rem of the two side columns. */
  casesWidth: z.number().min(10).max(30),
  notesWidth: z.number().min(14).max(40),
  /** The key that opens the note box over any app, as Electron writes it; null when switched off. */
  noteKey: noteKeySchema.nullable(),
  /** At the start a pinned player that was followed when Docket was closed, and is there, is followed again. */
  followAgain: z.boolean(),
  /** How much earlier than the key press something happened (ms of film time), for a note with words. */
  noteLeadInMs: z.int().nonnegative().max(600_000),
  /** The viewer was asked once whether their own median is to be the usual lead-in. */
  leadInAsked: z.boolean(),
});
export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>;
