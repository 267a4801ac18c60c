import type { ExportFormatId } from '../../../shared/domain/export/export-format.ts';
import type { ExportOptions } from '../../../shared/domain/export/export-input.ts';

/** What the viewer chose for an export. */
export interface ExportChoices extends ExportOptions {
  readonly format: ExportFormatId;
}

/** Formats by what they are for: a viewer knows the purpose and not the format. */
export const formatChoices: readonly {
  readonly value: ExportFormatId;
  readonly label: string;
  readonly hint: string;
}[] = [
  { value: 'markdown', label: 'To read', hint: 'Markdown text' },
  { value: 'csv', label: 'For a spreadsheet', hint: 'CSV table' },
  { value: 'json', label: 'To move', hint: 'JSON with everything' },
  { value: 'webvtt', label: 'For other tools', hint: 'WebVTT subtitles' },
];

/** Which time stands beside a note; both are in the file where the format has room. */
export const leadInChoices = [
  { value: 'applied', label: 'When it happened' },
  { value: 'raw', label: 'When I pressed the key' },
] as const;

export const orderChoices = [
  { value: 'time', label: 'Film time' },
  { value: 'case', label: 'Case' },
] as const;
