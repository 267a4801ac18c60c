import { PORTION, type Pausing } from '../../shared/domain/export/pausing.ts';

/** Does something with each item in turn, pausing after every portion of them. */
export function* each<T>(items: Iterable<T>, act: (item: T, place: number) => void): Pausing<void> {
  let place = 0;
  for (const item of items) {
    act(item, place);
    place += 1;
    if (place % PORTION === 0) yield '';
  }
}
