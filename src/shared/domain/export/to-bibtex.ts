import type { ExportInput } from './export-input.ts';
import { readyNotes } from './ready-notes.ts';
import { citationOf, makersOf, passageOf, type Citation } from './rich/citation.ts';
import { timedNotes, trackChoices } from './rich/timed-notes.ts';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as LaTeX shows it, character for character. */
const value = (text: string): string =>
  text.replace(/[\\{}~^]|[$&#_%]/g, (character) => commands[character] ?? `\\${character}`);

/** What stands between entries is skipped, but an `@` there would begin one. */
const comment = (text: string): string => `% ${text.replaceAll('@', '＠')}\n`;

const twoDigits = (part: number, place: number): string => String(part).padStart(place === 0 ? 4 : 2, '0');

function entry(citation: Citation): string {
  const { key, title, network, premiered } = citation;
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${value(title)}}`],
    ['date', premiered.map(twoDigits).join('-')],
    ['publisher', value(network)],
    ['note', value(makersOf(citation))],
  ];
  const lines = fields.filter(([, text]) => text !== '').map(([name, text]) => `  ${name} = {${text}},\n`);
  return `@video{${key},\n${lines.join('')}}\n`;
}

/**
 * The film as one entry for BibLaTeX, and above it, as comments, how to cite the passage of each timed note
 * (`\autocite[1:15:21]{key}`). Only what everybody may know of the film is in it.
 */
export function* toBibtex(raw: ExportInput): Generator<string, void> {
  const ready = yield* readyNotes(raw, trackChoices);
  const citation = citationOf(ready.input);
  const timed = yield* timedNotes(ready);
  yield timed.length === 0 ? '' : comment('Passages of the film, to cite with their times:');
  for (const one of timed) {
    const { locator, title } = passageOf(one);
    yield comment(`\\autocite[${locator}]{${citation.key}} ${title}`);
  }
  yield `${timed.length === 0 ? '' : '\n'}${entry(citation)}`;
}
