import { bundleHeader } from './bundle-header.ts';
import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import { jsonComment } from './json-line.ts';
import { escapeMarkdownLine, escapeMarkdownRest } from './markdown-escape.ts';
import { guardHtml } from './markdown-guard.ts';
import { factSections } from './markdown-facts.ts';
import type { ShownNote } from './order-notes.ts';
import { readyNotes, type ReadyNotes } from './ready-notes.ts';
import { tagSlug } from './tag-slug.ts';
import { clockSentence, timeWords } from './time-words.ts';
import type { Note } from '../notebook/records.ts';
import { wordless } from '../notebook/wordless.ts';

const callouts: Readonly<Record<Note['kind'], string>> = {
  note: 'note',
  mark: 'note',
  question: 'question',
  quote: 'note',
};

const comment = (value: unknown): string => `<!-- docket:${jsonComment(value)} -->`;

/**
 * A block quote with a callout line above the lines. Every line gets its own `>`, so that no fence, heading, comment
 * or list inside can reach the rest of the file, and taking the first two characters off gives the lines back.
 */
function callout(head: string, lines: readonly string[]): string {
  return [`[!${head}`, ...lines].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function heading(shown: ShownNote, { input, caseNames }: ReadyNotes): string {
  const { start, rest } = timeWords(shown, input);
  const cases = shown.note.caseIds.map((id) => escapeMarkdownLine(caseNames.get(id) ?? id)).join(', ');
  const after = rest === '' ? '' : escapeMarkdownRest(rest);
  return `## [${start}](${deepLink(shown)})${after}${cases === '' ? '' : ` · ${cases}`}`;
}

function quoteBlocks(shown: ShownNote, { input }: ReadyNotes): readonly string[] {
  const { quote } = shown.note;
  if (quote === undefined) return [];
  const head = shown.time === null ? 'quote]' : `quote] ${timeWords(shown, input).start}`;
  return [callout(head, quote.split('\n').map(escapeMarkdownLine)), '<!-- -->'];
}

const wallWords = (iso: string): string => escapeMarkdownLine(`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`);
const secondsWords = (ms: number): string => `${Math.ceil(ms / 100) / 10} s`;

function takenWords({ raw }: Note): string {
  const words = [`Taken ${wallWords(raw.wallIso)}`];
  if (raw.timed) words.push(`± ${secondsWords(raw.plusMinusMs)}`);
  if (raw.timed && raw.leadInMs > 0) words.push(`lead-in ${secondsWords(raw.leadInMs)}`);
  return words.join(' · ');
}

/** A box with nothing in it says what is not there: in its title, which no reader takes for the text. */
function calloutHead({ kind, text, quote }: Note): string {
  if (text.trim() !== '') return `${callouts[kind]}]`;
  return `${callouts[kind]}] ${quote === undefined ? wordless[kind] : 'No words beside it'}`;
}

function section(shown: ShownNote, ready: ReadyNotes): string {
  const { text, tags } = shown.note;
  const hashtags = tags.map(tagSlug).filter((slug) => slug !== '');
  return [
    heading(shown, ready),
    comment({ ...shown.note, text: undefined }),
    ...quoteBlocks(shown, ready),
    callout(calloutHead(shown.note), guardHtml(text).split('\n')),
    ...(hashtags.length === 0 ? [] : [hashtags.map((slug) => `#${slug}`).join(' ')]),
    takenWords(shown.note),
  ].join('\n\n');
}

function summary(input: ExportInput): string {
  const count = input.notes.length === 1 ? '1 note' : `${input.notes.length} notes`;
  const origin = `Exported ${wallWords(input.exportedAt)} by ${escapeMarkdownLine(input.generator)}.`;
  return `${count}. ${escapeMarkdownLine(clockSentence(input))} ${origin}`;
}

/**
 * The notes as one Markdown file to read: a heading with a link for each note, its quote, its text and its tags, and
 * behind them, where the viewer asked for them, the facts of the cases.
 * A comment under each heading carries everything but the text, and the text itself stands in a block quote from
 * which it comes back exactly (see `guardHtml`). Both film time and wall time are shown; an untimed note says `No time`.
 */
export function* toMarkdown(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw);
  const { input, shown } = ready;
  const name = escapeMarkdownLine(input.title.name);
  yield [`# ${name}`, comment(bundleHeader(input)), summary(input)].join('\n\n');
  for (const one of shown) yield `\n\n${section(one, ready)}`;
  for (const part of factSections(input)) yield `\n\n${part}`;
  yield '\n';
}
