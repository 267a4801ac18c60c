import type { EditionView } from '../../store/types.ts';
import { lengthWords, oddMs, timeWords } from './edition-words.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** A point of the drawing, in px at normal text size. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stretch as a shape between the two rulers: a break is a wedge that stands on one point of the film. */
export interface DrawnStretch {
  readonly key: string;
  readonly what: Stretch['what'];
  readonly guessed: boolean;
  readonly corners: readonly Point[];
  /** Words within it, where there is room. */
  readonly label: (Point & { readonly text: string }) | null;
}

/** A cue as a line from its place in the film to its place in the edition. */
export interface DrawnAnchor {
  readonly id: string;
  readonly filmX: number;
  readonly sourceX: number;
  readonly isOdd: boolean;
}

/** Everything that is drawn. Both rulers have one scale, so a line that leans shows how far the two are apart. */
export interface MapPicture {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly filmY: number;
  readonly sourceY: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly stretches: readonly DrawnStretch[];
  readonly anchors: readonly DrawnAnchor[];
  /** Known places of breaks whose time in the edition is not known this evening. */
  readonly knownBreaks: readonly number[];
  /** Where film and source are now; null where one of them is not known. */
  readonly now: { readonly filmX: number; readonly sourceX: number } | null;
  /** Where the edition ends; null when its length is not known. */
  readonly endX: number | null;
}

/** Where film and source are at this moment (ms). */
export interface NowPlaces {
  readonly filmMs: number;
  readonly sourceMs: number;
}

const minute = 60_000;
/** Room for the names of the rulers, beside them. */
const LEFT = 112;
const RIGHT = 12;
const FILM_Y = 26;
const SOURCE_Y = 150;
const HEIGHT = 182;
/** Room that a tick's words need. */
const TICK_ROOM = 76;
const LABEL_ROOM = 44;

const tickSteps = [1, 2, 5, 10, 15, 20, 30, 60].map((minutes) => minutes * minute);

/** The furthest time (ms) that anything known of the edition reaches, in the film or in the source. */
function furthestMs(edition: EditionView, now: NowPlaces | null): number {
  const places = [
    ...edition.anchors.flatMap(({ sourceMs, filmMs }) => [sourceMs, filmMs]),
    ...edition.breaks.flatMap(({ sourceMs, filmMs, lengthMs }) => [
      filmMs,
      (sourceMs ?? 0) + (lengthMs ?? 0),
    ]),
    ...(now === null ? [] : [now.filmMs, now.sourceMs]),
  ];
  return Math.max(0, ...places);
}

/** How much time (ms) is drawn: the edition's own length, else half hours with some room, so that it does not creep. */
export function drawnMs(edition: EditionView, now: NowPlaces | null): number {
  const furthest = furthestMs(edition, now);
  if (edition.lengthMs !== null) return Math.max(edition.lengthMs * 1.02, furthest * 1.02);
  return Math.max(1, Math.ceil((furthest * 1.1) / (30 * minute))) * 30 * minute;
}

function ticksOf(spanMs: number, xOf: (ms: number) => number): MapPicture['ticks'] {
  const pxPerMs = (xOf(spanMs) - xOf(0)) / spanMs;
  const step = tickSteps.find((ms) => ms * pxPerMs >= TICK_ROOM) ?? Math.ceil(spanMs / (6 * minute)) * minute;
  const count = Math.floor((spanMs - 1) / step) + 1;
  return Array.from({ length: count }, (_, index) => ({
    x: xOf(index * step),
    text: timeWords(index * step),
  }));
}

const labelText = ({ what, guessed, sourceFrom, sourceTo, filmFrom, filmTo }: Stretch): string | null => {
  if (what === 'break' && sourceTo !== null) return lengthWords(sourceTo - sourceFrom);
  if (what === 'missing' && filmTo !== null) return lengthWords(filmTo - filmFrom);
  return what === 'film' && guessed ? 'guess' : null;
};

/** The four corners of a stretch: on the film's ruler from and to, on the edition's to and from. */
interface Sides {
  readonly film: readonly [number, number];
  readonly source: readonly [number, number];
}

const middle = ([from, to]: readonly [number, number]): number => (from + to) / 2;
const breadth = ([from, to]: readonly [number, number]): number => to - from;

/** Words stand where the shape is widest: a break at the edition's ruler, missing film at the film's. */
function labelOf(stretch: Stretch, { film, source }: Sides): DrawnStretch['label'] {
  const text = labelText(stretch);
  if (text === null) return null;
  if (stretch.what === 'break') return { text, x: middle(source), y: SOURCE_Y - 14 };
  if (stretch.what === 'missing') return { text, x: middle(film), y: FILM_Y + 22 };
  const isWide = Math.min(breadth(film), breadth(source)) >= LABEL_ROOM;
  return isWide
    ? { text, x: middle([middle(film), middle(source)]), y: middle([FILM_Y, SOURCE_Y]) + 4 }
    : null;
}

/** The film time at the end of a stretch; the last one goes on at its rate to the end of the drawing. */
const endsOf = (stretch: Stretch, spanMs: number) => {
  const sourceTo = stretch.sourceTo ?? Math.max(stretch.sourceFrom, spanMs);
  const ran = stretch.rate * (sourceTo - stretch.sourceFrom);
  const filmTo = stretch.what === 'missing' ? (stretch.filmTo ?? stretch.filmFrom) : stretch.filmFrom + ran;
  return { sourceTo, filmTo };
};

const drawn =
  (spanMs: number, xOf: (ms: number) => number) =>
  (stretch: Stretch): DrawnStretch => {
    const { sourceTo, filmTo } = endsOf(stretch, spanMs);
    const film = [xOf(stretch.filmFrom), xOf(filmTo)] as const;
    const source = [xOf(stretch.sourceFrom), xOf(sourceTo)] as const;
    return {
      key: `${stretch.what} ${stretch.sourceFrom} ${stretch.filmFrom}`,
      what: stretch.what,
      guessed: stretch.guessed,
      corners: [
        { x: film[0], y: FILM_Y },
        { x: film[1], y: FILM_Y },
        { x: source[1], y: SOURCE_Y },
        { x: source[0], y: SOURCE_Y },
      ],
      label: labelOf(stretch, { film, source }),
    };
  };

/** Leaves out words that would stand upon others. */
function withRoom(stretches: readonly DrawnStretch[]): readonly DrawnStretch[] {
  const taken: Point[] = [];
  return stretches.map((stretch) => {
    const { label } = stretch;
    if (label === null) return stretch;
    const isTaken = taken.some(({ x, y }) => y === label.y && Math.abs(x - label.x) < LABEL_ROOM);
    if (isTaken) return { ...stretch, label: null };
    taken.push(label);
    return stretch;
  });
}

/** The drawing of an edition's map, `width` px wide. It reaches no further than what the viewer set, and half an hour. */
export function mapPicture(edition: EditionView, now: NowPlaces | null, width: number): MapPicture {
  const spanMs = drawnMs(edition, now);
  const room = Math.max(1, width - LEFT - RIGHT);
  const xOf = (ms: number): number => LEFT + (Math.min(ms, spanMs) / spanMs) * room;
  return {
    ...{ width, height: HEIGHT, left: LEFT, filmY: FILM_Y, sourceY: SOURCE_Y },
    ticks: ticksOf(spanMs, xOf),
    stretches: withRoom(stretchesOf(edition).map(drawn(spanMs, xOf))),
    anchors: edition.anchors.map(({ id, filmMs, sourceMs, byMs }) => ({
      ...{ id, filmX: xOf(filmMs), sourceX: xOf(sourceMs) },
      isOdd: Math.abs(byMs) >= oddMs,
    })),
    knownBreaks: edition.breaks.flatMap(({ sourceMs, filmMs }) => (sourceMs === null ? [xOf(filmMs)] : [])),
    now: now === null ? null : { filmX: xOf(now.filmMs), sourceX: xOf(now.sourceMs) },
    endX: edition.lengthMs === null ? null : xOf(edition.lengthMs),
  };
}
