import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import { leadInMs, MARK_LEAD_IN_MS } from './clock-changes.ts';
import type { Commands } from './commands.ts';
import type { PassView } from './types.ts';

/**
 * Marks this moment without words, to be written up later, and says where it stands. `atMs` is the press on this
 * page's monotonic clock; whose moment it is decides main, by who was on screen then.
 */
export async function markMoment(commands: Commands, pass: PassView, atMs: number): Promise<void> {
  const outcome = await commands.mark(atMs, leadInMs(pass.clock, MARK_LEAD_IN_MS));
  if (!outcome.ok) return;
  const { filmMs } = outcome.value.note;
  const where =
    filmMs === null ? 'without a film time' : `at ${formatTimecode(filmMs, { style: 'compact' })}`;
  commands.say(`Marked ${where}`);
}
