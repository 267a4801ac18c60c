import fc from 'fast-check';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

/** What has broken an exporter somewhere, in pieces that a generator can combine. */
const nastyPieces = [
  ...['-->', ' --> ', '\n\n', '\n', '\t', ' ', '  ', '<!--', '--', '-', '--!>', '}', '{', '"}', '":"'],
  ...[
    '=',
    '+',
    '@',
    "'",
    "''",
    '"',
    '""',
    ';',
    ',',
    '\\',
    '\\N',
    '\\;',
    '＝',
    '＋',
    '－',
    '＠',
    '|',
    '&',
    '&lt;',
  ],
  ...['<script>', '</c>', '<c>', '`', '```', '~~~', '# ', '## ', '> ', '> [!note]', '[!quote]', '- ', '1. '],
  ...['---', '===', '    ', '[a]: b', '![x](y)', '<div>', ']]>', '#tag', '*', '_', '$', '^'],
  ...['00:00:01.000 --> 00:00:02.000', '1:2', '12:34 56:78', '٠١:٠٢', 'NOTE', 'STYLE', 'WEBVTT', 'REGION'],
  ...['NOTE docket-note {}', '<!-- docket:{} -->', 'id,start', '\u2028', '\u2029', '\uFEFF', '\u00A0'],
  ...[
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200F',
    '\u200D',
    '\u2060',
    '<\u2060',
    '<',
    '/',
    'b',
    '\uFE0F',
    '👩‍👩‍👧‍👦',
    '🏴‍☠️',
    '🇺🇸',
    'e\u0301',
    'שלום',
    'ありがとう',
  ],
] as const;

/** What `cleanText` changes: other line ends, controls, noncharacters, halves of a pair. */
const dirtyPieces = [
  '\r',
  '\r\n',
  '\u0085',
  '\0',
  '\u0007',
  '\u001B',
  '\u007F',
  '\uFDD0',
  '\uFFFE',
  '\uD83D',
  '\uDC00',
];

const plain = fc.string({ unit: 'grapheme', maxLength: 3 });
const dirt = [fc.constantFrom(...dirtyPieces), fc.string({ unit: 'binary', maxLength: 2 })] as const;

const cleanPiece = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...nastyPieces) }, plain);
const anyPiece = fc.oneof({ weight: 3, arbitrary: cleanPiece }, ...dirt);

const textOf = (piece: fc.Arbitrary<string>, minLength = 0): fc.Arbitrary<string> =>
  fc
    .array(piece, { maxLength: 8 })
    .map((pieces) => pieces.join(''))
    .filter((text) => text.length >= minLength);

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const filmTime = fc.oneof(fc.nat({ max: 9_000_000 }), fc.integer({ min: 359_999_000, max: 2_000_000_000 }));

const timedRaw = fc.record({
  timed: fc.constant(true as const),
  wallIso: instant,
  instantMs: filmTime,
  leadInMs: fc.nat({ max: 30_000 }),
  source: fc.constantFrom('manual', 'player', 'typed', 'import'),
  plusMinusMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
});
const untimedRaw = fc.record({ timed: fc.constant(false as const), wallIso: instant });

function noteOf(piece: fc.Arbitrary<string>): fc.Arbitrary<Note> {
  const id = fc.oneof(fc.uuid(), textOf(piece, 1));
  const rest = {
    id,
    titleId: id,
    passId: id,
    caseIds: fc.array(fc.oneof(fc.constantFrom('jackson', 'martin'), id), { maxLength: 3 }),
    kind: fc.constantFrom('note', 'mark', 'question', 'quote'),
    text: textOf(piece),
    tags: fc.array(
      textOf(piece, 1).filter((tag) => tag.length <= 100),
      { maxLength: 3 },
    ),
    createdAt: instant,
    editedAt: instant,
  } as const;
  const optional = { quote: textOf(piece, 1), endMs: filmTime, answeredAt: instant };
  const required = [
    'id',
    'titleId',
    'passId',
    'caseIds',
    'kind',
    'text',
    'tags',
    'createdAt',
    'editedAt',
  ] as const;
  return fc.oneof(
    fc.record(
      { ...rest, ...optional, filmMs: filmTime, raw: timedRaw },
      { requiredKeys: [...required, 'filmMs', 'raw'] },
    ),
    fc.record(
      { ...rest, quote: optional.quote, answeredAt: instant, filmMs: fc.constant(null), raw: untimedRaw },
      { requiredKeys: [...required, 'filmMs', 'raw'] },
    ),
  );
}

function inputOf(piece: fc.Arbitrary<string>): fc.Arbitrary<ExportInput> {
  const name = textOf(piece);
  return fc.record({
    title: fc.record({ id: name, name, shortName: name }),
    cases: fc.tuple(name, name).map(([first, second]) => [
      { id: 'jackson', name: first },
      { id: 'martin', name: second },
    ]),
    notes: fc.uniqueArray(noteOf(piece), { selector: (note) => note.id, maxLength: 5 }),
    exportedAt: instant,
    generator: name,
    options: fc.record({ leadIn: fc.constantFrom('applied', 'raw'), order: fc.constantFrom('time', 'case') }),
  });
}

/** Inputs whose texts are nasty but need no cleaning, so that they must come back exactly as they went out. */
export const nastyInput: fc.Arbitrary<ExportInput> = inputOf(cleanPiece);

/** Inputs with anything at all in their texts, text that has to be cleaned included. */
export const dirtyInput: fc.Arbitrary<ExportInput> = inputOf(anyPiece);
