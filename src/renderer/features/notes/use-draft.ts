import { useState } from 'react';
import { mentionedCases } from '../../../shared/domain/notebook/mentions.ts';
import { leadInMs as usualLeadInMs } from '../../store/clock-changes.ts';
import { isBegun } from '../../store/draft-keeping.ts';
import { filmMsAt, useFilmMs } from '../../store/film-time.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import type { Draft } from '../../store/view.ts';
import { capturedTime, type CapturedTime } from './captured-time.ts';
import { useKnownWords } from './use-known-words.ts';

/** The note being written, as the composer works with it. */
export interface DraftState {
  readonly draft: Draft & { readonly leadInMs: number };
  readonly time: CapturedTime;
  /** The case the note will belong to; null for none. */
  readonly caseId: string | null;
  /** All cases of the note: the chosen one and those of the people named with `@`. */
  readonly caseIds: readonly string[];
  /** Changes the draft; `atMs` is this page's monotonic time of what the viewer did. */
  readonly edit: (patch: Partial<Draft>, atMs: number) => void;
  /** Changes the words. The first ones fix the time and the person who is on screen at that moment. */
  readonly write: (text: string, atMs: number) => void;
  /** A range begins at this press. */
  readonly beginRange: (atMs: number) => void;
  /** The range ends at this press; what was not begun cannot end. */
  readonly endRange: (atMs: number) => void;
}

/** Film time at a key press, computed once per press: later syncs do not change what was pressed then. */
function useInstant(pressedAtMs: number | null): number | null {
  const pass = useMirror((mirror) => mirror.pass);
  const clockAtMs = useMirror((mirror) => mirror.clockAtMs);
  const now = useFilmMs();
  const [fixed, fix] = useState<{ readonly pressedAtMs: number; readonly filmMs: number | null } | null>(
    null,
  );
  if (pressedAtMs === null) return now;
  if (fixed?.pressedAtMs === pressedAtMs) return fixed.filmMs;
  const filmMs = filmMsAt({ pass, clockAtMs }, pressedAtMs);
  fix({ pressedAtMs, filmMs });
  return filmMs;
}

/** Film time at the end of the range (ms); null while it has none. */
function useEnd({ end }: Draft): number | null {
  const pressed = useInstant(end !== null && 'pressedAtMs' in end ? end.pressedAtMs : null);
  if (end === null) return null;
  return 'filmMs' in end ? end.filmMs : pressed;
}

/** The draft's time: where the film was at its press, with what is taken off. */
function useTime(draft: Draft, leadInMs: number): CapturedTime {
  const state = useMirror((mirror) => mirror.pass?.clock.state ?? null);
  const here = useInstant(draft.pressedAtMs);
  const endMs = useEnd(draft);
  const timed = { leadInMs, isFixed: isBegun(draft), endMs };
  const { kept } = draft;
  if (kept === null || kept.instantMs === null)
    return capturedTime(state, kept === null ? here : null, timed);
  return capturedTime('paused', kept.instantMs, timed);
}

/** The draft of this window with its time and people. */
export function useDraft(): DraftState {
  const commands = useCommands();
  const draft = useView((view) => view.draft);
  const usualMs = useMirror(({ pass, settings }) =>
    pass === null ? 0 : usualLeadInMs(pass.clock, settings.noteLeadInMs),
  );
  const known = useMirror((mirror) => mirror.pass?.onScreen ?? null);
  const pressed = useView((view) => view.pressed);
  const onScreen = pressed === null ? known : pressed.caseId;
  const { people } = useKnownWords();
  const leadInMs = draft.leadInMs ?? usualMs;
  const film = draft.begunWith === null ? onScreen : draft.begunWith.caseId;
  const caseId = draft.about === 'on-screen' ? film : draft.about.caseId;
  const named = mentionedCases(draft.text, people);
  return {
    draft: { ...draft, leadInMs },
    time: useTime(draft, leadInMs),
    caseId,
    caseIds: [...new Set([...(caseId === null ? [] : [caseId]), ...named])],
    edit: commands.editDraft,
    write: (text, atMs) => {
      if (text === '') commands.eraseDraft();
      else commands.editDraft({ text, leadInMs, begunWith: draft.begunWith ?? { caseId } }, atMs);
    },
    beginRange: (atMs) => commands.beginRange(atMs, { leadInMs: usualMs, begunWith: { caseId } }),
    endRange: (atMs) => {
      if (!commands.endRange(atMs)) commands.say('Press I where it begins, then O where it ends');
    },
  };
}
