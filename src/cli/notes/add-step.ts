import { addNote } from '../../shared/domain/notebook/note-steps.ts';
import { beginPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Change, Note } from '../../shared/domain/notebook/records.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { Turn } from '../../main/viewing/keeper.ts';
import { isoOf } from '../../main/viewing/time-source.ts';
import { clockCapture, noCapture, typedCapture, type Captured } from './capture.ts';

/** A note as it was asked for; what depends on the notebook is still open. */
export interface AskedNote {
  readonly titleId: string;
  readonly text: string;
  readonly kind: 'note' | 'question';
  readonly tags: readonly string[];
  /** Null: whoever was on screen, where the clock says when. */
  readonly caseIds: readonly string[] | null;
  readonly when: 'clock' | 'untimed' | { readonly filmMs: number };
}

/** What came of it. */
export interface AddedNote {
  readonly note: Note;
  readonly why: string;
  /** Whether there was no viewing, so that one was begun for the note. */
  readonly begun: boolean;
}

const captured = (when: AskedNote['when'], turn: Turn): Captured => {
  if (when === 'clock') return clockCapture(turn);
  return when === 'untimed' ? noCapture : typedCapture(when.filmMs);
};

/** The viewing that the note belongs to, begun with it in the same step if there is none yet. */
function passFor(turn: Turn, titleId: string): { readonly id: string; readonly begun: readonly Change[] } {
  if (turn.evening !== null) return { id: turn.evening.pass.id, begun: [] };
  const id = turn.newId();
  const choices = { titleId, kind: 'first', edition: 'file', policy: 'as_i_watch' } as const;
  const begun = beginPass({ ...choices, endingsConfirmed: false }, null, { ...turn, newId: () => id });
  return { id, begun: begun.changes };
}

/** A time that was typed is kept as such. */
const asTyped = (note: Note): Note =>
  note.raw.timed ? { ...note, raw: { ...note.raw, source: 'typed' } } : note;

/** The step that adds the note, with a viewing for it where there is none. */
export function addStep(asked: AskedNote, turn: Turn): { readonly step: Step; readonly reply: AddedNote } {
  const { titleId, text, kind, tags, when } = asked;
  const { capture, why, caseIds } = captured(when, turn);
  const { id: passId, begun } = passFor(turn, titleId);
  const draft = { titleId, passId, text, kind, tags, caseIds: asked.caseIds ?? caseIds, capture };
  const added = addNote({ ...draft, wallIso: isoOf(turn.now) }, turn);
  const note = typeof when === 'string' ? added.note : asTyped(added.note);
  const changes: readonly Change[] = [...begun, { table: 'notes', id: note.id, before: null, after: note }];
  return { step: { label: added.step.label, changes }, reply: { note, why, begun: begun.length > 0 } };
}
