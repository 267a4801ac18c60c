import type { ExportFormat, ExportFormatId } from './export-format.ts';
import { toCsv } from './to-csv.ts';
import { toJsonBundle } from './to-json-bundle.ts';
import { toMarkdown } from './to-markdown.ts';
import { toWebVtt } from './to-web-vtt.ts';

const formats: { readonly [Id in ExportFormatId]: ExportFormat & { readonly id: Id } } = {
  markdown: {
    id: 'markdown',
    label: 'Markdown',
    purpose: 'to read',
    extension: 'md',
    mime: 'text/markdown',
    build: toMarkdown,
  },
  csv: {
    id: 'csv',
    label: 'CSV table',
    purpose: 'for a spreadsheet',
    extension: 'csv',
    mime: 'text/csv',
    build: toCsv,
  },
  json: {
    id: 'json',
    label: 'Docket bundle (JSON)',
    purpose: 'to move',
    extension: 'json',
    mime: 'application/json',
    build: toJsonBundle,
  },
  webvtt: {
    id: 'webvtt',
    label: 'Subtitle track (WebVTT)',
    purpose: 'for other tools',
    extension: 'vtt',
    mime: 'text/vtt',
    build: toWebVtt,
  },
};

/** Every way for notes to leave, in the order in which dialog and command line offer them. */
export const exportFormats: readonly ExportFormat[] = Object.values(formats);

/** The format of that id. */
export const exportFormat = (id: ExportFormatId): ExportFormat => formats[id];
