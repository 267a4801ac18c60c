import { assertNever } from '../../../shared/assert-never.ts';
import type { TransferArgs, TransferReply } from '../../store/types.ts';

type Applied = TransferReply<'import.apply'>;

/** How a file is to be read, as far as the viewer has a say in it. */
export type ImportHow = Pick<TransferArgs<'import.preview'>, 'format' | 'columns' | 'otherFilm'>;

/** Where notes come from. */
export type ImportSource = TransferArgs<'import.preview'>['from'];

/** A preview under its token, as main gives it. */
export type Previewed = Extract<TransferReply<'import.preview'>, { readonly outcome: 'previewed' }>;

/** What becomes of notes that stand in the notebook already and differ in the file. */
export type ChangedChoice = TransferArgs<'import.apply'>['changed'];

/** What the import screen shows. Words are sentences for the viewer; null where there is nothing to say. */
export type ImportState =
  | {
      readonly step: 'choose';
      readonly words: string | null;
      /** What could not be read, so that the viewer can say what it is; null where there is nothing. */
      readonly unread: ImportSource | null;
    }
  /** `done` and `of` are bytes; `of` 0 means that the length is not known. */
  | { readonly step: 'reading'; readonly name: string; readonly done: number; readonly of: number }
  | {
      readonly step: 'preview';
      readonly shown: Previewed;
      readonly how: ImportHow;
      readonly changed: ChangedChoice;
      readonly isTaking: boolean;
      /** How much of it has been looked at while it is taken in, of 1. */
      readonly share: number;
      readonly words: string | null;
    }
  | { readonly step: 'done'; readonly tally: Extract<Applied, { readonly outcome: 'done' }>['tally'] };

type Preview = Extract<ImportState, { readonly step: 'preview' }>;

/** Nothing is decided: whatever it is, and never another film's notes. */
export const asItIs: ImportHow = { format: null, columns: null, otherFilm: 'refuse' };

export const choosing = (words: string | null = null, unread: ImportSource | null = null): ImportState => ({
  step: 'choose',
  words,
  unread,
});

const previewOf = (shown: Previewed, how: ImportHow): Preview => ({
  step: 'preview',
  shown,
  how,
  changed: 'keep-mine',
  isTaking: false,
  share: 0,
  words: null,
});

/** What was asked to be read, how, and what stood there before, for when the dialog was only closed. */
export interface Asked {
  readonly from: ImportSource;
  readonly how: ImportHow;
  readonly before: ImportState;
}

/** A file chosen in the dialog is known by its path once it failed; a preview that is gone is known by nothing. */
function unreadOf(from: ImportSource, path: string): ImportSource | null {
  if (from.what === 'text' || from.what === 'path') return from;
  return path === '' ? null : { what: 'path', path };
}

/** What is shown after something was read. */
export function afterPreview(
  reply: TransferReply<'import.preview'>,
  { from, how, before }: Asked,
): ImportState {
  switch (reply.outcome) {
    case 'previewed':
      return { ...previewOf(reply, how), changed: before.step === 'preview' ? before.changed : 'keep-mine' };
    case 'closed':
      return before;
    case 'failed':
      return choosing(reply.message, unreadOf(from, reply.path));
    default:
      return assertNever(reply);
  }
}

/** What is shown when main tells how far it is. */
export function afterProgress(
  now: ImportState,
  told: { readonly done: number; readonly of: number },
): ImportState {
  if (now.step === 'reading') return { ...now, ...told };
  if (now.step !== 'preview' || !now.isTaking || told.of === 0) return now;
  return { ...now, share: Math.min(1, told.done / told.of) };
}

const CHANGED_MEANWHILE =
  'Your notebook changed while you looked. This is how it stands now; nothing has been taken in yet.';

/** What is shown after the viewer asked to take it in. */
export function afterApply(reply: Applied, before: Preview): ImportState {
  switch (reply.outcome) {
    case 'done':
      return { step: 'done', tally: reply.tally };
    case 'previewed':
      return { ...before, shown: reply, isTaking: false, words: CHANGED_MEANWHILE };
    case 'gone':
      return choosing('That file is not open any more. Choose it again; nothing was changed.');
    default:
      return assertNever(reply);
  }
}
