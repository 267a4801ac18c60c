import type { ChronologyView, EventView } from '../../../../shared/domain/reference/views.ts';
import { spanOf, type EventSpan } from './event-span.ts';

/** An event with its place on the axis. */
export interface PlacedEvent {
  readonly event: EventView;
  readonly span: EventSpan;
  /** Pixels from the beginning of the axis: where its mark stands, and where its bar ends. */
  readonly x: number;
  readonly endX: number;
}

/** Events of one lane that stand too close together to be drawn apart; drawn at the first of them. */
export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly events: readonly PlacedEvent[];
  /** Pixels up to the next mark of the lane; 0 after the last, where the axis may end at once. */
  readonly roomPx: number;
  /** How far the bar of its first event, and a little gap after it, reaches beyond the mark itself, in px. */
  readonly barPx: number;
}

/** One lane with its marks from left to right. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** What a pointer needs to hit one mark and not its neighbour. */
export const markPx = 24;
const barGapPx = 6;

function clustered(placed: readonly PlacedEvent[]): readonly (readonly PlacedEvent[])[] {
  const groups: PlacedEvent[][] = [];
  for (const one of placed) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && one.x - first.x < markPx) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function marksOf(placed: readonly PlacedEvent[]): readonly Mark[] {
  const groups = clustered(placed.toSorted((a, b) => a.x - b.x));
  return groups.flatMap((events, at) => {
    const [first] = events;
    const next = groups[at + 1]?.[0];
    if (first === undefined) return [];
    const roomPx = next === undefined ? 0 : next.x - first.x;
    const barPx = Math.max(0, first.endX + barGapPx - first.x - markPx / 2);
    return [{ id: first.event.id, x: first.x, events, roomPx, barPx }];
  });
}

const hasBarAfter = ({ look }: EventSpan): boolean => look === 'stretch' || look === 'about';

/** The lanes of the view with every open event in exactly one mark; `xOf` places milliseconds of UTC in pixels. */
export const lanesOf = (view: ChronologyView, xOf: (ms: number) => number): readonly Lane[] =>
  view.lanes.map(({ id, name }) => ({
    id,
    name,
    marks: marksOf(
      view.events
        .filter((event) => event.story.id === id)
        .map((event) => {
          const span = spanOf(event);
          const x = xOf(span.atMs);
          return { event, span, x, endX: hasBarAfter(span) ? xOf(span.toMs) : x };
        }),
    ),
  }));

/** The mark that an event stands in, or undefined for none. */
export const markOf = (lanes: readonly Lane[], eventId: string | null): Mark | undefined =>
  lanes.flatMap(({ marks }) => marks).find(({ events }) => events.some(({ event }) => event.id === eventId));
