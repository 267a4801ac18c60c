import { captureOf, casesOnScreen, endOf } from '../../shared/domain/notebook/capture-of.ts';
import { putDraft, withoutWords } from '../../shared/domain/notebook/draft-steps.ts';
import { addNote, deleteNote, editNote } from '../../shared/domain/notebook/note-steps.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import type { AppContext } from '../app-context.ts';
import { noteViewing } from '../viewing/draft-viewing.ts';
import type { Decided, Turn } from '../viewing/keeper.ts';
import { earlier, isoOf } from '../viewing/time-source.ts';
import type { Handlers } from './handler.ts';
import { needCases, needEvening, needNote } from './refusals.ts';

/** The note and, in the same commit, the end of the draft that it was: never both on the disk, and never neither. */
function addTo(
  turn: Turn,
  { pack, time }: AppContext,
  args: Args<'note.add'>,
): Result<Decided<Reply<'note.add'>>, AppError> {
  const { leadInMs, agoMs, endAgoMs, from, caseIds, ...written } = args;
  const evening = needEvening(turn);
  if (!evening.ok) return evening;
  const before = (ms: number) => earlier(turn.now, ms, time.scale);
  const endAt = typeof endAgoMs === 'number' ? before(endAgoMs) : (endAgoMs ?? null);
  const viewing = noteViewing(turn, evening.value, { at: before(agoMs), endAt, from });
  const { passId, log, at, draft } = viewing;
  const capture = captureOf(log, at, leadInMs);
  const about = caseIds === 'on-screen' ? casesOnScreen(viewing.scenes, capture) : caseIds;
  const cases = needCases(pack, about);
  if (!cases.ok) return cases;
  const endMs = viewing.endAt === null ? null : endOf(log, viewing.endAt);
  const where = { titleId: pack.title.id, passId, wallIso: isoOf(at), capture, endMs };
  const { step, note } = addNote({ ...written, ...where, caseIds: cases.value }, turn);
  const also = draft === null ? [] : [putDraft(withoutWords(draft, turn.nowIso))];
  return ok({ step, also, reply: { note } });
}

export const noteHandlers: Pick<Handlers, 'note.add' | 'note.edit' | 'note.delete'> = {
  'note.add': async (args, { context, keeper }) => {
    const added = await keeper.change((turn) => addTo(turn, context, args));
    if (added.ok && args.from !== undefined) {
      const { field, by } = args.from;
      context.announce({ name: 'draftChanged', payload: { field, by, draft: null } });
    }
    return added;
  },

  'note.edit': ({ id, patch }, { context, keeper }) =>
    keeper.change((turn) => {
      const note = needNote(turn, id);
      if (!note.ok) return note;
      const cases = needCases(context.pack, patch.caseIds ?? []);
      if (!cases.ok) return cases;
      const edited = editNote(note.value, patch, turn);
      if (!edited.ok) return err({ kind: 'bad-time', message: edited.error });
      return ok({ step: edited.value.step, reply: { note: edited.value.note } });
    }),

  'note.delete': ({ id }, { keeper }) =>
    keeper.change((turn) => {
      const note = needNote(turn, id);
      return note.ok ? ok({ step: deleteNote(note.value, turn), reply: {} }) : note;
    }),
};
