import { PORTION, type Pausing } from '../../shared/domain/export/pausing.ts';
import type { NoteCatalogue } from '../../shared/domain/notes-table/note-catalogue.ts';
import type { FoundNotes } from '../search/search-line.ts';

/** Places that are looked at between two pauses: well below a millisecond of work, but for the first time. */
const STRETCH = PORTION * 5;

type Numbers = Pick<NoteCatalogue, 'numberOf' | 'moves' | 'size'>;

/**
 * Tells by their numbers in the catalogue which notes the search found. It remembers the number of each place, because
 * looking up 50,000 ids takes longer than everything else that an answer needs. One question at a time.
 */
export function createFoundNumbers(catalogue: Numbers): (found: FoundNotes) => Pausing<Uint8Array> {
  let idByPlace: FoundNotes['idByPlace'] | null = null;
  let moves = 0;
  /** By place, the number of the note and one more; 0 where it is not known. */
  let known = new Uint32Array(0);

  const settle = (found: FoundNotes): void => {
    const isSame = idByPlace === found.idByPlace && moves === catalogue.moves();
    idByPlace = found.idByPlace;
    moves = catalogue.moves();
    if (isSame && known.length >= found.idByPlace.length) return;
    const room = new Uint32Array(Math.ceil(found.idByPlace.length * 1.25));
    if (isSame) room.set(known);
    known = room;
  };

  const lookUp = (place: number, id: string): number => {
    const number = (catalogue.numberOf(id) ?? -1) + 1;
    known[place] = number;
    return number;
  };

  return function* (found) {
    settle(found);
    const { places } = found;
    const isFound = new Uint8Array(catalogue.size());
    const enter = (place: number): void => {
      const remembered = known[place] ?? 0;
      const number = remembered > 0 ? remembered : lookUp(place, found.idByPlace[place] ?? '');
      if (number > 0) isFound[number - 1] = 1;
    };
    for (let from = 0; from < places.length; from += STRETCH) {
      const to = Math.min(places.length, from + STRETCH);
      for (let at = from; at < to; at += 1) enter(places[at] ?? 0);
      yield '';
    }
    return isFound;
  };
}
