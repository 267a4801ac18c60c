import { useMemo } from 'react';
import { asOf } from '../../../shared/domain/patterns/as-of.ts';
import { patternInput, type PatternInput } from '../../../shared/domain/patterns/pattern-input.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useMirror } from '../../store/provider.tsx';
import { useAllNotes } from '../../store/use-all-notes.ts';

/** Which notes the charts are about. */
export type Scope = 'this-viewing' | 'all-viewings';

/** The viewer's notes and presses so far, made anew with a note, a press or a minute of film. */
export function usePatternInput(scope: Scope): PatternInput {
  const ofViewing = useMirror((mirror) => mirror.notes);
  const all = useAllNotes(scope === 'all-viewings');
  const notes = all ?? ofViewing;
  const cases = useMirror((mirror) => mirror.cases);
  const pass = useMirror((mirror) => mirror.pass);
  const filmMs = useFilmMs() ?? 0;
  const noteTimes = notes.flatMap((note) =>
    note.passId === pass?.pass.id && note.filmMs !== null ? [note.filmMs] : [],
  );
  const nowMs = asOf(filmMs, noteTimes);
  return useMemo(
    () =>
      patternInput({
        cases,
        notes,
        scenes: pass?.scenes ?? [],
        passId: pass?.pass.id ?? null,
        scope,
        nowMs,
        watchedToMs: pass?.clock.watchedToMs ?? 0,
      }),
    [cases, notes, pass, scope, nowMs],
  );
}
