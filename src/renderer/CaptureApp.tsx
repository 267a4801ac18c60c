import { useEffect, useRef, useState, type RefObject } from 'react';
import { bridge } from './bridge.ts';
import { CaptureFrame } from './features/capture/CaptureFrame.tsx';
import { useCapture } from './features/capture/use-capture.ts';
import { CaseChoice } from './features/notes/CaseChoice.tsx';
import { ComposerTime } from './features/notes/ComposerTime.tsx';
import { ComposerBox } from './features/notes/ComposerBox.tsx';
import { useDraft } from './features/notes/use-draft.ts';
import { SeenContext } from './store/film-time.ts';
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

/** The first letter goes to the words also where it is faster than the word of main that the box is shown. */
function useFirstLetter(box: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const toWords = (): void => {
      if (document.activeElement === document.body) box.current?.focus();
    };
    window.addEventListener('focus', toWords);
    window.addEventListener('keydown', toWords, true);
    return () => {
      window.removeEventListener('focus', toWords);
      window.removeEventListener('keydown', toWords, true);
    };
  }, [box]);
}

/** Whether the box is on the screen: from its key, or the focus, until the focus goes elsewhere, as the box does then. */
function useSeen(): readonly [boolean, (isSeen: boolean) => void] {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const onFocus = (): void => setSeen(true);
    const onBlur = (): void => setSeen(false);
    window.addEventListener('focus', onFocus);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('focus', onFocus);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return [isSeen, setSeen];
}

/** The note box over any app. It is there all evening and mostly hidden, and then it does nothing. */
export function CaptureApp() {
  const [isSeen, setSeen] = useSeen();
  return (
    <SeenContext value={isSeen}>
      <CaptureBox onSeen={setSeen} />
    </SeenContext>
  );
}

/** The time of the key press, whose case it is, and one place to write. Its caret blinks only while it is shown. */
function CaptureBox({ onSeen }: { readonly onSeen: (isSeen: boolean) => void }) {
  useTheme();
  const state = useDraft();
  const box = useRef<HTMLTextAreaElement>(null);
  const { begin, save, leave, problem } = useCapture(state, () => {
    onSeen(false);
    // A desktop may leave the focus with a hidden window; its caret would blink on.
    box.current?.blur();
  });
  useNotePressed((pressedAtMs) => {
    onSeen(true);
    begin(pressedAtMs);
    const field = box.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  });
  useFirstLetter(box);
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
