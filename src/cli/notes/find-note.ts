import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { refused, type Outcome } from '../outcome.ts';

/** Fewer letters of an id are a slip of the finger and no name. */
const LEAST_LETTERS = 4;

/** How much of an id the list shows. */
export const SHOWN_LETTERS = 8;

/** Finds the note that somebody named by its id, or by the beginning of it that no other note has. */
export function findNote(typed: string, data: NotebookData): Result<Note, Outcome> {
  const notes = [...data.notes.values()].filter(({ deletedAt }) => deletedAt === undefined);
  const whole = notes.find(({ id }) => id === typed);
  if (whole !== undefined) return ok(whole);
  const begun = typed.length < LEAST_LETTERS ? [] : notes.filter(({ id }) => id.startsWith(typed));
  const [only] = begun;
  if (begun.length === 1 && only !== undefined) return ok(only);
  return err(
    refused([
      begun.length > 1
        ? `${begun.length} notes begin with “${typed}”. Write more of the id; docket notes list --json has it whole.`
        : `There is no note “${typed}”, so nothing was changed. docket notes list shows them with their ids.`,
    ]),
  );
}
