import type { EventView } from '../../../../shared/domain/reference/views.ts';

/**
 * Where an event stands on the axis, in milliseconds of UTC. `look` says how exactly that is known: a day, a stretch,
 * about a stretch, or some time up to `atMs`, which leaves the stretch open to the left.
 */
export interface EventSpan {
  readonly fromMs: number;
  /** The first moment after it. */
  readonly toMs: number;
  /** Where its mark stands. */
  readonly atMs: number;
  readonly look: 'day' | 'stretch' | 'about' | 'open';
}

const dayMs = 86_400_000;

/** The first moment of a date cut to what is known. */
function startOf(date: string): number {
  const [year = NaN, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The first moment after a date cut to what is known: after the day, the month or the year. */
function endOf(date: string): number {
  const [year = NaN, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day) + dayMs;
}

const middle = (fromMs: number, toMs: number): number => (fromMs + toMs) / 2;

/** The span of an event by its date and how exactly it is known. */
export function spanOf(event: Pick<EventView, 'date' | 'dateEnd' | 'datePrecision'>): EventSpan {
  const fromMs = startOf(event.date);
  const toMs = endOf(event.dateEnd ?? event.date);
  const stretch = { fromMs, toMs, atMs: middle(fromMs, toMs) };
  switch (event.datePrecision) {
    case 'approx':
      return { ...stretch, look: 'about' };
    case 'reported_by':
    case 'expected_by':
      return { fromMs, toMs, atMs: fromMs, look: 'open' };
    case 'day_or_next':
      return { fromMs, toMs: toMs + dayMs, atMs: fromMs, look: 'stretch' };
    case 'day':
    case 'month':
    case 'year':
    case 'scheduled':
    case null:
      return toMs - fromMs > dayMs
        ? { ...stretch, look: 'stretch' }
        : { fromMs, toMs, atMs: fromMs, look: 'day' };
  }
}

/** What the axis covers: from the beginning of the first event's year to the end of the last, and nothing after it. */
export function axisOf(spans: readonly EventSpan[]): readonly [number, number] | null {
  if (spans.length === 0) return null;
  const firstYear = new Date(Math.min(...spans.map((span) => span.fromMs))).getUTCFullYear();
  return [Date.UTC(firstYear, 0, 1), Math.max(...spans.map((span) => span.toMs))];
}
