import type { ExportInput } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import type { ShownTime } from './shown-time.ts';
import { readableStamp } from './time-stamp.ts';

/** When a note was, in words: `start` alone can be a link's text, `rest` follows it. */
export interface TimeWords {
  /** `1:15:21`, or `No time`. */
  readonly start: string;
  /** The end of a range, and which other clock says what: `–1:15:40 (1:22:03 in My disc)`. May be empty. */
  readonly rest: string;
}

const until = ({ endMs }: ShownTime): string => (endMs === null ? '' : `–${readableStamp(endMs)}`);

function editionWords({ inEdition }: ShownNote, name: string): string {
  if (inEdition === null) return ` (not in ${name})`;
  return ` (${readableStamp(inEdition.startMs)}${until(inEdition)} in ${name})`;
}

/**
 * When a note was, on the clock or the clocks that the viewer chose. A moment that the chosen edition lacks is given
 * in film time and says so. Expects a prepared input.
 */
export function timeWords(shown: ShownNote, { options, edition }: ExportInput): TimeWords {
  const { time, inEdition } = shown;
  if (time === null) return { start: 'No time', rest: '' };
  if (options.times === 'edition' && inEdition !== null) {
    return { start: readableStamp(inEdition.startMs), rest: until(inEdition) };
  }
  const inFilm = { start: readableStamp(time.startMs), rest: until(time) };
  if (edition === undefined || options.times === undefined || options.times === 'film') return inFilm;
  return { ...inFilm, rest: inFilm.rest + editionWords(shown, edition.name) };
}

const leadInWords: Readonly<Record<ExportInput['options']['leadIn'], string>> = {
  applied: 'lead-in taken off',
  raw: 'at the key press, lead-in not taken off',
};

/** One sentence about all times of a file: which clock they follow, and what became of the lead-in. */
export function clockSentence({ options, edition }: ExportInput): string {
  const leadIn = leadInWords[options.leadIn];
  if (options.times === 'edition' && edition !== undefined) return `Times are of ${edition.name}, ${leadIn}.`;
  if (options.times === 'both' && edition !== undefined) {
    return `Times are film time and of ${edition.name}, ${leadIn}.`;
  }
  return options.leadIn === 'raw' ? `Times are film time ${leadIn}.` : `Times are film time, ${leadIn}.`;
}
