import type { ReportChange, SyncChange, ViewerChange } from '../clock/sync-event.ts';

/** A move of the clock (film time, ms) further than this leaves the scene that was on screen; a smaller one is a correction. */
const JUMP_MS = 60_000;

/** What may leave a scene: the viewer's word or a followed player's. */
export type Leaving = ViewerChange | ReportChange | Extract<SyncChange, { readonly kind: 'unfollow' }>;

/** Whether a change leaves the scene that was on screen where the film was last followed, `fromMs` (film time). */
export function leavesScene(change: Leaving, fromMs: number): boolean {
  if (change.kind === 'set' || change.kind === 'report') return Math.abs(change.filmMs - fromMs) > JUMP_MS;
  return change.kind === 'finish' || (change.kind === 'seen-to' && change.filmMs - fromMs > JUMP_MS);
}
