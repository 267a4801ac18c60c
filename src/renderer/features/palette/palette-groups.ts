import type { SearchHit } from '../../../shared/domain/search/search-answer.ts';
import { groupHeadings, groupOf, searchGroups } from '../../../shared/domain/search/search-document.ts';
import { foldedLine, foldedWords } from '../../../shared/domain/search/words.ts';
import type { PaletteCommand } from './palette-command.ts';

/** One line that can be chosen; `id` is unique within the palette and fit for an element. */
export type PaletteItem =
  | { readonly what: 'hit'; readonly id: string; readonly hit: SearchHit }
  | { readonly what: 'command'; readonly id: string; readonly command: PaletteCommand };

/** A heading with its lines. */
export interface PaletteGroup {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly PaletteItem[];
}

/** Whether what was typed is how the name of this command begins, in whole words. */
const begins = ({ name }: PaletteCommand, typed: readonly string[]): boolean => {
  const words = foldedWords(name);
  return typed.length > 0 && typed.every((word, at) => words[at] === word);
};

/** Whether a heading holds the very thing whose name was typed. */
const isNamed = ({ items }: PaletteGroup, line: string, typed: readonly string[]): boolean =>
  items.some((item) =>
    item.what === 'hit' ? foldedLine(item.hit.title) === line : begins(item.command, typed),
  );

/**
 * What was found and what can be done for a text, under its headings in their order; a heading without lines is not
 * there. Whoever types the whole name of something, or how the name of a command begins, means that: its heading comes
 * first, before words that only look like it.
 */
export function paletteGroups(
  text: string,
  hits: readonly SearchHit[],
  commands: readonly PaletteCommand[],
): readonly PaletteGroup[] {
  const line = foldedLine(text);
  const typed = foldedWords(text);
  const found = searchGroups.map((group): PaletteGroup => ({
    id: group,
    heading: groupHeadings[group],
    items: hits
      .filter(({ kind }) => groupOf(kind) === group)
      .map((hit) => ({ what: 'hit', id: `hit-${hit.kind}-${hit.id.replaceAll(/\s/gu, '_')}`, hit })),
  }));
  const doable: PaletteGroup = {
    id: 'commands',
    heading: 'Commands',
    items: commands.map((command) => ({ what: 'command', id: `command-${command.id}`, command })),
  };
  return [...found, doable]
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => Number(isNamed(b, line, typed)) - Number(isNamed(a, line, typed)));
}

/** The line that is `step` further than `id`, round from the last to the first; the first or last when none is chosen. */
export function stepFrom(items: readonly PaletteItem[], id: string | null, step: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === id);
  const next = at < 0 ? (step === 1 ? 0 : items.length - 1) : (at + step + items.length) % items.length;
  return items[next]?.id ?? null;
}
