import type { Collector } from '../../../shared/domain/import/collect-found.ts';
import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { parseShallow } from '../../../shared/domain/import/parse-json.ts';
import type { Span } from '../../../shared/domain/import/split-json.ts';
import { each } from '../each.ts';

/** A list that `splitJson` took out of a text, and how its items are called in messages. */
export interface JsonItems {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly called: (place: number) => string;
}

/** Parses one item after the other and hands it on; an item that is no JSON is refused alone. */
export function* eachItem(
  { text, spans, called }: JsonItems,
  found: Collector,
  take: (value: unknown, at: string) => void,
): Pausing<void> {
  yield* each(spans, ([start, end], place) => {
    const parsed = parseShallow(text.slice(start, end));
    if (parsed.ok) take(parsed.value, called(place));
    else found.refuse(called(place), 'This is not JSON.');
  });
}
