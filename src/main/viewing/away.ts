import { awayBetween } from '../../shared/domain/clock/away-between.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { AwayView } from '../../shared/ipc/away-view.ts';
import type { AppContext } from '../app-context.ts';
import { eveningAt } from './evening.ts';

/** The time of day (Unix ms) at which something was last written in a viewing, besides its clock. */
function lastWritten(data: NotebookData, passId: string): number {
  const notes = [...data.notes.values()].filter((note) => note.passId === passId);
  const peeks = [...data.peeks.values()].filter((peek) => peek.passId === passId);
  const times = [
    ...notes.flatMap(({ createdAt, editedAt }) => [createdAt, editedAt]),
    ...peeks.map(({ at }) => at),
  ];
  return times.reduce((latest, time) => Math.max(latest, Date.parse(time)), Number.NEGATIVE_INFINITY);
}

/** How the viewer left the viewing that they come back to now; null while it is going on or over. */
export function viewAway({ notebook, pack, time }: AppContext): AwayView | null {
  const now = time.now();
  const evening = eveningAt(notebook.data, pack.title.id, now);
  if (evening === null) return null;
  const away = awayBetween(evening.log, now, lastWritten(notebook.data, evening.pass.id));
  if (away === null) return null;
  const { awayMs, leftFilmMs, wentOnMs } = away;
  return { agoMs: awayMs / time.scale, leftFilmMs, wentOnMs };
}
