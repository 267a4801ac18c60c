import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { draftSchema } from '../../../src/shared/domain/notebook/draft-record.ts';
import { commandSchema } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { tableSchemas } from '../../../src/shared/domain/notebook/records.ts';
import { quickCheck } from '../../../src/main/notebook/quick-check.ts';
import { note } from './support.ts';

const AT = '2026-01-02T03:04:05.678Z';
const moment = { session: 's', run: 3, monoMs: -1.5, wallMs: 2 };
const timed = {
  timed: true,
  wallIso: AT,
  instantMs: 5000,
  leadInMs: 3000,
  source: 'player',
  plusMinusMs: 0.5,
};
const full = {
  ...note('a'),
  endMs: 2000,
  raw: timed,
  caseIds: ['c'],
  tags: ['law'],
  quote: 'q',
  answeredAt: AT,
  deletedAt: AT,
};
const event = (change: object) => ({ id: 'e', passId: 'p', at: moment, change });
const peek = { id: 'k', passId: 'p', caseId: 'c', at: AT };
const command = {
  id: 'x',
  seq: 0,
  label: 'Step',
  at: AT,
  state: 'done',
  changes: [{ table: 'notes', id: 'a', before: null, after: full }],
};
const draft = {
  id: 'composer',
  text: '',
  kind: 'note',
  caseIds: [],
  tags: [],
  filmMs: null,
  leadInMs: 0,
  at: moment,
  savedAt: AT,
};

/** What only calls ask for: lists of a length, and a value or one of some names. */
const asked = z.strictObject({
  tags: z.array(z.string().min(1)).min(1).max(2),
  ago: z.union([z.number().nonnegative(), z.literal('kept')]).exactOptional(),
  cases: z.union([z.array(z.string()).max(1), z.literal('on-screen'), z.enum(['none', 'all'])]),
});

const samples: readonly (readonly [name: string, schema: z.ZodType, records: readonly object[]])[] = [
  ['notes', tableSchemas.notes, [note('a'), full, { ...note('a'), filmMs: null }]],
  [
    'passes',
    tableSchemas.passes,
    [
      {
        id: 'p',
        titleId: 't',
        kind: 'class',
        edition: 'file',
        editionId: 'e',
        policy: 'always',
        afterBroadcast: true,
        endingsConfirmed: false,
        createdAt: AT,
      },
    ],
  ],
  [
    'syncEvents',
    tableSchemas.syncEvents,
    [
      event({ kind: 'pause' }),
      event({ kind: 'start', filmMs: 0.5, plusMinusMs: 0 }),
      event({ kind: 'alive', everyMs: 1 }),
      event({ kind: 'unfollow', rate: 1.04 }),
      event({ kind: 'retract', eventId: 'e', fromNow: true }),
    ],
  ],
  [
    'scenes',
    tableSchemas.scenes,
    [{ id: 's', passId: 'p', caseId: null, fromMs: 0, toMs: null, confidence: 'verified', setAt: AT }],
  ],
  [
    'peeks',
    tableSchemas.peeks,
    [
      { ...peek, opens: { what: 'safe' } },
      { ...peek, opens: { what: 'fact', factId: 'f' } },
    ],
  ],
  [
    'cueTimes',
    tableSchemas.cueTimes,
    [
      {
        id: 'c',
        titleId: 't',
        passId: null,
        cueId: 'c04',
        caseId: null,
        filmMs: 1,
        plusMinusMs: 2,
        from: 'file',
        fileName: 'f',
        setAt: AT,
      },
    ],
  ],
  [
    'editions',
    tableSchemas.editions,
    [
      {
        id: 'e',
        titleId: 't',
        key: 'k',
        kind: 'other',
        name: 'n',
        lengthMs: 1,
        rate: '25/24',
        anchors: [{ id: 'a', sourceMs: 0, filmMs: 0, at: AT, cueId: 'c' }],
        breaks: [{ id: 'b', sourceMs: null, filmMs: 0, lengthMs: null, guessed: false }],
      },
    ],
  ],
  ['drafts', draftSchema, [draft, { ...draft, at: null, filmMs: 4 }]],
  [
    'of a call',
    asked,
    [
      { tags: ['a'], ago: 0, cases: [] },
      { tags: ['a', 'b'], ago: 'kept', cases: 'on-screen' },
      { tags: ['a'], cases: 'all' },
    ],
  ],
  ['commands', commandSchema, [command, { ...command, changes: [], state: 'undone' }]],
];

test.each(samples)('records of the table %s are known at a glance', (_, schema, records) => {
  const isSurely = quickCheck(schema);
  expect(records.map((each) => [schema.safeParse(each).success, isSurely(each)])).toEqual(
    records.map(() => [true, true]),
  );
});

test('an instant without a letter is none, also when it is the first that is looked at', () => {
  expect(quickCheck(tableSchemas.notes)({ ...full, deletedAt: '' })).toBe(false);
});

const oddities = [
  null,
  true,
  0,
  -0,
  -1,
  0.5,
  2 ** 53,
  '',
  'x'.repeat(201),
  'done',
  'fact',
  AT,
  '2026-02-30T03:04:05.678Z',
  `${AT}\n`,
  [],
  [''],
  {},
  { kind: 'pause' },
];

const changedField = (value: object, path: readonly number[], put: unknown): unknown => {
  const [step = 0, ...rest] = path;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const at = step % (entries.length + 2);
  const [name, held] = entries[at] ?? [at === entries.length ? 'extra' : '__proto__', undefined];
  const others = entries.filter(([each]) => each !== name);
  const isTakenAway = put === undefined && rest.length === 0;
  return Object.fromEntries(isTakenAway ? others : [...others, [name, changed(held, rest, put)]]);
};

/** Puts something else at one place of a value, takes it away, or adds a field beside it. */
const changed = (value: unknown, path: readonly number[], put: unknown): unknown => {
  const [step = 0, ...rest] = path;
  if (typeof value !== 'object' || value === null || path.length === 0) return put;
  if (!Array.isArray(value)) return changedField(value, path, put);
  const at = step % (value.length + 1);
  return value.toSpliced(at, 1, changed(value[at], rest, put));
};

test('what it is sure of, the schema takes and gives back as it is', () => {
  const cases = samples.flatMap(([, schema, records]) =>
    records.map((each) => ({ schema, each, isSurely: quickCheck(schema) })),
  );
  let sure = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 5 }),
      fc.oneof(fc.constantFrom(...oddities, undefined), fc.jsonValue()),
      ({ schema, each, isSurely }, path, put) => {
        const value: unknown = JSON.parse(JSON.stringify(changed(each, path, put)) ?? 'null');
        if (!isSurely(value)) return;
        sure += 1;
        const parsed = schema.safeParse(value);
        expect(parsed.success && isDeepStrictEqual(parsed.data, value)).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(sure).toBeGreaterThan(500);
});

test.each([
  ['a refinement', z.string().refine((text) => text !== 'b')],
  ['a transformation', z.string().transform((text) => text)],
  ['a pattern of its own', z.string().regex(/a/)],
  ['a text that is trimmed', z.string().trim()],
  ['a multiple', z.number().multipleOf(2)],
  ['a refined list', z.array(z.string()).refine(() => true)],
  ['a refined object', z.strictObject({ a: z.string() }).refine(() => true)],
  ['a default', z.string().default('a')],
  ['another union', z.union([z.string(), z.number()])],
  ['a union that is refined', z.union([z.string(), z.literal(1)]).refine(() => true)],
])('it is never sure of %s', (_, schema) => {
  const isSurely = quickCheck<unknown>(schema);
  expect(['a', 2, ['a'], { a: 'a' }, undefined].some((value) => isSurely(value))).toBe(false);
});
