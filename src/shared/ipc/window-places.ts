import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';

/** A rectangle of the desktop in its own pixels. */
const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type Bounds = DeepReadonly<z.infer<typeof boundsSchema>>;

/** Where the mini window stood on each display, and which of its two sizes it had. */
export const windowPlacesSchema = z.strictObject({
  /** The display it was on last, by its key. */
  last: z.string().nullable(),
  isStrip: z.boolean(),
  /** By the display's key: the place and size of the whole window; the strip stands at its upper edge. */
  mini: z.record(z.string(), boundsSchema),
});
export type WindowPlaces = DeepReadonly<z.infer<typeof windowPlacesSchema>>;
