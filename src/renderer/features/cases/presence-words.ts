import type { CaseView } from '../../../shared/domain/dossier/views.ts';

/** Where a case stands on the film's screen, in words; `nowMs` is film time. */
export function presenceWords(presence: CaseView['presence'], nowMs: number): string {
  if (presence.state === 'on_screen') return 'On screen now';
  if (presence.state === 'not_seen') return 'Not seen yet';
  const minutes = Math.floor((nowMs - presence.lastMs) / 60_000);
  return minutes < 1 ? 'Seen just now' : `Seen ${minutes} min ago`;
}
