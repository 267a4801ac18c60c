import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { addNote, deleteNote, editNote } from '../../shared/domain/notebook/note-steps.ts';
import { sceneAt } from '../../shared/domain/scenes/scene-at.ts';
import { err, ok } from '../../shared/result.ts';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import type { Evening } from '../viewing/evening.ts';
import { earlier, isoOf } from '../viewing/time-source.ts';
import type { Handlers } from './handler.ts';
import { needCases, needEvening, needNote } from './refusals.ts';

/** Where the film was at the key press; null when the clock had not been started, never an invented number. */
function captureAt(evening: Evening, at: Moment, leadInMs: number) {
  const clock = clockAt(evening.log, at);
  if (clock.state === 'ready') return null;
  const isByHand = clock.source === 'none' || clock.source === 'manual';
  return {
    instantMs: clock.filmMs,
    leadInMs,
    plusMinusMs: clock.plusMinusMs ?? 0,
    source: isByHand ? 'manual' : 'player',
  } as const;
}

/** Whoever was on screen where the film was at the key press; nobody before the clock was started. */
function casesAt(evening: Evening, capture: { readonly instantMs: number } | null): readonly string[] {
  const caseId = capture === null ? null : (sceneAt(evening.scenes, capture.instantMs)?.caseId ?? null);
  return caseId === null ? [] : [caseId];
}

export const noteHandlers: Pick<Handlers, 'note.add' | 'note.edit' | 'note.delete'> = {
  'note.add': ({ leadInMs, agoMs, caseIds, ...written }, { context, keeper }) =>
    keeper.change((turn) => {
      const evening = needEvening(turn);
      if (!evening.ok) return evening;
      const at = earlier(turn.now, agoMs, context.time.scale);
      const capture = captureAt(evening.value, at, leadInMs);
      const about = caseIds === 'on-screen' ? casesAt(evening.value, capture) : caseIds;
      const cases = needCases(context.pack, about);
      if (!cases.ok) return cases;
      const { step, note } = addNote(
        {
          ...written,
          caseIds: cases.value,
          titleId: context.pack.title.id,
          passId: evening.value.pass.id,
          wallIso: isoOf(at),
          capture,
        },
        turn,
      );
      return ok({ step, reply: { note } });
    }),

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
