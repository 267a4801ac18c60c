import { z } from 'zod';

/**
 * The viewer comes back to a viewing: how long ago the last thing was done (milliseconds of this computer's time),
 * where the film was then, and how much film time the clock has counted since.
 */
export const awayViewSchema = z.strictObject({
  agoMs: z.number(),
  leftFilmMs: z.number(),
  wentOnMs: z.number(),
});
export type AwayView = Readonly<z.infer<typeof awayViewSchema>>;
