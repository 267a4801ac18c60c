import type { ExportInput } from './export-input.ts';

/** The formats that are text; each is written by a pure function of the domain. */
export const textFormatIds = [
  ...['markdown', 'csv', 'json', 'jsonl', 'webvtt', 'web-annotation', 'otio'],
  ...['srt', 'youtube-chapters', 'matroska-chapters', 'ffmetadata-chapters'],
  ...['lossless-cut', 'lossless-cut-csv', 'anki', 'readwise', 'csl-json', 'bibtex', 'ris', 'share-text'],
] as const;
export type TextFormatId = (typeof textFormatIds)[number];

/** The formats that need bytes or a library; main writes them. */
export const fileFormatIds = ['zip', 'vault', 'html', 'epub', 'docx', 'pdf'] as const;
export type FileFormatId = (typeof fileFormatIds)[number];

/** Every format in which notes can leave. */
export type ExportFormatId = TextFormatId | FileFormatId;

/** What an export is for, in the order in which dialog and command line offer it. */
export const exportPurposes = [
  'to read',
  'for a spreadsheet',
  'to move',
  'for other tools',
  'to cite',
  'to paste',
] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** One way for notes to leave, described by what it is for, because a viewer knows the purpose and not the format. */
export interface FormatDescription<Id extends ExportFormatId = ExportFormatId> {
  readonly id: Id;
  /** The format's name for people. */
  readonly label: string;
  readonly purpose: ExportPurpose;
  /** One plain sentence: what the viewer gets, and what is not in it. */
  readonly says: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** Every field of every note comes back from it exactly; proved by tests for each format that says so. */
  readonly isLossless: boolean;
  /** Notes without a film time cannot be in such a file, and are left out and counted. */
  readonly needsTime: boolean;
}

/** A text format. */
export interface ExportFormat extends FormatDescription<TextFormatId> {
  /**
   * The file as text, piece by piece, to be written as UTF-8 one after another. Pure: equal input gives equal text.
   * What comes before the notes is one chunk, then one chunk a note, so that progress can be counted; an empty chunk
   * marks a place to pause. No more work than for `PORTION` notes may lie between two chunks.
   */
  readonly chunks: (input: ExportInput) => Iterable<string>;
}
