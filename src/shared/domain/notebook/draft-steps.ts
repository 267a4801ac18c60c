import type { Moment, SyncEvent } from '../clock/sync-event.ts';
import { captureOf, endOf } from './capture-of.ts';
import type { Draft, DraftField } from './draft-record.ts';
import type { NotebookData, Operation } from './notebook-data.ts';

/** What stands in a field now. A moment that is `kept` is the one that the notebook has already. */
export interface WrittenDraft {
  readonly field: DraftField;
  readonly text: string;
  readonly kind: Draft['kind'];
  readonly tags: readonly string[];
  readonly caseIds: readonly string[];
  readonly leadInMs: number;
  readonly at: Moment | 'kept';
  /** The press that ends a range; null for a point. */
  readonly endAt: Moment | 'kept' | null;
}

/** The viewing that goes on while something is written, and the time of day; `passId` null: none was begun yet. */
export interface DraftContext {
  readonly passId: string | null;
  readonly log: readonly SyncEvent[];
  readonly nowIso: string;
}

/** What stands unsaved in a field; null when nothing does. */
export function draftIn(data: Pick<NotebookData, 'drafts'>, field: DraftField): Draft | null {
  const draft = data.drafts.get(field);
  return draft === undefined || draft.deletedAt !== undefined ? null : draft;
}

type Begun = Pick<Draft, 'passId' | 'filmMs' | 'at'>;
type Ended = Pick<Draft, 'endMs' | 'endAt'>;

const ofViewing = (passId: string | null): Pick<Draft, 'passId'> => (passId === null ? {} : { passId });

const begunAt = (at: Moment, { passId, log }: DraftContext): Begun => ({
  ...ofViewing(passId),
  filmMs: captureOf(log, at, 0)?.instantMs ?? null,
  at,
});

function endedAt(endAt: WrittenDraft['endAt'], known: Draft | null, log: readonly SyncEvent[]): Ended {
  if (endAt === null) return {};
  if (endAt === 'kept') {
    return known?.endMs === undefined || known.endAt === undefined
      ? {}
      : { endMs: known.endMs, endAt: known.endAt };
  }
  const endMs = endOf(log, endAt);
  return endMs === null ? {} : { endMs, endAt };
}

/**
 * The draft as it is to be kept. Its time is that of the first key press and stays; words, kind, case and lead-in are
 * the newest. A time that was said to be kept and is not leaves the draft without one.
 */
export function keptDraft(known: Draft | null, written: WrittenDraft, context: DraftContext): Draft {
  const { field, text, kind, tags, caseIds, leadInMs, at, endAt } = written;
  const unknown: Begun = { ...ofViewing(context.passId), filmMs: null, at: null };
  const begun = at === 'kept' ? (known ?? unknown) : begunAt(at, context);
  return {
    id: field,
    text,
    kind,
    caseIds: [...new Set(caseIds)],
    tags: [...tags],
    ...(begun.passId === undefined ? {} : { passId: begun.passId }),
    filmMs: begun.filmMs,
    leadInMs,
    at: begun.at,
    ...endedAt(endAt, known, context.log),
    savedAt: context.nowIso,
  };
}

/** A draft that was saved as a note or given up: its words leave the notebook with it. */
export const withoutWords = (draft: Draft, nowIso: string): Draft => ({
  id: draft.id,
  text: '',
  kind: draft.kind,
  caseIds: [],
  tags: [],
  filmMs: null,
  leadInMs: 0,
  at: null,
  savedAt: nowIso,
  deletedAt: nowIso,
});

/** The write that keeps a draft. */
export const putDraft = (record: Draft): Operation => ({ op: 'put', entry: { table: 'drafts', record } });
