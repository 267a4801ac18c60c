import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import { forNextEvening } from '../../shared/domain/editions/for-next-evening.ts';
import { passEdition } from '../../shared/domain/notebook/pass-edition.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Change, Pass } from '../../shared/domain/notebook/records.ts';
import { addEdition, beginEvening } from '../../shared/domain/notebook/edition-steps.ts';
import type { Step, StepContext } from '../../shared/domain/notebook/step.ts';
import { editionOf } from '../following/source-map.ts';
import type { SourcePlace } from '../following/players.ts';
import type { Evening } from '../viewing/evening.ts';
import { broadcastMs } from '../viewing/timing-source.ts';

/** Where the source is (ms of source time), and who says so. */
export interface SourceNow {
  readonly sourceMs: number;
  readonly by: 'player' | 'broadcast';
}

/** A moment of the evening, and what the followed player says now; `agoMs` is viewer time from then until now. */
export interface SourceAsked {
  readonly at: Moment;
  readonly agoMs: number;
  readonly player: SourcePlace | null;
}

/** The edition that a viewing goes by: that of the followed medium, else its own; null when there is none. */
export const editionNow = (
  data: Pick<NotebookData, 'editions'>,
  pass: Pass,
  player: SourcePlace | null,
): Edition | null => (player === null ? passEdition(data, pass) : editionOf(data, player.key, pass));

/** Whether what is known of a broadcast is from an evening before this viewing, so that its source times mean nothing. */
const isOfBefore = ({ kind, anchors, breaks }: Edition, pass: Pass): boolean => {
  if (kind !== 'live-tv') return false;
  const isOld = anchors.some(({ at }) => at < pass.createdAt);
  return isOld || (anchors.length === 0 && breaks.some(({ sourceMs }) => sourceMs !== null));
};

/** An edition as it holds this evening. */
export const asOfThisEvening = (edition: Edition, pass: Pass): Edition =>
  isOfBefore(edition, pass) ? forNextEvening(edition) : edition;

const isBroadcast = (edition: Edition | null, pass: Pass): boolean =>
  edition === null ? pass.edition === 'live-tv' : edition.kind === 'live-tv';

/** Where the source of the viewing was at a moment; null when neither a player nor a broadcast tells. */
export function sourceAt(
  { pass, log, clock }: Evening,
  edition: Edition | null,
  { at, agoMs, player }: SourceAsked,
): SourceNow | null {
  if (player !== null) {
    const sourceMs = Math.max(0, Math.round(player.sourceMs - (clock.running ? agoMs : 0)));
    return { sourceMs, by: 'player' };
  }
  const sourceMs = isBroadcast(edition, pass) ? broadcastMs(log, at) : null;
  return sourceMs === null ? null : { sourceMs, by: 'broadcast' };
}

const liveTv = (titleId: string) =>
  ({ titleId, key: 'live-tv', kind: 'live-tv', name: 'Live TV', lengthMs: null, rate: '1' }) as const;

/** The newest form of an edition within a step under way. */
export const editionIn = ({ changes }: Step): Edition | null =>
  changes.flatMap((change) => (change.table === 'editions' ? [change.after] : [])).at(-1) ?? null;

/** An edition to be changed: how it is stored (null: not yet), and how it is this evening. */
export interface EditionAtWork {
  readonly stored: Edition | null;
  readonly now: Edition;
}

/**
 * The edition of this viewing, made ready to learn: a broadcast begins its evening with the first thing that is learned
 * of it. Null where nothing is to be learned from: no edition, or no source that could be told of.
 */
export function editionAtWork(
  evening: Evening,
  edition: Edition | null,
  context: StepContext,
): EditionAtWork | null {
  const { pass } = evening;
  const hasStart = evening.log.some(({ change }) => change.kind === 'start');
  const begun = (known: Edition): Edition =>
    hasStart ? (editionIn(beginEvening(known, context)) ?? known) : forNextEvening(known);
  if (edition !== null) {
    return { stored: edition, now: isOfBefore(edition, pass) ? begun(edition) : edition };
  }
  if (pass.edition !== 'live-tv') return null;
  return { stored: null, now: begun(addEdition(liveTv(pass.titleId), context).edition) };
}

/** The one change that leaves an edition as it came to be. */
export const editionChange = ({ stored }: EditionAtWork, after: Edition): Change => ({
  table: 'editions',
  id: after.id,
  before: stored,
  after,
});
