import { captureOf, casesOnScreen, endOf } from '../../shared/domain/notebook/capture-of.ts';
import { putDraft, withoutWords } from '../../shared/domain/notebook/draft-steps.ts';
import { dropEditedWords } from '../../shared/domain/notebook/edited-words.ts';
import { mentionedCases, type NamedCase } from '../../shared/domain/notebook/mentions.ts';
import { addNote, deleteNote, editNote, type NotePatch } from '../../shared/domain/notebook/note-steps.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { wordsPatch } from '../../shared/domain/notebook/words-patch.ts';
import { sceneAt } from '../../shared/domain/scenes/scene-at.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import type { AppContext } from '../app-context.ts';
import { noteViewing } from '../viewing/draft-viewing.ts';
import type { Decided, Turn } from '../viewing/keeper.ts';
import { earlier, isoOf } from '../viewing/time-source.ts';
import type { Handlers } from './handler.ts';
import { namedCases } from './named-cases.ts';
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

/** Who was on screen at the press of a note that has its time from a press. */
function onScreenAt({ data }: Turn, { raw, passId }: Note): readonly string[] {
  if (!raw.timed) return [];
  const scenes = [...data.scenes.values()].filter((scene) => scene.passId === passId);
  const caseId = sceneAt(scenes, raw.instantMs)?.caseId ?? null;
  return caseId === null ? [] : [caseId];
}

/** A change of a note, and the people who can be named in its words. */
interface WordsChange {
  readonly patch: NotePatch;
  readonly named: readonly NamedCase[];
}

/** What the words of a patch make of the note, under what the patch says itself. */
function withWords(turn: Turn, note: Note, { patch, named }: WordsChange): NotePatch {
  if (patch.text === undefined) return patch;
  const before = mentionedCases(note.text, named);
  const after = mentionedCases(patch.text, named);
  const onScreen = before.length === 0 ? [] : onScreenAt(turn, note);
  return { ...wordsPatch(note, patch.text, { before, after, onScreen }), ...patch };
}

const changedMeanwhile = (text: string): AppError => ({
  kind: 'words-changed',
  text,
  message: 'These words were changed elsewhere meanwhile. Nothing was saved yet.',
});

/** The edited note and, in the same commit, the end of what was kept of the edit. */
function editIn(
  turn: Turn,
  context: AppContext,
  { id, patch, over }: Args<'note.edit'>,
): Result<Decided<Reply<'note.edit'>>, AppError> {
  const note = needNote(turn, id);
  if (!note.ok) return note;
  const cases = needCases(context.pack, patch.caseIds ?? []);
  if (!cases.ok) return cases;
  if (over !== undefined && over !== note.value.text) return err(changedMeanwhile(note.value.text));
  const edited = editNote(
    note.value,
    withWords(turn, note.value, { patch, named: namedCases(context.pack) }),
    turn,
  );
  if (!edited.ok) return err({ kind: 'bad-time', message: edited.error });
  const also = over === undefined ? [] : dropEditedWords(turn.data, id, turn.nowIso);
  return ok({ step: edited.value.step, also, reply: { note: edited.value.note } });
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

  'note.edit': (args, { context, keeper }) => keeper.change((turn) => editIn(turn, context, args)),

  'note.delete': ({ id }, { keeper }) =>
    keeper.change((turn) => {
      const note = needNote(turn, id);
      return note.ok ? ok({ step: deleteNote(note.value, turn), reply: {} }) : note;
    }),
};
