import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { cutGraphemes } from '../export/cut-graphemes.ts';
import type { FoundFile, Refusal } from './found.ts';
import type { ImportPlan, PlannedNote, Verdict } from './plan-import.ts';

const refusalSchema = z.strictObject({ at: z.string(), reason: z.string() });

const lineSchema = z.strictObject({
  /** Where in the file it stands, in words for people. */
  at: z.string(),
  /** Film time in ms; null for a note without one. */
  filmMs: z.number().nullable(),
  /** The beginning of its text. */
  text: z.string(),
  /** The beginning of the text in the notebook, where the two differ; null otherwise. */
  mine: z.string().nullable(),
  why: z.string(),
});

const countSchema = z.int().nonnegative();

/**
 * What an import would do, for a screen or a terminal: everything is counted, and the first notes of every kind are
 * shown. It holds beginnings of texts only, so that it stays small whatever the file is.
 */
export const importPreviewSchema = z.strictObject({
  format: z.string(),
  counts: z.strictObject({
    new: countSchema,
    same: countSchema,
    changed: countSchema,
    /** Everything in the file that is not taken in: what could not be read and what may not be. */
    refused: countSchema,
    warnings: countSchema,
  }),
  first: z.strictObject({
    new: z.array(lineSchema),
    same: z.array(lineSchema),
    changed: z.array(lineSchema),
  }),
  refused: z.array(refusalSchema),
  warnings: z.array(refusalSchema),
  /** Some notes need a viewing to belong to, and none has been started. */
  needsViewing: z.boolean(),
  /** The film that the file names, if it is another one than this; null otherwise. */
  otherTitleId: z.string().nullable(),
});
export type ImportPreview = DeepReadonly<z.infer<typeof importPreviewSchema>>;

/** How many of each kind are shown. */
const SHOWN_OF_EACH = 20;
const SHOWN_CHARACTERS = 160;

const shown = (text: string): string => cutGraphemes(text, SHOWN_CHARACTERS);

function lineOf({ at, note, existing, why, verdict }: PlannedNote): z.infer<typeof lineSchema> {
  const mine = verdict === 'changed' ? shown(existing?.text ?? '') : null;
  return { at, filmMs: note?.filmMs ?? null, text: shown(note?.text ?? ''), mine, why };
}

const shortened = ({ at, reason }: Refusal): Refusal => ({
  at: at.slice(0, 200),
  reason: reason.slice(0, 500),
});

const asRefusal = ({ at, why }: PlannedNote): Refusal => ({ at, reason: why });

/** What a screen or a terminal shows of a plan before anything is changed. */
export function previewOf(plan: ImportPlan, found: FoundFile, titleId: string): ImportPreview {
  const of = (verdict: Verdict): readonly PlannedNote[] =>
    plan.items.filter((item) => item.verdict === verdict);
  const [fresh, same, changed] = [of('new'), of('same'), of('changed')];
  const refused = [...plan.refused, ...of('refused').map(asRefusal)];
  const lines = (items: readonly PlannedNote[]) => items.slice(0, SHOWN_OF_EACH).map(lineOf);
  return {
    format: found.format,
    counts: {
      new: fresh.length,
      same: same.length,
      changed: changed.length,
      refused: refused.length,
      warnings: plan.warnings.length,
    },
    first: { new: lines(fresh), same: lines(same), changed: lines(changed) },
    refused: refused.slice(0, SHOWN_OF_EACH).map(shortened),
    warnings: plan.warnings.slice(0, SHOWN_OF_EACH).map(shortened),
    needsViewing: plan.needsViewing,
    otherTitleId: found.titleId !== null && found.titleId !== titleId ? found.titleId : null,
  };
}
