/** Where the viewer is in the list of marks. */
export interface Place {
  /** The mark that is shown; null while there is none. */
  readonly id: string | null;
  /** Its position in the list when it was last there. */
  readonly at: number;
  /** The mark that went from the list last, so that it is shown again should it come back. */
  readonly left: string | null;
}

/** Before anything was chosen: the first mark. */
export const firstPlace: Place = { id: null, at: 0, left: null };

/** The shown mark is gone: what stands in its position now, or the last one, or none. */
function afterGoing(place: Place, ids: readonly string[]): Place {
  const at = Math.max(0, Math.min(place.at, ids.length - 1));
  const id = ids[at] ?? null;
  const left = place.id ?? place.left;
  return id === place.id && left === place.left ? place : { id, at, left };
}

/**
 * The place after the list has changed: the same mark where it is still there, the next one where it is not, and one
 * that went and is back again, because undo brought it, before all others.
 */
export function keepPlace(place: Place, ids: readonly string[]): Place {
  const back = place.left === null ? -1 : ids.indexOf(place.left);
  if (back >= 0) return { id: place.left, at: back, left: null };
  const at = place.id === null ? -1 : ids.indexOf(place.id);
  if (at < 0) return afterGoing(place, ids);
  return at === place.at ? place : { ...place, at };
}

/** The place one further or one back; the ends stay the ends. */
export function stepPlace(place: Place, ids: readonly string[], by: 1 | -1): Place {
  const at = Math.min(Math.max(0, place.at + by), Math.max(0, ids.length - 1));
  return { ...place, id: ids[at] ?? null, at };
}
