import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { editionRateSchema, editionSchema } from '../domain/notebook/edition-record.ts';

const ms = z.number();
const id = z.string();

/** How sure a cue's time is; in the words and marks of scenes. */
const cueConfidenceSchema = z.enum(['estimated', 'set_by_you', 'verified']);
export type CueConfidence = z.infer<typeof cueConfidenceSchema>;

/** A cue that is due about now: what the card says. Nothing that is further ahead is ever sent. */
const dueCueSchema = z.strictObject({
  /** Names it in `timing.sync` and `timing.dismiss`. */
  key: id,
  caseId: id.nullable(),
  /** "David Sheppard is due about 47:20, give or take 15 s". */
  words: z.string(),
  /** Where the time comes from: "Set by you in an earlier viewing." */
  basis: z.string(),
  /** The person or the part of the film, for buttons that name it. */
  name: z.string(),
  confidence: cueConfidenceSchema,
  /** Film time in milliseconds. */
  filmMs: ms,
});
export const dueCueViewOrNull = dueCueSchema.nullable();
export type DueCue = DeepReadonly<z.infer<typeof dueCueSchema>>;

/** One line of the list to resync by. */
const resyncCueSchema = z.strictObject({
  /** Names it in `timing.sync`. */
  key: id,
  caseId: id.nullable(),
  name: z.string(),
  filmMs: ms,
  plusMinusMs: ms,
  confidence: cueConfidenceSchema,
});
export type ResyncCueView = DeepReadonly<z.infer<typeof resyncCueSchema>>;

/** What the resync sheet shows: the last three and next two cues around the clock, and parts that have no time yet. */
export const resyncViewSchema = z.strictObject({
  before: z.array(resyncCueSchema),
  after: z.array(resyncCueSchema),
  /** Parts of the film that may be named and were not set in this viewing; when they come is not known. */
  parts: z.array(z.strictObject({ key: id, caseId: id.nullable(), name: z.string() })),
});
export type ResyncView = DeepReadonly<z.infer<typeof resyncViewSchema>>;

/** One note of a re-timing (film times, ms). `clamped`: an edge of the film holds it. */
const movedNoteSchema = z.strictObject({
  noteId: id,
  fromMs: ms.nullable(),
  toMs: ms.nullable(),
  clamped: z.boolean(),
});
export type MovedNote = DeepReadonly<z.infer<typeof movedNoteSchema>>;

/** Asked before the clock moves by more than 10 s. Nothing has moved yet. */
export const correctionSchema = z.strictObject({
  /** "Move the clock 14 s forward? 6 notes since 41:00 can move too." */
  question: z.string(),
  /** Positive: forward (film ms). */
  deltaMs: ms,
  fromMs: ms,
  toMs: ms,
  /** The notes that would move with it, in the order of the film; none: that is not offered. */
  notes: z.array(movedNoteSchema),
  /** The break that may explain it; null when none is likely. `lengthMs` is time without film. */
  missedBreak: z.strictObject({ lengthMs: ms, question: z.string() }).nullable(),
});
export type CorrectionView = DeepReadonly<z.infer<typeof correctionSchema>>;

/** One cue of an edition, and how far it is from what the others say (film ms; positive: further on). */
const anchorViewSchema = z.strictObject({
  id,
  sourceMs: ms,
  filmMs: ms,
  /** The part of the film that was tapped; null for a typed time, the start, or a name that is not open yet. */
  name: z.string().nullable(),
  byMs: ms,
});

const segmentViewSchema = z.strictObject({
  kind: z.enum(['content', 'break', 'missing']),
  /** Source time at which it begins; it ends where the next one begins, the last one never. */
  sourceStart: ms,
  filmStart: ms,
  /** Film ms per source ms. */
  rate: z.number(),
  /** Nobody marked where it lies. */
  guessed: z.boolean(),
});

/** One way of showing the film and what Docket knows of its time line. */
export const editionViewSchema = z.strictObject({
  id,
  name: z.string(),
  kind: editionSchema.shape.kind,
  lengthMs: ms.nullable(),
  /** What the viewer said, and what the cues speak for; the map goes by `runsAt`. */
  rate: editionRateSchema,
  runsAt: editionRateSchema,
  /** "4 % fast, as a disc for 25 frames"; empty at the usual speed. */
  rateWords: z.string(),
  anchors: z.array(anchorViewSchema),
  breaks: editionSchema.shape.breaks,
  segments: z.array(segmentViewSchema),
  /** "Based on 4 cues you set. Most differ by under 3 s. One differs by 41 s: check it." */
  words: z.string(),
  /** The current viewing goes by it. */
  isChosen: z.boolean(),
});
export type EditionView = DeepReadonly<z.infer<typeof editionViewSchema>>;

/** What the length of what is played speaks for. Nothing holds before it was accepted. */
export const editionProposalSchema = z.strictObject({
  /** Names it in `edition.answer`; it is not made again after a no. */
  token: id,
  words: z.string(),
  /** What the button says. */
  accept: z.string(),
});
export type EditionProposal = DeepReadonly<z.infer<typeof editionProposalSchema>>;

/** All that the mapping screen shows. */
export const editionsViewSchema = z.strictObject({
  editions: z.array(editionViewSchema),
  chosenId: id.nullable(),
  /** Where the source is now, so that "this is being said now" can be offered; null when nobody knows. */
  source: z.strictObject({ sourceMs: ms, by: z.enum(['player', 'broadcast']) }).nullable(),
  /** The film clock at the same moment; null before the start. */
  filmMs: ms.nullable(),
  proposal: editionProposalSchema.nullable(),
});
export type EditionsView = DeepReadonly<z.infer<typeof editionsViewSchema>>;

/** What a re-timing would do, in the order of the film. */
export const retimePlanViewSchema = z.strictObject({
  /** Says what was looked at; `retime.apply` refuses when the notes have changed meanwhile. */
  seen: z.string(),
  moves: z.array(movedNoteSchema),
  /** How many scenes and own cue times move along. */
  scenes: z.int(),
  cueTimes: z.int(),
  /** What the two places say of the speed, in words; null for a mere shift. */
  rateWords: z.string().nullable(),
  /** What undo will call it. */
  label: z.string(),
});
export type RetimePlanView = DeepReadonly<z.infer<typeof retimePlanViewSchema>>;
