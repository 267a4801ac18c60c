import {
  exportPurposes,
  type ExportFormatId,
  type ExportPurpose,
  type FormatDescription,
} from '../../../shared/domain/export/export-format.ts';
import { exportFormat } from '../../../shared/domain/export/formats.ts';

/** A purpose as the screen offers it. */
interface PurposeChoice {
  readonly value: ExportPurpose;
  readonly label: string;
  readonly hint: string;
}

const words: Readonly<Record<ExportPurpose, Omit<PurposeChoice, 'value'>>> = {
  'to read': { label: 'To read', hint: 'A page, a PDF, a book' },
  'for a spreadsheet': { label: 'For a spreadsheet', hint: 'One row for each note' },
  'to move': { label: 'To move', hint: 'Everything, to go on' },
  'for other tools': { label: 'For other tools', hint: 'Players, flash cards' },
  'to cite': { label: 'To cite', hint: 'The film and your times' },
  'to paste': { label: 'To paste', hint: 'Into a message or a letter' },
};

/** What an export can be for. */
export const purposeChoices: readonly PurposeChoice[] = exportPurposes.map((value) => ({
  value,
  ...words[value],
}));

/** Formats that belong together within a purpose; `name` is null where there is one group. */
interface FormatGroup {
  readonly name: string | null;
  readonly ids: readonly ExportFormatId[];
}

/** The usual one first: it is what a purpose starts with. */
const groups: Readonly<Record<ExportPurpose, readonly FormatGroup[]>> = {
  'to read': [{ name: null, ids: ['html', 'pdf', 'docx', 'epub', 'markdown'] }],
  'for a spreadsheet': [{ name: null, ids: ['csv'] }],
  'to move': [{ name: null, ids: ['json', 'zip', 'vault'] }],
  'for other tools': [
    {
      name: 'Players',
      ids: ['webvtt', 'srt', 'ffmetadata-chapters', 'matroska-chapters', 'youtube-chapters'],
    },
    { name: 'Editing programs', ids: ['otio', 'lossless-cut', 'lossless-cut-csv'] },
    { name: 'Study', ids: ['anki', 'readwise'] },
    { name: 'Scripts and archives', ids: ['jsonl', 'web-annotation'] },
  ],
  'to cite': [{ name: null, ids: ['csl-json', 'bibtex', 'ris'] }],
  'to paste': [{ name: null, ids: ['share-text'] }],
};

/** Names short enough to stand beside each other; the purpose above them says the rest. */
const shortLabels: Readonly<Partial<Record<ExportFormatId, string>>> = {
  docx: 'Word',
  epub: 'E-book',
  json: 'Bundle',
  zip: 'Bundle, zipped',
  vault: 'Folder of notes',
  'csl-json': 'CSL-JSON',
  bibtex: 'BibLaTeX',
  ris: 'RIS',
};

/** What a format is called within its purpose. */
export const shortLabel = ({ id, label }: FormatDescription): string => shortLabels[id] ?? label;

/** The formats for a purpose, in groups. */
export const formatGroups = (
  purpose: ExportPurpose,
): readonly { readonly name: string | null; readonly formats: readonly FormatDescription[] }[] =>
  groups[purpose].map(({ name, ids }) => ({ name, formats: ids.map(exportFormat) }));

/** The format that a purpose starts with. */
export const usualFormat = (purpose: ExportPurpose): ExportFormatId =>
  groups[purpose][0]?.ids[0] ?? 'markdown';
