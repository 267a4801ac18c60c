import { bundleHeader } from './bundle-header.ts';
import { deepLink } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import { escapeMarkdownLine } from './markdown-escape.ts';
import type { ShownNote } from './order-notes.ts';
import type { ReadyNotes } from './ready-notes.ts';
import { noteTitle } from './rich/note-title.ts';
import { tagSlug } from './tag-slug.ts';
import { timeWords } from './time-words.ts';
import { exactStamp } from './time-stamp.ts';
import { yamlList, yamlString } from './yaml-string.ts';

/** After this line, and up to the end of the file, stands the note's text as it is. */
const TEXT_FOLLOWS = '<!-- docket:text -->';

const LONGEST_TITLE = 100;

type Line = readonly [key: string, value: string];

const frontMatter = (lines: readonly Line[]): string =>
  ['---', ...lines.map(([key, value]) => `${key}: ${value}`), '---'].join('\n');

const timeLines = ({ time }: ShownNote): readonly Line[] => [
  ...(time === null ? [] : [['start', yamlString(exactStamp(time.startMs))] as const]),
  ...(time === null ? [] : [['start-ms', String(time.startMs)] as const]),
  ...(time === null || time.endMs === null ? [] : [['end', yamlString(exactStamp(time.endMs))] as const]),
  ...(time === null || time.endMs === null ? [] : [['end-ms', String(time.endMs)] as const]),
];

/** What people and their programs look for; what brings the note back exactly stands in `docket`. */
function noteLines(shown: ShownNote, { input, caseNames }: ReadyNotes): readonly Line[] {
  const { text: _text, ...rest } = shown.note;
  const slugs = [...new Set(rest.tags.map(tagSlug).filter((slug) => slug !== ''))];
  return [
    ['title', yamlString(noteTitle(shown.note, LONGEST_TITLE))],
    ['aliases', yamlList([timeWords(shown, input).start])],
    ['film', yamlString(input.title.name)],
    ...timeLines(shown),
    ['cases', yamlList(rest.caseIds.map((id) => caseNames.get(id) ?? id))],
    ['kind', yamlString(rest.kind)],
    ['tags', yamlList(slugs)],
    ['tags-exact', yamlList(rest.tags)],
    ...(rest.quote === undefined ? [] : [['quote', yamlString(rest.quote)] as const]),
    ['created', yamlString(rest.createdAt)],
    ['updated', yamlString(rest.editedAt)],
    ['note-id', yamlString(rest.id)],
    ['docket', yamlString(JSON.stringify(rest))],
  ];
}

function linkLine(shown: ShownNote, { input, caseNames }: ReadyNotes): string {
  const { start, rest } = timeWords(shown, input);
  const cases = shown.note.caseIds.map((id) => escapeMarkdownLine(caseNames.get(id) ?? id)).join(', ');
  return `[${start}](${deepLink(shown)})${rest}${cases === '' ? '' : ` · ${cases}`}`;
}

/** The file of one note: front matter, a line with the link, the quote, and the text as it is up to the end. */
export function vaultNote(shown: ShownNote, ready: ReadyNotes): string {
  const { text, quote } = shown.note;
  const quoted =
    quote === undefined
      ? []
      : [
          quote
            .split('\n')
            .map((line) => `> ${escapeMarkdownLine(line)}`)
            .join('\n'),
        ];
  return [
    frontMatter(noteLines(shown, ready)),
    linkLine(shown, ready),
    ...quoted,
    `${TEXT_FOLLOWS}\n${text}`,
  ].join('\n\n');
}

/** The head of `film.md`: what the vault is, and in its front matter the header of the bundle. */
export function vaultIndexHead(input: ExportInput): string {
  const lines: readonly Line[] = [
    ['title', yamlString(input.title.name)],
    ['exported', yamlString(input.exportedAt)],
    ['docket', yamlString(JSON.stringify(bundleHeader(input)))],
  ];
  return `${frontMatter(lines)}\n\n# ${escapeMarkdownLine(input.title.name)}\n\n`;
}

/** The line of `film.md` that leads to a note's file. */
export function vaultIndexLine(shown: ShownNote, fileName: string, input: ExportInput): string {
  const title = escapeMarkdownLine(noteTitle(shown.note, LONGEST_TITLE));
  return `- ${timeWords(shown, input).start} [${title}](<notes/${fileName}>)\n`;
}
