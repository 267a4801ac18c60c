import type { MovedNote } from '../../store/types.ts';

/** Which edge of what a film can be holds a note. */
export const heldWords = ({ toMs }: Pick<MovedNote, 'toMs'>): string =>
  toMs === 0 ? 'Held at the start of the film' : 'Held at the end: no film is longer';
