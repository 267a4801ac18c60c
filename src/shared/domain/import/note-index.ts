import { cleanText } from '../export/clean-text.ts';
import { PORTION, type Pausing } from '../export/pausing.ts';
import type { Note } from '../notebook/records.ts';
import type { FoundNote } from './found.ts';

/** Finds the note of the notebook that a found note is. Every existing note is found at most once. */
export interface NoteIndex {
  readonly match: (note: Note, found: FoundNote) => Note | null;
  /** Whether a note of another film has this id, so that no note of this one can have it. */
  readonly isTaken: (id: string) => boolean;
}

/** A mark without words and without a time is like every other, so it is recognised by its id alone. */
const keyOf = ({ filmMs, text }: Pick<Note, 'filmMs' | 'text'>): string | null =>
  filmMs === null && text === '' ? null : `${filmMs}\n${text}`;

const idOf = ({ whole, ...rest }: FoundNote): string | null => (whole === null ? idIn(rest) : whole.id);
const idIn = (rest: object): string | null => ('id' in rest && typeof rest.id === 'string' ? rest.id : null);

function addTo(byKey: Map<string, Note[]>, note: Note): void {
  const key = keyOf({ filmMs: note.filmMs, text: cleanText(note.text) });
  if (key === null) return;
  const others = byKey.get(key);
  if (others === undefined) byKey.set(key, [note]);
  else others.push(note);
}

/** The ids that a file names. A set of 100,000 filled at once would hold up the windows. */
function* idsNamedIn(found: readonly FoundNote[]): Pausing<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const [place, one] of found.entries()) {
    const id = idOf(one);
    if (id !== null) named.add(id);
    if (place % PORTION === 0) yield '';
  }
  return named;
}

/**
 * An index of the notebook's notes of one film. By id first: a note that the file names by its id is never taken for another one
 * that only has the same words at the same moment, whichever comes first in the file.
 */
export function* noteIndex(
  { existing, titleId }: { readonly existing: Iterable<Note>; readonly titleId: string },
  found: readonly FoundNote[],
): Pausing<NoteIndex> {
  const byId = new Map<string, Note>();
  const taken = new Set<string>();
  const byKey = new Map<string, Note[]>();
  const named = yield* idsNamedIn(found);
  for (const note of existing) {
    if (note.titleId === titleId) byId.set(note.id, note);
    else taken.add(note.id);
    if (note.titleId === titleId && !named.has(note.id)) addTo(byKey, note);
    if ((byId.size + taken.size) % PORTION === 0) yield '';
  }
  return {
    isTaken: (id) => taken.has(id),
    match: (note, one) => {
      const id = idOf(one);
      const sameId = id === null ? undefined : byId.get(id);
      if (sameId !== undefined) return sameId;
      const key = keyOf(note);
      const others = key === null ? undefined : byKey.get(key);
      return others?.shift() ?? null;
    },
  };
}
