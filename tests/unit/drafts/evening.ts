import { handlers } from '../../../src/main/handlers/handlers.ts';
import type { Args } from '../../../src/shared/ipc/wire.ts';
import type { TestDesk } from '../main/desk.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;

export const beginning = {
  kind: 'first',
  edition: 'file',
  policy: 'as_i_watch',
  endingsConfirmed: false,
  startClock: true,
  after: null,
  agoMs: 0,
} as const;

const words: Args<'draft.keep'> = {
  field: 'composer',
  by: 'page',
  text: 'half a thought',
  kind: 'note',
  tags: [],
  caseIds: ['momolu-stewart'],
  leadInMs: 3000,
  agoMs: 0,
  endAgoMs: null,
};

const saved: Args<'note.add'> = {
  text: 'half a thought',
  kind: 'note',
  tags: [],
  caseIds: ['momolu-stewart'],
  leadInMs: 3000,
  agoMs: 0,
  from: { field: 'composer', by: 'page', isKept: true },
};

/** Keeps some words in the composer, as its page would. */
export const keep = ({ desk }: TestDesk, more: Partial<Args<'draft.keep'>> = {}) =>
  handlers['draft.keep']({ ...words, ...more }, desk);

/** What stands in a field; the refusal if there is one. */
export async function show({ desk }: TestDesk, field: 'composer' | 'capture' = 'composer') {
  const shown = await handlers['draft.show']({ field }, desk);
  return shown.ok ? shown.value.draft : shown;
}

/** Saves the note; throws the refusal's words. */
export async function add({ desk }: TestDesk, more: Partial<Args<'note.add'>> = {}) {
  const added = await handlers['note.add']({ ...saved, ...more }, desk);
  if (!added.ok) throw new Error(added.error.message);
  return added.value.note;
}

/** What was undone, in the words of the status line. */
export async function undo({ desk }: TestDesk): Promise<string> {
  const undone = await handlers['history.undo']({}, desk);
  return undone.ok ? undone.value.label : undone.error.message;
}

/** A page's note that was never kept as a draft. */
export const fresh = { field: 'composer', by: 'page', isKept: false } as const;
