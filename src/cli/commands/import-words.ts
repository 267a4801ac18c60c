import type { ChangedChoice, ImportTally } from '../../shared/domain/import/apply-import.ts';
import type { Refusal } from '../../shared/domain/import/found.ts';
import type { ImportPreview } from '../../shared/domain/import/import-preview.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';

type Line = ImportPreview['first']['new'][number];

const timeWords = (filmMs: number | null): string =>
  filmMs === null ? 'untimed' : formatTimecode(filmMs, { style: 'compact' });

/** Text of a stranger on one line of a terminal: nothing in it may move the cursor or turn the line around. */
const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/(?!\u200D)[\p{Cc}\p{Cf}]/gu, '')
    .trim();

const lineWords = ({ at, filmMs, text, why }: Line): string => {
  const words = `  ${timeWords(filmMs).padEnd(8)}  ${plain(text).slice(0, 70)}  (${plain(at)})`;
  return why === '' ? words : `${words}\n            ${plain(why)}`;
};

function group(head: string, count: number, lines: readonly Line[]): readonly string[] {
  if (count === 0) return [];
  const more = count > lines.length ? [`  and ${count - lines.length} more`] : [];
  return [`${head}: ${count}`, ...lines.map(lineWords), ...more];
}

/** What would happen, for a terminal; what is the same already is only counted. */
export function importWords({ format, counts, first }: ImportPreview): string {
  return [
    `Read as ${format}. Nothing was changed.`,
    ...group('New', counts.new, first.new),
    ...group('Here already, but different', counts.changed, first.changed),
    ...(counts.same === 0 ? [] : [`Here already: ${counts.same}`]),
    ...(counts.refused === 0 ? [] : [`Not taken in: ${counts.refused}`]),
  ].join('\n');
}

function some(count: number, shown: readonly Refusal[], what: string): readonly string[] {
  const words = shown.map(({ at, reason }) => `${plain(at)}: ${plain(reason)}`);
  return count > shown.length ? [...words, `${count - shown.length} more ${what}.`] : words;
}

/** What was not taken in and what is different from the file, as sentences for stderr. */
export const problemWords = ({ counts, refused, warnings }: ImportPreview): readonly string[] => [
  ...some(counts.refused, refused, 'were not taken in'),
  ...some(counts.warnings, warnings, 'warnings'),
];

const keptWords: Readonly<Record<ChangedChoice, string>> = {
  'keep-mine': 'left as they are',
  'take-theirs': 'the same already',
  both: 'the same already',
};

/** What an import did, on one line. */
export const tallyWords = ({ added, replaced, kept }: ImportTally, changed: ChangedChoice): string =>
  [`Added: ${added}`, `replaced: ${replaced}`, `${keptWords[changed]}: ${kept}`].join(', ');
