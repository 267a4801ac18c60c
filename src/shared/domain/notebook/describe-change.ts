import { formatTimecode } from '../time/format-timecode.ts';
import type { Note } from './records.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';

/** What is different in a note between two of its states. */
export interface NoteDifference {
  /** What became of its words; null where they are the same. */
  readonly words: readonly DiffPart[] | null;
  /** Everything else, a short sentence each. */
  readonly lines: readonly string[];
}

const kinds: Readonly<Record<Note['kind'], string>> = {
  note: 'a note',
  mark: 'a mark',
  question: 'a question',
  quote: 'a quote',
};

const timeOf = (filmMs: number | null): string =>
  filmMs === null ? 'no film time' : formatTimecode(filmMs, { style: 'compact' });

const list = (words: readonly string[], none: string): string =>
  words.length === 0 ? none : words.join(', ');

/** One property in words; two states differ in it where the words differ. */
type Property = readonly [name: string, words: (note: Note) => string];

const properties = (nameOf: (caseId: string) => string): readonly Property[] => [
  ['Time', ({ filmMs }) => timeOf(filmMs)],
  ['End', ({ endMs }) => (endMs === undefined ? 'none' : timeOf(endMs))],
  ['Lead', ({ raw }) => (raw.timed ? `${Math.round(raw.leadInMs / 1000)} s` : 'none')],
  ['Case', ({ caseIds }) => list(caseIds.map(nameOf), 'between cases')],
  ['Kind', ({ kind }) => kinds[kind]],
  [
    'Tags',
    ({ tags }) =>
      list(
        tags.map((tag) => `#${tag}`),
        'none',
      ),
  ],
  ['Quote', ({ quote }) => (quote === undefined ? 'none' : `“${quote}”`)],
  ['Answer', ({ answeredAt }) => (answeredAt === undefined ? 'open' : 'answered')],
];

/** Says what changed from one state of a note to the next; from nothing it says what the first one was. */
export function describeChange(
  before: Note | null,
  after: Note,
  nameOf: (caseId: string) => string,
): NoteDifference {
  if (before === null) {
    const text = after.text.trim() === '' ? null : wordDiff(after.text, after.text);
    const [time, , , whose, kind] = properties(nameOf);
    const first = [time, whose, kind].flatMap((one) =>
      one === undefined ? [] : [`${one[0]}: ${one[1](after)}`],
    );
    return { words: text, lines: first };
  }
  return {
    words: before.text === after.text ? null : wordDiff(before.text, after.text),
    lines: properties(nameOf).flatMap(([name, words]) => {
      const [was, is] = [words(before), words(after)];
      return was === is ? [] : [`${name}: ${was} → ${is}`];
    }),
  };
}
