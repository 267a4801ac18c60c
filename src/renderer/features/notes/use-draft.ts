import { useState } from 'react';
import { leadInMs as usualLeadInMs } from '../../store/clock-changes.ts';
import { filmMsAt, useFilmMs } from '../../store/film-time.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { emptyDraft, type Draft } from '../../store/view.ts';
import { capturedTime, type CapturedTime } from './captured-time.ts';

/** The note being written, as the composer works with it. */
export interface DraftState {
  readonly draft: Draft;
  readonly time: CapturedTime;
  /** The case the note will belong to; null for none. */
  readonly caseId: string | null;
  /** Changes the draft; `atMs` is this page's monotonic time of what the viewer did. */
  readonly edit: (patch: Partial<Draft>, atMs: number) => void;
  /** Changes the words. The first ones fix the time and the person who is on screen at that moment. */
  readonly write: (text: string, atMs: number) => void;
}

/** Film time at the draft's key press, computed once per press: later syncs do not change what was pressed then. */
function useInstant(pressedAtMs: number | null): number | null {
  const pass = useMirror((mirror) => mirror.pass);
  const clockAtMs = useMirror((mirror) => mirror.clockAtMs);
  const now = useFilmMs();
  const [kept, keep] = useState<{ readonly pressedAtMs: number; readonly filmMs: number | null } | null>(
    null,
  );
  if (pressedAtMs === null) return now;
  if (kept?.pressedAtMs === pressedAtMs) return kept.filmMs;
  const filmMs = filmMsAt({ pass, clockAtMs }, pressedAtMs);
  keep({ pressedAtMs, filmMs });
  return filmMs;
}

/** The draft of this window with its time and person. */
export function useDraft(): DraftState {
  const commands = useCommands();
  const draft = useView((view) => view.draft);
  const clock = useMirror((mirror) => mirror.pass?.clock ?? null);
  const onScreen = useMirror((mirror) => mirror.pass?.onScreen ?? null);
  const instant = useInstant(draft.pressedAtMs);
  const isUntouched = draft.pressedAtMs === null && draft.leadInMs === emptyDraft.leadInMs;
  const leadInMs = isUntouched && clock !== null ? usualLeadInMs(clock, 'note') : draft.leadInMs;
  const film = draft.begunWith === null ? onScreen : draft.begunWith.caseId;
  const caseId = draft.about === 'on-screen' ? film : draft.about.caseId;
  return {
    draft: { ...draft, leadInMs },
    time: capturedTime(clock?.state ?? null, instant, { leadInMs, pressedAtMs: draft.pressedAtMs }),
    caseId,
    edit: (patch, atMs) => commands.editDraft({ leadInMs, ...patch }, atMs),
    write: (text, atMs) => {
      if (text === '') commands.eraseDraft();
      else commands.editDraft({ text, leadInMs, begunWith: draft.begunWith ?? { caseId } }, atMs);
    },
  };
}
