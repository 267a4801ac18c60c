import type { Pack } from '../pack.ts';
import { fileNames } from './parse-pack.ts';
import { problemAt, type PackProblem } from './problem.ts';
import { stringsIn } from './walk.ts';

const minuteMark = /\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d+(?:st|nd|rd|th)? minutes?\b|\bminute \d+\b/iu;

/**
 * Finds minute marks that were written into the words of a beat. A beat has a field for its minute, which asks for
 * a source; a number in its title, summary or notes would get round that.
 */
export const minutesInWords = (pack: Pack): readonly PackProblem[] =>
  stringsIn(pack.cues.cues, ['cues'])
    .filter(({ text }) => minuteMark.test(text))
    .map(({ steps }) =>
      problemAt(fileNames.cues, steps, 'a number of minutes needs a source: use the field minute'),
    );
