import type { Note } from '../notebook/records.ts';
import { PORTION } from './pausing.ts';

/** So many characters are as much work as one short note. */
const CHARACTERS_PER_SHORT_NOTE = 500;

const weightOf = ({ text, quote = '' }: Note): number =>
  1 + (text.length + quote.length) / CHARACTERS_PER_SHORT_NOTE;

/**
 * The notes in portions between which work pauses: at most `PORTION` notes, and fewer where they are long, because a
 * few notes of 90,000 characters are as much work as thousands of others. In their order; none is left out.
 */
export function* portionsOf(notes: readonly Note[]): Generator<readonly Note[], void> {
  let portion: Note[] = [];
  let weight = 0;
  for (const note of notes) {
    portion.push(note);
    weight += weightOf(note);
    if (weight < PORTION) continue;
    yield portion;
    [portion, weight] = [[], 0];
  }
  if (portion.length > 0) yield portion;
}
