/** What a key means for the mark that is shown. */
export type InboxAction =
  | { readonly what: 'words' | 'question' | 'merge' | 'split' | 'range' | 'keep' | 'delete' | 'go' }
  | { readonly what: 'step'; readonly by: 1 | -1 }
  /** The case with that number, 0 for none. */
  | { readonly what: 'case'; readonly listing: number };

/** A key press as far as it decides. `isOnControl`: Enter would press what has the focus. */
export interface InboxPress {
  readonly key: string;
  readonly code: string;
  readonly isOnControl: boolean;
  /** The viewer may have switched off keys of one letter. */
  readonly areSingleKeysOn: boolean;
}

const letters: Readonly<Record<string, InboxAction>> = {
  w: { what: 'words' },
  q: { what: 'question' },
  m: { what: 'merge' },
  s: { what: 'split' },
  r: { what: 'range' },
  d: { what: 'keep' },
  x: { what: 'delete' },
  j: { what: 'step', by: 1 },
  k: { what: 'step', by: -1 },
};

const named: Readonly<Record<string, InboxAction>> = {
  ArrowDown: { what: 'step', by: 1 },
  ArrowUp: { what: 'step', by: -1 },
};

/** A letter as written on the key, or by its place where that is no Latin letter. */
const letterOf = ({ key, code }: InboxPress): string =>
  /^[a-z]$/iu.test(key)
    ? key.toLowerCase()
    : (/^Key(?<at>[A-Z])$/u.exec(code)?.groups?.['at'] ?? '').toLowerCase();

const caseOf = (code: string): InboxAction | null => {
  const digit = /^(?:Digit|Numpad)(?<digit>[0-4])$/u.exec(code)?.groups?.['digit'];
  return digit === undefined ? null : { what: 'case', listing: Number(digit) };
};

const own = (table: Readonly<Record<string, InboxAction>>, key: string): InboxAction | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** Reads a key press; null leaves it to the window. */
export function inboxAction(press: InboxPress): InboxAction | null {
  if (press.key === 'Enter') return press.isOnControl ? null : { what: 'go' };
  const step = own(named, press.key);
  if (step !== null || !press.areSingleKeysOn) return step;
  return caseOf(press.code) ?? own(letters, letterOf(press));
}
