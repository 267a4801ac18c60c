import type { KeyboardEvent } from 'react';
import { moveLater } from './captured-time.ts';
import type { DraftState } from './use-draft.ts';

/** The case choice that a digit key stands for: 1 to 9 the cases in listing order, 0 none; undefined for other keys. */
export function digitOf(code: string): number | undefined {
  const digit = /^(?:Digit|Numpad)(?<digit>\d)$/u.exec(code)?.groups?.['digit'];
  return digit === undefined ? undefined : Number(digit);
}

type Press = Pick<
  KeyboardEvent<HTMLTextAreaElement>,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'
>;

/** What a key means while writing a note; null leaves it to the text. */
export type ComposerAction =
  | { readonly do: 'save'; readonly then: 'return' | 'next' }
  | { readonly do: 'leave' }
  /** Positive: the note moves later, in milliseconds. */
  | { readonly do: 'move'; readonly byMs: number }
  | { readonly do: 'person'; readonly digit: number };

/** Reads a key press. Enter saves, Shift+Enter is the text's, Alt+Up and Down move the time, Ctrl+digit sets the case. */
export function composerAction(press: Press): ComposerAction | null {
  const isCommand = press.ctrlKey || press.metaKey;
  if (press.key === 'Enter' && !press.shiftKey) return { do: 'save', then: isCommand ? 'next' : 'return' };
  if (press.key === 'Escape') return { do: 'leave' };
  if (press.altKey && (press.key === 'ArrowUp' || press.key === 'ArrowDown')) {
    const step = press.shiftKey ? 5000 : 1000;
    return { do: 'move', byMs: press.key === 'ArrowUp' ? step : -step };
  }
  const digit = digitOf(press.code);
  return isCommand && !press.altKey && digit !== undefined ? { do: 'person', digit } : null;
}

/** The key handler of the composer's text. Nothing happens while an input method is composing. */
export function composerKeys(
  state: DraftState,
  on: {
    readonly save: (then: 'return' | 'next') => void;
    readonly leave: () => void;
    readonly caseOf: (digit: number) => string | null | undefined;
  },
) {
  return (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const action = composerAction(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.do === 'save') on.save(action.then);
    else if (action.do === 'leave') on.leave();
    else if (action.do === 'move') {
      state.edit({ leadInMs: moveLater(state.draft.leadInMs, action.byMs) }, event.timeStamp);
    } else {
      const caseId = on.caseOf(action.digit);
      if (caseId !== undefined) state.edit({ caseId }, event.timeStamp);
    }
  };
}
