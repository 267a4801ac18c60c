import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { editionRates } from './edition-rates.ts';

const isoInstant = z.iso.datetime({ precision: 3 });
const id = z.string().min(1);
/** Milliseconds of film time, adverts left out. */
const filmTime = z.int().nonnegative();
/** Milliseconds of source time: a player's own position, or the time since the broadcast began. */
const sourceTime = z.int().nonnegative();

export const editionRateSchema = z.enum(editionRates);

/** One instant of which both times are known: what the viewer tapped, or where the showing began. */
export const editionAnchorSchema = z.strictObject({
  id,
  sourceMs: sourceTime,
  filmMs: filmTime,
  at: isoInstant,
  /** The beat that was tapped; absent for a typed time or the start. */
  cueId: id.exactOptional(),
});
export type EditionAnchor = DeepReadonly<z.infer<typeof editionAnchorSchema>>;

/**
 * One stretch of adverts. `sourceMs` is null when only its place in the film is known, as from an evening before;
 * `lengthMs` (source time) is null while it goes on or is not known. `guessed`: nobody marked where it began.
 */
export const editionBreakSchema = z.strictObject({
  id,
  sourceMs: sourceTime.nullable(),
  filmMs: filmTime,
  lengthMs: z.int().nonnegative().nullable(),
  guessed: z.boolean(),
});
export type EditionBreak = DeepReadonly<z.infer<typeof editionBreakSchema>>;

/** One way of showing the film and what the viewer taught Docket of its time line; see `editionMap`. */
export const editionSchema = z.strictObject({
  id,
  titleId: id,
  /** What is played: a player's media key (`mpv:…`), `live-tv`, or a name the viewer gave. Never leaves the computer. */
  key: id,
  kind: z.enum(['live-tv', 'streaming', 'file', 'other']),
  name: z.string().min(1).max(200),
  /** Length in source time, adverts and all; null when unknown or unbounded. */
  lengthMs: z.int().positive().nullable(),
  rate: editionRateSchema,
  anchors: z.array(editionAnchorSchema),
  breaks: z.array(editionBreakSchema),
  deletedAt: isoInstant.exactOptional(),
});
export type Edition = DeepReadonly<z.infer<typeof editionSchema>>;
