import type { Lane } from './lanes.ts';

/** A film time that a click near it means, and what it is in words. */
export interface Stop {
  readonly filmMs: number;
  readonly what: string;
}

const reachPx = 8;

/** Everything on the timeline that a click can snap to. Film times in milliseconds. */
export function stopsOf(
  lanes: readonly Lane[],
  breaks: readonly { readonly atMs: number }[],
): readonly Stop[] {
  const own = lanes.flatMap((lane) => [
    ...lane.notes.map((one) => ({ filmMs: one.filmMs, what: 'a note' })),
    ...lane.scenes.map((scene) => ({ filmMs: scene.fromMs, what: 'the start of a scene' })),
    ...lane.scenes
      .filter((scene) => !scene.isOpen)
      .map((scene) => ({ filmMs: scene.toMs, what: 'the end of a scene' })),
  ]);
  return [...own, ...breaks.map((one) => ({ filmMs: one.atMs, what: 'an ad break' }))];
}

/** The nearest stop within 8 px, or null. `msPerPx` is how much film one pixel stands for. */
export function snap(filmMs: number, stops: readonly Stop[], msPerPx: number): Stop | null {
  const near = stops.filter((one) => Math.abs(one.filmMs - filmMs) <= reachPx * msPerPx);
  return near.toSorted((a, b) => Math.abs(a.filmMs - filmMs) - Math.abs(b.filmMs - filmMs))[0] ?? null;
}
