import { bundleHeader } from './bundle-header.ts';
import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import { jsonComment } from './json-line.ts';
import { escapeMarkdownLine } from './markdown-escape.ts';
import { guardHtml } from './markdown-guard.ts';
import { orderNotes, type ShownNote } from './order-notes.ts';
import { prepareExport } from './prepare-export.ts';
import { tagSlug } from './tag-slug.ts';
import { readableStamp } from './time-stamp.ts';
import type { Note } from '../notebook/records.ts';

type CaseNames = ReadonlyMap<string, string>;

const callouts: Readonly<Record<Note['kind'], string>> = {
  note: 'note',
  mark: 'note',
  question: 'question',
  quote: 'note',
};

const leadInWords: Readonly<Record<ExportInput['options']['leadIn'], string>> = {
  applied: 'Times are film time, lead-in taken off.',
  raw: 'Times are film time at the key press, lead-in not taken off.',
};

const comment = (value: unknown): string => `<!-- docket:${jsonComment(value)} -->`;

/**
 * A block quote with a callout line above the lines. Every line gets its own `>`, so that no fence, heading, comment
 * or list inside can reach the rest of the file, and taking the first two characters off gives the lines back.
 */
function callout(head: string, lines: readonly string[]): string {
  return [`[!${head}`, ...lines].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function heading(shown: ShownNote, names: CaseNames): string {
  const { note, time } = shown;
  const start = time === null ? 'No time' : readableStamp(time.startMs);
  const end = time === null || time.endMs === null ? '' : `–${readableStamp(time.endMs)}`;
  const cases = note.caseIds.map((id) => escapeMarkdownLine(names.get(id) ?? id)).join(', ');
  return `## [${start}](${deepLink(shown)})${end}${cases === '' ? '' : ` · ${cases}`}`;
}

function quoteBlocks({ note, time }: ShownNote): readonly string[] {
  if (note.quote === undefined) return [];
  const head = time === null ? 'quote]' : `quote] ${readableStamp(time.startMs)}`;
  return [callout(head, note.quote.split('\n').map(escapeMarkdownLine)), '<!-- -->'];
}

const wallWords = (iso: string): string => escapeMarkdownLine(`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`);
const secondsWords = (ms: number): string => `${Math.ceil(ms / 100) / 10} s`;

function takenWords({ raw }: Note): string {
  const words = [`Taken ${wallWords(raw.wallIso)}`];
  if (raw.timed) words.push(`± ${secondsWords(raw.plusMinusMs)}`);
  if (raw.timed && raw.leadInMs > 0) words.push(`lead-in ${secondsWords(raw.leadInMs)}`);
  return words.join(' · ');
}

function section(shown: ShownNote, names: CaseNames): string {
  const { text, ...rest } = shown.note;
  const hashtags = rest.tags.map(tagSlug).filter((slug) => slug !== '');
  return [
    heading(shown, names),
    comment(rest),
    ...quoteBlocks(shown),
    callout(`${callouts[rest.kind]}]`, guardHtml(text).split('\n')),
    ...(hashtags.length === 0 ? [] : [hashtags.map((slug) => `#${slug}`).join(' ')]),
    takenWords(shown.note),
  ].join('\n\n');
}

function summary(input: ExportInput): string {
  const count = input.notes.length === 1 ? '1 note' : `${input.notes.length} notes`;
  const origin = `Exported ${wallWords(input.exportedAt)} by ${escapeMarkdownLine(input.generator)}.`;
  return `${count}. ${leadInWords[input.options.leadIn]} ${origin}`;
}

/**
 * The notes as one Markdown file to read: a heading with a link for each note, its quote, its text and its tags.
 * A comment under each heading carries everything but the text, and the text itself stands in a block quote from
 * which it comes back exactly (see `guardHtml`). Both film time and wall time are shown; an untimed note says `No time`.
 */
export function toMarkdown(input: ExportInput): string {
  const prepared = prepareExport(input);
  const names = new Map(prepared.cases.map(({ id, name }) => [id, name]));
  const sections = orderNotes(prepared).map((shown) => section(shown, names));
  const name = escapeMarkdownLine(prepared.title.name);
  return `${[`# ${name}`, comment(bundleHeader(prepared)), summary(prepared), ...sections].join('\n\n')}\n`;
}
