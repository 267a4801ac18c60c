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

/** Where the main window stood on one display: its place and size when it is not maximized, and whether it was. */
const mainPlaceSchema = z.strictObject({ bounds: boundsSchema, isMaximized: z.boolean() });
export type MainPlace = DeepReadonly<z.infer<typeof mainPlaceSchema>>;

/** Where the main window and the mini window stood on each display, and which of its two sizes the mini window had. */
export const windowPlacesSchema = z.strictObject({
  /** The display it was on last, by its key. */
  last: z.string().nullable(),
  isStrip: z.boolean(),
  /** By the display's key: the place and size of the whole window; the strip stands at its upper edge. */
  mini: z.record(z.string(), boundsSchema),
  /** The main window in the same way; a file of before it was remembered has none. */
  main: z
    .strictObject({ last: z.string().nullable(), at: z.record(z.string(), mainPlaceSchema) })
    .default({ last: null, at: {} }),
});
export type WindowPlaces = DeepReadonly<z.infer<typeof windowPlacesSchema>>;
