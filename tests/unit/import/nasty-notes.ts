import fc from 'fast-check';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { cleanNote } from '../../../src/shared/domain/export/clean-note.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

const TITLE = 'the-justice-project';

/** What has broken a writer or a reader of notes somewhere, in pieces that can stand in any order. */
const pieces = [
  ...['-->', ' --> ', '\n\n', '\n', '\n\n\n', '\t', ' ', '--', '-', '--!>', '}', '{', '"}', '":"', '\\'],
  ...[
    '=',
    '+',
    '-',
    '@',
    "'",
    "''",
    '"',
    '""',
    ';',
    ',',
    '\\N',
    '\\n',
    '\\;',
    '\\u003c',
    '＝',
    '＋',
    '－',
    '＠',
  ],
  ...['<script>', '</script>', '</script', '<!--', ']]>', '<c>', '</c>', '<', '>', '&', '&lt;', '&amp;'],
  ...['id="docket-notes"', '<script type="application/json" id="docket-notes">{}</script>', '<\u2060!--'],
  ...['`', '```', '~~~', '# ', '## ', '## [0:00:01](docket://x)', '> ', '> [!note]', '[!quote]', '- ', '1. '],
  ...[
    '---',
    '\n---\n',
    '===',
    'docket: "x"',
    '<!-- docket:text -->',
    '<!-- docket:{} -->',
    '[a]: b',
    '![[x]]',
  ],
  ...['00:00:01.000 --> 00:00:02.000', '\n\n00:00:01.000 --> 00:00:02.000\nx\n\n', '12:34 56:78', '1:2'],
  ...['NOTE', 'NOTE docket-note {"id":"x"}', '\nNOTE docket-note {}\n', 'STYLE', 'WEBVTT', '{"type":"note"}'],
  ...['id,start\n', 'sep=;', '\u2028', '\u2029', '\uFEFF', '\u00A0', '\u202E', '\u202C', '\u2066', '\u2069'],
  ...[
    '\u200F',
    '\u200D',
    '\u2060',
    '\uFE0F',
    '👩‍👩‍👧‍👦',
    '🏴‍☠️',
    '🇺🇸',
    'e\u0301',
    'שלום',
    'ありがとう',
    '𝒳',
    '__proto__',
  ],
  ...['\r', '\r\n', '\u0085', '\0', '\u0007', '\u007F', '\uFDD0', '\uFFFE', '\uD83D', '\uDC00'],
  ...['a', 'the', ' of ', 'Jackson', '1984', 'TRUE', 'yes', 'null', '~', '*', '_', '|', '$', '^', '#tag'],
] as const;

/** Numbers that look random and are the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const cases = [
  { id: 'dawn-jackson', name: 'Dawn Jackson' },
  { id: 'alexis-martin', name: 'Alexis Martin' },
  { id: 'momolu-stewart', name: 'Momolu Stewart' },
  { id: 'david-sheppard', name: 'David Sheppard' },
] as const;

/** Makes one random thing after the other. */
class Maker {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = numbersFrom(seed);
  }
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  chance(of: number): boolean {
    return this.next() < of;
  }
  one<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }
  text(most: number): string {
    return Array.from({ length: this.below(most + 1) }, () => this.one(pieces)).join('');
  }
  /** A text that is not empty once it is clean, and no longer than a tag may be. */
  tag(): string {
    const tag = this.text(4).slice(0, 100).toWellFormed();
    return tag === '' ? 'tag' : tag;
  }
  instant(): string {
    return new Date(946_684_800_000 + this.below(2 ** 31) * 1_000 + this.below(1_000)).toISOString();
  }
  /** Mostly inside a film, sometimes far behind 99 hours. */
  filmMs(): number {
    return this.chance(0.1) ? 359_990_000 + this.below(2_000_000_000) : this.below(9_000_000);
  }
  id(place: number): string {
    const plain = `${String(place).padStart(8, '0')}-0000-4000-8000-${String(this.below(1e9)).padStart(12, '0')}`;
    return this.chance(0.02) ? `${place} ${this.text(2)}` : plain;
  }
}

const LONG = 'Ninety thousand characters, with "words", --> arrows; and\n\n## headings. ';

function textFor(make: Maker, place: number): string {
  return place % 500 === 7 ? LONG.repeat(Math.ceil(90_000 / LONG.length)) + make.text(5) : make.text(9);
}

function rawFor(make: Maker, filmMs: number | null): Note['raw'] {
  const wallIso = make.instant();
  if (filmMs === null) return { timed: false, wallIso };
  const leadInMs = make.below(30_000);
  const source = make.one(['manual', 'player', 'typed', 'import'] as const);
  return {
    timed: true,
    wallIso,
    instantMs: filmMs + leadInMs,
    leadInMs,
    source,
    plusMinusMs: make.below(1e6) / 8,
  };
}

/** What a note may have or lack. */
function extrasFor(make: Maker, filmMs: number | null, kind: Note['kind']): Partial<Note> {
  return {
    ...(filmMs !== null && make.chance(0.3) ? { endMs: filmMs + 1 + make.below(60_000) } : {}),
    ...(make.chance(0.3) ? { quote: make.text(6) || 'said' } : {}),
    ...(kind === 'question' && make.chance(0.5) ? { answeredAt: make.instant() } : {}),
  };
}

function noteAt(make: Maker, place: number): Note {
  const filmMs = make.chance(0.1) ? null : make.filmMs();
  const kind = make.one(['note', 'mark', 'question', 'quote'] as const);
  return {
    id: make.id(place),
    titleId: TITLE,
    passId: make.chance(0.1) ? make.text(3) || 'pass' : 'pass-1',
    filmMs,
    raw: rawFor(make, filmMs),
    caseIds: make.chance(0.4) ? [] : [make.one(cases).id],
    kind,
    text: textFor(make, place),
    tags: [...new Set(Array.from({ length: make.below(4) }, () => make.tag()))],
    createdAt: make.instant(),
    editedAt: make.instant(),
    ...extrasFor(make, filmMs, kind),
  };
}

/** The seed of this run: fixed, or another one each time when somebody looks further (see fixed-seed.ts). */
export const seedOfRun = (): number => fc.readConfigureGlobal().seed ?? Date.now();

/** So many notes from an alphabet of everything that breaks files, as they stand in a notebook: cleaned, ids all different. */
export function nastyNotes(count: number, seed: number): readonly Note[] {
  const make = new Maker(seed);
  return Array.from({ length: count }, (_, place) => cleanNote(noteAt(make, place)));
}

/** An export of these notes. */
export function inputOf(notes: readonly Note[]): ExportInput {
  return {
    title: { id: TITLE, name: 'The Justice Project --> <b> "x"', shortName: 'Justice Project' },
    cases,
    notes,
    exportedAt: '2026-11-22T10:00:00.000Z',
    generator: 'Docket 0.1.0',
    options: { leadIn: 'applied', order: 'time' },
  };
}
