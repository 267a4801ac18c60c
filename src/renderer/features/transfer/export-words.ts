import type { ExportChoices } from '../../../shared/domain/export/choices.ts';
import { heeded, heedsNothing, settledChoices } from '../../../shared/domain/export/choices.ts';
import { LONGEST_CELL } from '../../../shared/domain/export/export-counts.ts';
import type { ExportGroundView, ExportPreviewView } from '../../store/types.ts';

/** "1 note", "12 notes", "1,200 notes". */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;

/** A length of a file for people: "840 bytes", "4.2 kB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte');
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}

type Counts = Pick<ExportPreviewView, 'written' | 'untimed' | 'notInEdition' | 'wordless'>;

const leftOut = (count: number, why: string): readonly string[] =>
  count === 0 ? [] : [`${counted(count, 'note')} left out: ${why}.`];

/** How many notes there will be, and what becomes of the others. */
export const countSentences = (counts: Counts): readonly string[] => [
  counts.written === 0 ? 'No note would be in it.' : `${counted(counts.written, 'note')}.`,
  ...leftOut(counts.untimed, 'without a time there is no place for them here'),
  ...leftOut(counts.notInEdition, 'your edition does not have that part of the film'),
  ...leftOut(counts.wordless, 'a card needs words'),
];

const foldedSentence = (folded: number): string =>
  folded === 0
    ? ''
    : ` ${counted(folded, 'fact')} with a detail that may be hard to read ${folded === 1 ? 'stays' : 'stay'} in the app.`;

/** Whose words will be in the file. */
export function wordsSentence({ words, format }: ExportChoices, preview: ExportPreviewView): string {
  if (words === 'mine' || !heeded(format).words) {
    return 'Only your own words; nothing from the case files but the names of your cases.';
  }
  const { facts, folded } = preview;
  const known = facts === 0 ? 'No fact has opened yet, so none is in it.' : `With ${counted(facts, 'fact')}`;
  return facts === 0
    ? known + foldedSentence(folded)
    : `${known} of the case files, as far as you have seen, each with its sources.${foldedSentence(folded)}`;
}

/** Who can read it: the notes are private until the viewer passes them on. */
export const privacySentence = (format: ExportChoices['format']): string =>
  format === 'share-text'
    ? 'It goes nowhere until you paste it. It names no viewing and no computer.'
    : 'It stays on this computer until you pass it on. Whoever has the file can read your notes and when you took them.';

/** What is said where texts are longer than a spreadsheet keeps. */
export const tooLongSentence = (count: number): string =>
  `${counted(count, 'note')} ${count === 1 ? 'is' : 'are'} longer than ${LONGEST_CELL.toLocaleString('en-GB')} characters. Excel and LibreOffice cut the rest off when they save; the Docket bundle keeps it.`;

/** Which notes leave, in the line that folds their choice away. */
export function notesSummary(preview: ExportPreviewView | null, ground: ExportGroundView | null): string {
  if (preview === null || ground === null) return '';
  const chosen = preview.written + preview.untimed + preview.notInEdition + preview.wordless;
  return chosen === ground.notes
    ? `All ${counted(chosen, 'note')}`
    : `${chosen.toLocaleString('en-GB')} of ${counted(ground.notes, 'note')}`;
}

/** What was chosen one by one or as the inbox, in words; null where nothing was. */
export function byHandWords({ ids = [], except = [], isWaiting }: ExportChoices['select']): string | null {
  if (isWaiting === true) return 'Only the marks that wait for words.';
  if (ids.length > 0) return `Only the ${counted(ids.length, 'note')} that you chose.`;
  return except.length > 0 ? `Without the ${counted(except.length, 'note')} that you took out.` : null;
}

const timesWords: Readonly<Record<ExportChoices['times'], string>> = {
  film: 'Film time',
  edition: 'Time of my edition',
  both: 'Film time and my edition',
};

/** The choices that differ from what everybody would expect, in words. */
const unusual = ({ leadIn, order, words }: ExportChoices): readonly string[] => [
  ...(leadIn === 'raw' ? ['when I pressed'] : []),
  ...(order === 'case' ? ['by case'] : []),
  ...(words === 'with-facts' ? ['with facts'] : []),
];

/** How they are shown, in the line that folds that choice away. */
export function shownSummary(chosen: ExportChoices, hasEdition: boolean): string {
  const choices = settledChoices(chosen, hasEdition);
  return heedsNothing(choices.format)
    ? 'As they are stored'
    : [timesWords[choices.times], ...unusual(choices)].join(', ');
}

/** Formats that lay the words out themselves, so that the preview shows what is read and not what is in the file. */
export const isLaidOut = (format: ExportChoices['format']): boolean =>
  ['html', 'pdf', 'docx', 'epub', 'share-text'].includes(format);

/** Tables: a row is a line, however long, so that the columns can be seen. */
export const isTable = (format: ExportChoices['format']): boolean =>
  ['csv', 'lossless-cut-csv', 'readwise', 'anki', 'jsonl'].includes(format);

/** What the preview shows of the file. */
export function previewCaption(
  { shown, written }: ExportPreviewView,
  format: ExportChoices['format'],
): string {
  const which =
    shown < written ? `The first ${shown} of ${counted(written, 'note')}` : counted(written, 'note');
  return isLaidOut(format) && format !== 'share-text'
    ? `${which}, the words alone`
    : `${which}, as in the file`;
}
