import type { ExportInput } from './export-input.ts';

/** The formats in which notes can leave. */
export type ExportFormatId = 'markdown' | 'csv' | 'json' | 'webvtt';

/** One way for notes to leave, described by what it is for, because a viewer knows the purpose and not the format. */
export interface ExportFormat {
  readonly id: ExportFormatId;
  /** The format's name for people. */
  readonly label: string;
  readonly purpose: 'to read' | 'for a spreadsheet' | 'to move' | 'for other tools';
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** The whole file as text, to be written as UTF-8. Pure: equal input gives equal text. */
  readonly build: (input: ExportInput) => string;
}
