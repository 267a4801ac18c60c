import {
  exportPurposes,
  type ExportFormat,
  type ExportFormatId,
  type FormatDescription,
} from './export-format.ts';
import { fileFormatDescriptions } from './file-format-descriptions.ts';
import { otherFormats } from './other-formats.ts';
import { toCsv } from './to-csv.ts';
import { toJsonBundle } from './to-json-bundle.ts';
import { toJsonLines } from './to-json-lines.ts';
import { toMarkdown } from './to-markdown.ts';
import { toOtio } from './to-otio.ts';
import { toWebAnnotation } from './to-web-annotation.ts';
import { toWebVtt } from './to-web-vtt.ts';

const ownFormats: readonly ExportFormat[] = [
  {
    id: 'markdown',
    label: 'Markdown',
    purpose: 'to read',
    says: 'One text file to read or paste anywhere, which can be read back in whole.',
    extension: 'md',
    mime: 'text/markdown',
    isLossless: true,
    needsTime: false,
    chunks: toMarkdown,
  },
  {
    id: 'csv',
    label: 'CSV table',
    purpose: 'for a spreadsheet',
    says: 'One row for each note; Excel and LibreOffice cut texts of more than 32,767 characters.',
    extension: 'csv',
    mime: 'text/csv',
    isLossless: true,
    needsTime: false,
    chunks: toCsv,
  },
  {
    id: 'json',
    label: 'Docket bundle (JSON)',
    purpose: 'to move',
    says: 'Every note with everything that belongs to it, for another computer.',
    extension: 'json',
    mime: 'application/json',
    isLossless: true,
    needsTime: false,
    chunks: toJsonBundle,
  },
  {
    id: 'jsonl',
    label: 'JSON Lines',
    purpose: 'for other tools',
    says: 'One line of JSON for each note, for scripts.',
    extension: 'jsonl',
    mime: 'application/jsonl',
    isLossless: true,
    needsTime: false,
    chunks: toJsonLines,
  },
  {
    id: 'web-annotation',
    label: 'Web Annotations (JSON-LD)',
    purpose: 'for other tools',
    says: 'The W3C form of annotations, for archives and annotation tools.',
    extension: 'jsonld',
    mime: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    isLossless: true,
    needsTime: false,
    chunks: toWebAnnotation,
  },
  {
    id: 'otio',
    label: 'Markers for editing programs (OpenTimelineIO)',
    purpose: 'for other tools',
    says: 'Your notes as markers on an empty clip, for Kdenlive, Resolve and other editing programs.',
    extension: 'otio',
    mime: 'application/json',
    isLossless: true,
    needsTime: false,
    chunks: toOtio,
  },
  {
    id: 'webvtt',
    label: 'Subtitle track (WebVTT)',
    purpose: 'for other tools',
    says: 'Your notes as subtitles for a player; notes without a time are in the file but not on the screen.',
    extension: 'vtt',
    mime: 'text/vtt',
    isLossless: true,
    needsTime: false,
    chunks: toWebVtt,
  },
];

/** The formats whose files are made in the domain. */
export const textFormats: readonly ExportFormat[] = [...ownFormats, ...otherFormats];

/** Every way for notes to leave, in the order in which dialog and command line offer them. */
export const exportFormats: readonly FormatDescription[] = exportPurposes.flatMap((wanted) =>
  [...textFormats, ...Object.values(fileFormatDescriptions)].filter(({ purpose }) => purpose === wanted),
);

/** The description of the format with that id; throws when none is registered, which a test rules out. */
export function exportFormat(id: ExportFormatId): FormatDescription {
  const found = exportFormats.find((format) => format.id === id);
  if (found === undefined) throw new Error(`No export format is called ${id}.`);
  return found;
}
