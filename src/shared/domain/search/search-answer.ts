import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { searchKinds } from './search-document.ts';

/** One hit as it is shown. `snippet` is the text in order, cut into parts that matched and parts that did not. */
const searchHitSchema = z.strictObject({
  kind: z.enum(searchKinds),
  id: z.string(),
  title: z.string(),
  snippet: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
  caseId: z.string().exactOptional(),
  /** Film time (ms). */
  filmMs: z.number().exactOptional(),
});
export type SearchHit = DeepReadonly<z.infer<typeof searchHitSchema>>;

/**
 * What a search answers. No hits is the whole answer for nothing: there is no number beside it, of anything.
 * `explained` says in one or two sentences how the words were understood, when there is something to say. `isPartial`:
 * not everything was taken up yet, so the same question asked again in a moment may find more; `explained` says so too.
 */
export const searchAnswerSchema = z.strictObject({
  hits: z.array(searchHitSchema),
  explained: z.string().exactOptional(),
  isPartial: z.literal(true).exactOptional(),
});
export type SearchAnswer = DeepReadonly<z.infer<typeof searchAnswerSchema>>;
