import type { ExportFormatId } from './export-format.ts';
import type { ExportOptions } from './export-input.ts';
import type { ExportSelection } from './export-selection.ts';

/** Everything that is chosen about an export: in which format, which notes, and how they are shown. */
export interface ExportChoices extends Required<ExportOptions> {
  readonly format: ExportFormatId;
  readonly select: ExportSelection;
}

/** The choices that make a difference to a format, so that no screen offers one that does nothing. */
export interface Heeded {
  /** Empty where a format says film times and nothing else. */
  readonly times: readonly ExportChoices['times'][];
  readonly leadIn: boolean;
  readonly order: boolean;
  /** Facts of the case files can stand in it. */
  readonly words: boolean;
}

/** Data: every choice is about what is shown, and these show nothing. */
const data: Heeded = { times: [], leadIn: false, order: false, words: false };
/** Made to be read. */
const reading: Heeded = { times: ['film', 'edition', 'both'], leadIn: true, order: true, words: true };
const table: Heeded = { ...reading, words: false };
/** Places beside a film ascend, and each is one place and not two. */
const track: Heeded = { times: ['film', 'edition'], leadIn: true, order: false, words: false };

const heededBy: Readonly<Record<ExportFormatId, Heeded>> = {
  markdown: reading,
  html: reading,
  pdf: reading,
  docx: reading,
  epub: reading,
  'share-text': reading,
  csv: table,
  anki: table,
  readwise: { ...table, times: [] },
  json: data,
  jsonl: data,
  zip: data,
  vault: data,
  'web-annotation': data,
  otio: track,
  webvtt: track,
  srt: track,
  'youtube-chapters': track,
  'matroska-chapters': track,
  'ffmetadata-chapters': track,
  'lossless-cut': track,
  'lossless-cut-csv': track,
  'csl-json': track,
  bibtex: track,
  ris: track,
};

/** Which choices make a difference to a format; a test compares this with the files. */
export const heeded = (format: ExportFormatId): Heeded => heededBy[format];

/** Whether no choice makes a difference: the format carries data and shows nothing. */
export const heedsNothing = (format: ExportFormatId): boolean => heededBy[format] === data;

/**
 * The choices as they come to stand in this format: what it does not heed is set back, so that nothing is chosen that
 * does nothing. Without an edition all times are film times.
 */
export function settledChoices(choices: ExportChoices, hasEdition: boolean): ExportChoices {
  const { times, leadIn, order, words } = heeded(choices.format);
  return {
    ...choices,
    times: hasEdition && times.includes(choices.times) ? choices.times : 'film',
    leadIn: leadIn ? choices.leadIn : 'applied',
    order: order ? choices.order : 'time',
    words: words ? choices.words : 'mine',
  };
}
