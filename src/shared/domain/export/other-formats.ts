import type { ExportFormat } from './export-format.ts';
import { toAnki } from './to-anki.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCslJson } from './to-csl-json.ts';
import { toFfmetadata } from './to-ffmetadata.ts';
import { toLosslessCutCsv } from './to-lossless-cut-csv.ts';
import { toLosslessCut } from './to-lossless-cut.ts';
import { toMatroskaChapters } from './to-matroska-chapters.ts';
import { toReadwise } from './to-readwise.ts';
import { toRis } from './to-ris.ts';
import { toShareText } from './to-share-text.ts';
import { toSrt } from './to-srt.ts';
import { toYoutubeChapters } from './to-youtube-chapters.ts';

type Other = Omit<ExportFormat, 'purpose' | 'isLossless' | 'needsTime'>;

const track = (format: Other): ExportFormat => ({
  ...format,
  purpose: 'for other tools',
  isLossless: false,
  needsTime: true,
});

const study = (format: Other): ExportFormat => ({
  ...format,
  purpose: 'for other tools',
  isLossless: false,
  needsTime: false,
});

const citation = (format: Other): ExportFormat => ({
  ...format,
  purpose: 'to cite',
  isLossless: false,
  needsTime: true,
});

const tracks: readonly ExportFormat[] = [
  track({
    id: 'srt',
    label: 'Subtitles (SRT)',
    says: 'The words of your notes as subtitles for older players and televisions; nothing else is in it.',
    extension: 'srt',
    mime: 'application/x-subrip',
    chunks: toSrt,
  }),
  track({
    id: 'ffmetadata-chapters',
    label: 'Chapters (mpv, ffmpeg)',
    says: 'Your notes as places to jump to, for mpv as it is and for ffmpeg to put into a film file.',
    extension: 'ffmeta',
    mime: 'text/plain',
    chunks: toFfmetadata,
  }),
  track({
    id: 'matroska-chapters',
    label: 'Chapters (Matroska)',
    says: 'Your notes as places to jump to, for MKVToolNix to put into a film file.',
    extension: 'xml',
    mime: 'application/xml',
    chunks: toMatroskaChapters,
  }),
  track({
    id: 'youtube-chapters',
    label: 'Chapter list (YouTube)',
    says: 'A list of times and titles to paste under a video; notes within ten seconds share a line.',
    extension: 'txt',
    mime: 'text/plain',
    chunks: toYoutubeChapters,
  }),
  track({
    id: 'lossless-cut',
    label: 'LosslessCut project',
    says: 'Your notes as passages to cut out of your own copy of the film.',
    extension: 'llc',
    mime: 'application/json5',
    chunks: toLosslessCut,
  }),
  track({
    id: 'lossless-cut-csv',
    label: 'LosslessCut table (CSV)',
    says: 'Start, end and title of each note, as LosslessCut reads it.',
    extension: 'csv',
    mime: 'text/csv',
    chunks: toLosslessCutCsv,
  }),
];

const studies: readonly ExportFormat[] = [
  study({
    id: 'anki',
    label: 'Flash cards (Anki)',
    says: 'A card for each note that has words; importing again changes cards and doubles none.',
    extension: 'txt',
    mime: 'text/tab-separated-values',
    chunks: toAnki,
  }),
  study({
    id: 'readwise',
    label: 'Highlights (Readwise)',
    says: 'A table for Readwise: your quotes or first lines as highlights, with your notes beside them.',
    extension: 'csv',
    mime: 'text/csv',
    chunks: toReadwise,
  }),
];

const citations: readonly ExportFormat[] = [
  citation({
    id: 'csl-json',
    label: 'Citation (CSL-JSON)',
    says: 'The film as a reference for Zotero or Pandoc, with the time of each note to cite.',
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    chunks: toCslJson,
  }),
  citation({
    id: 'bibtex',
    label: 'Citation (BibLaTeX)',
    says: 'The film as a reference for LaTeX, with the time of each note to cite.',
    extension: 'bib',
    mime: 'application/x-bibtex',
    chunks: toBibtex,
  }),
  citation({
    id: 'ris',
    label: 'Citation (RIS)',
    says: 'The film as a reference for EndNote or a library, with the time of each note to cite.',
    extension: 'ris',
    mime: 'application/x-research-info-systems',
    chunks: toRis,
  }),
];

const shared: ExportFormat = {
  id: 'share-text',
  label: 'Plain text',
  purpose: 'to paste',
  says: 'Times, names and words to paste into a message; no ids and nothing about your computer.',
  extension: 'txt',
  mime: 'text/plain',
  isLossless: false,
  needsTime: false,
  chunks: toShareText,
};

/** The text formats for players, cutters, study and citing: what they carry is less than a whole note. */
export const otherFormats: readonly ExportFormat[] = [...tracks, ...studies, ...citations, shared];
