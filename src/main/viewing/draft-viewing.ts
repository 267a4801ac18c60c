import type { Moment, SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import { draftIn } from '../../shared/domain/notebook/draft-steps.ts';
import type { Draft, DraftField } from '../../shared/domain/notebook/draft-record.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import type { Evening } from './evening.ts';
import type { Turn } from './keeper.ts';

/** Where a note that is saved now belongs: its viewing, with clock log and scenes, and its moments in it. */
export interface NoteViewing {
  readonly passId: string;
  readonly log: readonly SyncEvent[];
  readonly scenes: readonly Scene[];
  readonly at: Moment;
  /** The press that ended a range; null for a point. */
  readonly endAt: Moment | null;
  /** What stands in the note's field and goes with the save; null when nothing does. */
  readonly draft: Draft | null;
}

/** What the page says of a note's moments, and of the draft that it comes from. */
export interface SaidOfNote {
  readonly at: Moment;
  readonly endAt: Moment | 'kept' | null;
  readonly from: { readonly field: DraftField; readonly isKept: boolean } | undefined;
}

type Viewing = Pick<NoteViewing, 'passId' | 'log' | 'scenes'>;

const here = ({ pass, log, scenes }: Evening): Viewing => ({ passId: pass.id, log, scenes });

/** The viewing of a draft that was begun in an earlier one; the present one when that was taken back since. */
function viewingOf(draft: Draft, { data }: Turn, evening: Evening): Viewing {
  const { passId = evening.pass.id } = draft;
  const pass = data.passes.get(passId);
  if (passId === evening.pass.id || pass === undefined || pass.deletedAt !== undefined) return here(evening);
  const log = [...data.syncEvents.values()].filter((event) => event.passId === passId);
  const scenes = [...data.scenes.values()].filter((scene) => scene.passId === passId);
  return { passId, log, scenes };
}

const keptEnd = (draft: Draft | null): Moment | null => draft?.endAt ?? null;

/**
 * Where a note stands: by what the page says, or by the draft it was, however long ago that was begun. A draft without
 * a moment of its own has only what the page says.
 */
export function noteViewing(turn: Turn, evening: Evening, said: SaidOfNote): NoteViewing {
  const draft = said.from === undefined ? null : draftIn(turn.data, said.from.field);
  const endAt = said.endAt === 'kept' ? keptEnd(draft) : said.endAt;
  if (draft === null || said.from?.isKept !== true) return { ...here(evening), at: said.at, endAt, draft };
  return { ...viewingOf(draft, turn, evening), at: draft.at ?? said.at, endAt, draft };
}
