import { useEffect, useRef } from 'react';
import { bridge } from './bridge.ts';
import { CaptureFrame } from './features/capture/CaptureFrame.tsx';
import { useCapture } from './features/capture/use-capture.ts';
import { CaseChoice } from './features/notes/CaseChoice.tsx';
import { ComposerTime } from './features/notes/ComposerTime.tsx';
import { ComposerBox } from './features/notes/ComposerBox.tsx';
import { useDraft } from './features/notes/use-draft.ts';
import { useTheme } from './use-theme.ts';

/** Hears the key that was pressed over another app and passes on when that was, on this page's clock. */
function useNotePressed(onPressed: (pressedAtMs: number) => void): void {
  const latest = useRef(onPressed);
  useEffect(() => {
    latest.current = onPressed;
  });
  useEffect(
    () =>
      bridge().listen((told) => {
        if (told.name === 'notePressed') latest.current(performance.now() - told.payload.agoMs);
      }),
    [],
  );
}

/** The note box over any app: the time of the key press, whose case it is, and one place to write. */
export function CaptureApp() {
  useTheme();
  const state = useDraft();
  const box = useRef<HTMLTextAreaElement>(null);
  const { begin, save, leave, problem } = useCapture(state);
  useNotePressed((pressedAtMs) => {
    begin(pressedAtMs);
    const field = box.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  });
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <CaptureFrame
      time={<ComposerTime state={state} />}
      owner={<CaseChoice state={state} />}
      problem={problem}
    >
      <ComposerBox
        state={state}
        box={box}
        rows={2}
        list="row"
        placeholder="Write, then Enter."
        onSave={(after) => void save(after)}
        onLeave={leave}
      />
    </CaptureFrame>
  );
}
