import { skippedRanges } from '../../shared/domain/clock/skipped.ts';
import { walkClock } from '../../shared/domain/clock/walk-clock.ts';
import { watchedRanges, type FilmRange } from '../../shared/domain/clock/watched.ts';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import { editionMap, toFilm } from '../../shared/domain/editions/edition-map.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import { filmLines, type FilmLine } from '../../shared/domain/transcript/film-lines.ts';
import { linesOpenBy, openLines, type LinesOpenBy } from '../../shared/domain/transcript/open-lines.ts';
import type { AppContext } from '../app-context.ts';
import { eveningAt, type Evening } from './evening.ts';
import { nobodyYet } from './snapshot.ts';

/** The lines of the transcript in use that this viewer may have now, through the gate. */
export interface OpenLines {
  /** Changes whenever the lines are not the lines of before with more behind them; null without a transcript. */
  readonly stamp: string | null;
  /** In the order of film time. */
  readonly lines: readonly FilmLine[];
  readonly has: (id: string) => boolean;
  readonly openBy: LinesOpenBy;
  /** How sure the times are; doubt delays the lines. */
  readonly confidence: Scene['confidence'];
}

type Ground = Pick<AppContext, 'pack' | 'notebook' | 'time' | 'transcripts'>;

/** Every line of a transcript in film time, by what it was made from. */
interface Placed {
  readonly from: readonly unknown[];
  readonly number: number;
  readonly lines: readonly FilmLine[];
}

const placedOf = new WeakMap<Ground['transcripts'], Placed>();
let numbers = 0;

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, place) => part === other[place]);

/** The edition whose time a transcript counts by; null where it counts film time. */
export function editionOfTranscript({ notebook, transcripts }: Ground): Edition | null {
  const editionId = transcripts.inUse()?.use.editionId ?? null;
  const edition = editionId === null ? undefined : notebook.data.editions.get(editionId);
  return edition === undefined || edition.deletedAt !== undefined ? null : edition;
}

function placed(ground: Ground): Placed | null {
  const inUse = ground.transcripts.inUse();
  if (inUse === null) return null;
  const { transcript, use } = inUse;
  const edition = editionOfTranscript(ground);
  const from = [transcript, use.shiftMs, edition];
  const known = placedOf.get(ground.transcripts);
  if (known !== undefined && isSame(known.from, from)) return known;
  const map = edition === null ? null : editionMap(edition);
  const toFilmMs = (ms: number): number => (map === null ? ms : toFilm(map, ms).filmMs);
  const lines = filmLines(transcript, { toFilmMs, shiftMs: use.shiftMs });
  numbers += 1;
  const fresh = { from, number: numbers, lines };
  placedOf.set(ground.transcripts, fresh);
  return fresh;
}

/** Doubt of the viewer's making is small: of a line they set, or of an edition whose times they taught Docket. */
function confidenceOf(ground: Ground): Scene['confidence'] {
  const isSet = ground.transcripts.inUse()?.use.isSetByYou === true;
  return isSet || (editionOfTranscript(ground)?.anchors.length ?? 0) > 0 ? 'set_by_you' : 'estimated';
}

/** What was passed over; nothing where the viewer said that all of it had been seen. */
function skippedIn({ log, watchedToMs }: Evening, now: Moment): readonly FilmRange[] {
  const skipped = skippedRanges(walkClock(log, now).steps);
  if (skipped.length === 0) return [];
  const ranTo = watchedRanges(log, now).at(-1)?.[1] ?? 0;
  return Math.floor(ranTo) < watchedToMs ? [] : skipped;
}

/** Looked up rarely and by few ids, so the ids are only gathered when somebody asks. */
function knows(lines: readonly FilmLine[]): (id: string) => boolean {
  let ids: ReadonlySet<string> | null = null;
  return (id) => {
    ids ??= new Set(lines.map((line) => line.id));
    return ids.has(id);
  };
}

const nothing: OpenLines = {
  ...{ stamp: null, lines: [], has: () => false, openBy: 'none', confidence: 'estimated' },
};

/** The lines that may leave main at this moment: for the page, for search, for quoting. Nothing else hands any out. */
export function openTranscript(ground: Ground): OpenLines {
  const all = placed(ground);
  if (all === null) return nothing;
  const now = ground.time.now();
  const evening = eveningAt(ground.notebook.data, ground.pack.title.id, now);
  const viewer = evening?.viewer ?? nobodyYet;
  const confidence = confidenceOf(ground);
  const openBy = linesOpenBy(viewer);
  const skipped = evening === null || openBy !== 'watching' ? [] : skippedIn(evening, now);
  const lines = openLines(all.lines, { viewer, skipped, confidence });
  const stamp = `${all.number}/${openBy}/${skipped.flat().map(Math.round).join(' ')}`;
  return { stamp, lines, has: knows(lines), openBy, confidence };
}

/** How far (ms) the times of the transcript may be off, as a note says it. */
export const plusMinusOf = (confidence: Scene['confidence']): number =>
  confidence === 'estimated' ? 30_000 : 2_000;
