import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import {
  completions,
  openWord,
  type Completion,
  type OpenWord,
} from '../../../shared/domain/notebook/completions.ts';
import { useKnownWords, useRefreshKnownWords } from './use-known-words.ts';

/** The list under a tag or a person that is being written. */
export interface Completions {
  readonly options: readonly Completion[];
  /** Which one the arrows stand on; -1 for none, and then Enter and Tab are not the list's. */
  readonly chosen: number;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  /** The caret moved or letters came. */
  readonly follow: (field: HTMLTextAreaElement) => void;
  readonly close: () => void;
  readonly accept: (option: Completion) => void;
  /** Whether the key was the list's. */
  readonly pressKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/**
 * Writes the completed word in place of the begun one, as if it had been typed: only so can the viewer take it back with
 * the text field's own undo.
 */
function typeOver(field: HTMLTextAreaElement, { from, to }: OpenWord, { insert }: Completion): void {
  const isFollowed = /^\s/u.test(field.value.slice(to));
  field.focus();
  field.setSelectionRange(from, to);
  document.execCommand('insertText', false, isFollowed ? insert : `${insert} `);
}

const isPlain = (event: KeyboardEvent): boolean =>
  !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

const step = (key: string, chosen: number, count: number): number | null => {
  if (key === 'ArrowDown') return (chosen + 1) % count;
  return key === 'ArrowUp' ? (chosen <= 0 ? count : chosen) - 1 : null;
};

/** What a plain key means while the list is there; null: it is the text's. Enter and Tab only take what was chosen. */
type Meaning =
  | { readonly kind: 'stand'; readonly on: number }
  | { readonly kind: 'shut' }
  | { readonly kind: 'take'; readonly option: Completion }
  | null;

function meaningOf(key: string, chosen: number, options: readonly Completion[]): Meaning {
  const on = step(key, chosen, options.length);
  if (on !== null) return { kind: 'stand', on };
  if (key === 'Escape') return { kind: 'shut' };
  const option = options[chosen];
  return option !== undefined && (key === 'Enter' || key === 'Tab') ? { kind: 'take', option } : null;
}

const caretOf = ({ selectionStart, selectionEnd }: HTMLTextAreaElement): number | null =>
  selectionStart === selectionEnd ? selectionStart : null;

/** Where the word at a caret begins; undefined where there is none. */
const startOf = (text: string, caret: number | null): number | undefined =>
  caret === null ? undefined : openWord(text, caret)?.from;

const standingOn = (meant: NonNullable<Meaning>): number => (meant.kind === 'stand' ? meant.on : -1);

/** What the text field tells a screen reader of its list; `aria-controls` is there while the list is. */
export const listWords = ({ options, chosen, listId, optionId }: Completions) => ({
  'aria-autocomplete': 'list' as const,
  ...(options.length === 0 ? {} : { 'aria-controls': listId }),
  ...(chosen < 0 ? {} : { 'aria-activedescendant': optionId(chosen) }),
});

/** What the list does with the text field `box`, whose words are `text`. */
export function useCompletions(text: string, box: RefObject<HTMLTextAreaElement | null>): Completions {
  const known = useKnownWords();
  const refresh = useRefreshKnownWords();
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(-1);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const word = caret === null ? null : openWord(text, caret);
  const options = word === null || word.from === closedAt ? [] : completions(word, known);
  const close = (): void => {
    setCaret(null);
    setChosen(-1);
  };
  const accept = (option: Completion): void => {
    if (box.current === null || word === null) return;
    typeOver(box.current, word, option);
    close();
  };
  const follow = (field: HTMLTextAreaElement): void => {
    const at = caretOf(field);
    if (at === caret) return;
    const from = startOf(field.value, at);
    if (from !== undefined && from !== word?.from) refresh();
    if (from !== closedAt) setClosedAt(null);
    setCaret(at);
    setChosen(-1);
  };
  const pressKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (options.length === 0 || !isPlain(event)) return false;
    const meant = meaningOf(event.key, chosen, options);
    if (meant === null) return false;
    if (meant.kind === 'take') accept(meant.option);
    else setChosen(standingOn(meant));
    if (meant.kind === 'shut') setClosedAt(word?.from ?? null);
    return true;
  };
  const optionId = (index: number): string => `${listId}-${index}`;
  return { options, chosen, listId, optionId, follow, close, accept, pressKey };
}
