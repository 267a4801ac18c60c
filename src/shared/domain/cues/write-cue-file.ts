import { agree } from './agree.ts';
import { appearancesOf } from './appearances.ts';
import { CUE_FILE_SCHEMA, type CueFile } from './cue-file.ts';
import { caseOfCue } from './on-screen-cue.ts';
import { sightingsOf, type Sighting } from './sightings.ts';
import type { CueEvidence } from './predict-cues.ts';

const grouped = (sightings: readonly Sighting[], cueId: string): readonly (readonly Sighting[])[] => {
  const own = sightings.filter((sighting) => sighting.cueId === cueId);
  return caseOfCue(cueId) === null ? [own] : appearancesOf(own);
};

/**
 * The viewer's own cue times as a file to give away: what they set in any viewing, one line for each cue or appearance,
 * in order of film time. What came from other people's files is theirs and not passed on.
 */
export const toCueFile = (
  titleId: string,
  { cueTimes, scenes }: Pick<CueEvidence, 'cueTimes' | 'scenes'>,
): CueFile => {
  const own = sightingsOf(cueTimes, scenes).filter(({ passId }) => passId !== null);
  const cues = [...new Set(own.map(({ cueId }) => cueId))].flatMap((cue) =>
    grouped(own, cue).flatMap((seen) => {
      const at = agree(seen);
      return at === null ? [] : [{ cue, filmMs: at.filmMs, plusMinusMs: Math.ceil(at.plusMinusMs) }];
    }),
  );
  return {
    schema: CUE_FILE_SCHEMA,
    title: titleId,
    cues: cues.toSorted((left, right) => left.filmMs - right.filmMs || (left.cue < right.cue ? -1 : 1)),
  };
};

/** The text of a cue file: JSON with one cue a line's worth of indentation, so that people can read and compare it. */
export const cueFileText = (file: CueFile): string => `${JSON.stringify(file, null, 2)}\n`;
