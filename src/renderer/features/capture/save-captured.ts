import { parseTags } from '../../../shared/domain/notebook/parse-tags.ts';
import type { Commands } from '../../store/commands.ts';

/** The note in the box, and what is to happen when it is on the disk. */
export interface Captured {
  readonly text: string;
  readonly caseIds: readonly string[];
  /** `return`: the viewer goes back to where they were; `next`: another note comes. */
  readonly after: 'return' | 'next';
}

/** Before any viewing the words are kept, and that is said, because nothing can be saved yet. */
const keptWords = 'Your words are kept here. Start the clock in Docket first, then save them.';

/**
 * Saves what stands in the box, and hides the box when the disk has it: unless the viewer has begun the next note by then,
 * for a disk may be slow, and what is typed into a box that hides goes to the app below. Gives why it was refused.
 */
export async function saveCaptured(
  commands: Pick<Commands, 'saveDraft' | 'isWriting'>,
  { text, caseIds, after }: Captured,
  hide: () => void,
): Promise<string | null> {
  const outcome = await commands.saveDraft(caseIds, parseTags(text));
  if (outcome === null) hide();
  else if (!outcome.ok) return outcome.error.kind === 'no-pass' ? keptWords : outcome.error.message;
  else if (after === 'return' && !commands.isWriting()) hide();
  return null;
}
