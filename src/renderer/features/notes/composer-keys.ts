import type { KeyboardEvent } from 'react';
import { moveLater } from './captured-time.ts';
import type { DraftState } from './use-draft.ts';

/** The case choice that a digit key stands for: 1 to 9 the cases in listing order, 0 none; undefined for other keys. */
function digitOf(code: string): number | undefined {
  const digit = /^(?:Digit|Numpad)(?<digit>\d)$/u.exec(code)?.groups?.['digit'];
  return digit === undefined ? undefined : Number(digit);
}

type Press = Pick<
  KeyboardEvent<HTMLTextAreaElement>,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'
>;

/** What a key means while writing a note. */
export type ComposerAction =
  /** `after`: whether the focus goes back to where it came from or stays for the next note. */
  | { readonly kind: 'save'; readonly after: 'return' | 'next' }
  | { readonly kind: 'leave' }
  /** Positive: the note moves later, in milliseconds. */
  | { readonly kind: 'move'; readonly byMs: number }
  | { readonly kind: 'person'; readonly digit: number }
  /** The range begins, or ends, at this press. */
  | { readonly kind: 'range'; readonly end: 'start' | 'end' };

const isCommand = (press: Press): boolean => press.ctrlKey || press.metaKey;

const moveOf = (press: Press): ComposerAction | null => {
  const step = press.shiftKey ? 5000 : 1000;
  if (press.key === 'ArrowUp') return { kind: 'move', byMs: step };
  return press.key === 'ArrowDown' ? { kind: 'move', byMs: -step } : null;
};

const saveOf = (press: Press): ComposerAction | null =>
  press.shiftKey ? null : { kind: 'save', after: isCommand(press) ? 'next' : 'return' };

/** By the letter and not by the place: where Alt or Option writes a letter of its own, the key is the text's. */
const rangeOf = (press: Press): ComposerAction | null => {
  if (press.shiftKey || isCommand(press)) return null;
  if (press.key.toLowerCase() === 'i') return { kind: 'range', end: 'start' };
  return press.key.toLowerCase() === 'o' ? { kind: 'range', end: 'end' } : null;
};

/**
 * Reads a key press; null leaves it to the text. Enter saves, Shift+Enter is the text's, Alt+Up and Down move the
 * time, Alt+I and Alt+O begin and end a range, Ctrl or Command with a digit sets the case.
 */
export function composerAction(press: Press): ComposerAction | null {
  if (press.key === 'Escape') return { kind: 'leave' };
  if (press.key === 'Enter') return saveOf(press);
  if (press.altKey) return moveOf(press) ?? rangeOf(press);
  const digit = digitOf(press.code);
  return isCommand(press) && digit !== undefined ? { kind: 'person', digit } : null;
}

/** What the composer's keys can do beside changing the draft. */
export interface ComposerCommands {
  readonly save: (after: 'return' | 'next') => void;
  readonly leave: () => void;
  /** The case of a digit: null for none, undefined where no case has that number. */
  readonly caseOf: (digit: number) => string | null | undefined;
}

/** Does what a key means; returns whether it meant anything. `atMs` is the press on this page's monotonic clock. */
export function runComposerAction(
  action: ComposerAction,
  state: DraftState,
  on: ComposerCommands & { readonly atMs: number },
): void {
  switch (action.kind) {
    case 'save':
      return on.save(action.after);
    case 'leave':
      return on.leave();
    case 'move':
      return state.edit({ leadInMs: moveLater(state.draft.leadInMs, action.byMs) }, on.atMs);
    case 'range':
      return action.end === 'start' ? state.beginRange(on.atMs) : state.endRange(on.atMs);
    case 'person': {
      const caseId = on.caseOf(action.digit);
      return caseId === undefined ? undefined : state.edit({ about: { caseId } }, on.atMs);
    }
  }
}
