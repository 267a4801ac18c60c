import type { Cue } from '../pack/schema/cues.ts';
import type { Look } from './look.ts';

/** Ids of the beats that an open fact of a case is tied to. */
const tiedBeats = (look: Look): ReadonlySet<string> =>
  new Set(
    look.pack.cases
      .flatMap(({ facts }) => facts)
      .filter(({ id }) => look.passed.has(id))
      .flatMap(({ revealedAt }) => (revealedAt.at === 'beat' ? [revealedAt.cue] : [])),
  );

/** Adds every beat that must come before one of these. */
const withEarlier = (beats: ReadonlySet<string>, cues: readonly Cue[]): ReadonlySet<string> => {
  const earlier = cues.filter(({ id }) => beats.has(id)).flatMap(({ after }) => after);
  const grown = new Set([...beats, ...earlier]);
  return grown.size === beats.size ? beats : withEarlier(grown, cues);
};

const isEverythingSafeOpen = ({ viewer }: Look): boolean =>
  viewer.finished || viewer.pass.policy === 'always';

/**
 * The beats that have passed for this viewer, in the best-supported order. Nobody knows their minutes, so a beat
 * counts as passed when a fact that is tied to it is open, or a beat that surely comes after it has passed; the
 * others wait for the end. Beats that give something away wait for their own gate.
 */
export const openBeats = (look: Look): readonly Cue[] => {
  const { cues } = look.pack.cues;
  const reached = withEarlier(tiedBeats(look), cues);
  return cues
    .filter(
      ({ id, spoilerKind }) => look.isOpen(spoilerKind) && (isEverythingSafeOpen(look) || reached.has(id)),
    )
    .toSorted((left, right) => left.seq - right.seq);
};
