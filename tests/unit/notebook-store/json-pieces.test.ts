import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeJournal,
  encodeBatch,
  encodeShortBatch,
  encodeHeader,
  type JournalHeader,
} from '../../../src/main/notebook/journal-line.ts';
import { JsonPieces } from '../../../src/main/notebook/json-pieces.ts';
import { readKnownRows } from '../../../src/main/notebook/known-rows.ts';
import {
  decodeRow,
  encodeRow,
  SNAPSHOT_CLOSES,
  SNAPSHOT_OPENS,
} from '../../../src/main/notebook/snapshot-format.ts';

const BEFORE_TABLE = '{"check":"00000000",'.length;

const long = 'é'.repeat(300_000);
const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constant(long));
const text = fc.oneof(
  { weight: 9, arbitrary: value.map((held) => JSON.stringify(held)) },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '1,2', '[1],[2', ']', 'undefined', '"\\x"') },
);

const orUndefined = (json: string): unknown => {
  try {
    const held: unknown = JSON.parse(json);
    return held;
  } catch {
    return undefined;
  }
};

test('values parsed together are those parsed one by one, in their order, and what is no JSON spoils nothing else', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const pieces = new JsonPieces();
      const found: unknown[] = [];
      for (const json of texts) {
        const bytes = Buffer.from(`before${json}after`);
        pieces.add(bytes, 6, bytes.length - 5);
        if (pieces.isFull) found.push(...pieces.take());
      }
      found.push(...pieces.take());
      expect(found).toEqual(texts.map(orUndefined));
      expect(pieces.take()).toEqual([]);
    }),
  );
});

const id = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'a', 'b'));
const row = fc.record({
  table: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('notes', 'note', 'passes', 'commands') },
    { weight: 1, arbitrary: fc.constantFrom('', '__proto__', 'a"b', 'no', 'x'.repeat(200), 'ä') },
  ),
  record: fc.record({
    id,
    text: fc.oneof(fc.string({ unit: 'binary' }), fc.constant(long)),
    more: fc.jsonValue(),
  }),
});

test('the records of a whole snapshot are those of its lines, whatever their tables are called', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
      const lines = rows.map(encodeRow);
      const body = Buffer.from(`${SNAPSHOT_OPENS}${lines.join(',\n')}${SNAPSHOT_CLOSES}`);
      const found = await readKnownRows(body, BEFORE_TABLE);
      const wanted = new Map<string, Map<string, unknown>>();
      for (const { table, record } of lines.map(decodeRow).filter((read) => read !== null)) {
        const records = wanted.get(table) ?? new Map<string, unknown>();
        wanted.set(table, records.set(record.id, record));
      }
      expect(found.count).toBe(rows.length);
      expect([...found.tables].filter(([, records]) => records.size > 0)).toEqual([...wanted]);
    }),
  );
});

test('bytes that are no lines are no records, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom('{', '}', '\n', ',', '"', '"table":"notes","record":', '{"id":"a"}', ' '.repeat(30)),
      ),
      async (parts) => {
        const found = await readKnownRows(Buffer.from(parts.join('')), BEFORE_TABLE);
        const count = [...found.tables.values()].reduce((sum, records) => sum + records.size, 0);
        expect(count).toBeLessThanOrEqual(found.count);
      },
    ),
  );
});

const header: JournalHeader = {
  format: 'docket-journal',
  v: 2,
  schema: 2,
  app: 'test',
  at: '',
  needs: 0,
  seen: {},
  sealed: {},
};
const noTurn = (): Promise<void> => Promise.resolve();

test('a journal keeps its batches in order around lines that are damaged, and says whether it ends in one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 60 }), async (areGood) => {
      const lines: Buffer[] = [Buffer.from(encodeHeader(header))];
      for (const [at, isGood] of areGood.entries()) {
        const ops = JSON.stringify([{ op: 'drop', table: 'commands', id: `c${at}` }]);
        const line = Buffer.concat(await encodeBatch(at + 1, [Buffer.from(ops)], noTurn));
        if (!isGood) line[20] = (line[20] ?? 0) ^ 1;
        lines.push(line);
      }
      const decoded = await decodeJournal(Buffer.concat(lines));
      const good = areGood.flatMap((isGood, at) => (isGood ? [at + 1] : []));
      expect(decoded.batches.map(({ s }) => s)).toEqual(good);
      expect(decoded.badLines).toBe(areGood.length - good.length);
      expect(decoded.endsBadly).toBe(areGood.at(-1) === false);
    }),
  );
});

test('a batch that is made into its line at once has the very bytes of one that is made in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.array(fc.string({ unit: 'binary' })), async (s, texts) => {
      const ops = Buffer.from(JSON.stringify(texts), 'utf8');
      expect(encodeShortBatch(s, ops)).toEqual(Buffer.concat(await encodeBatch(s, [ops], noTurn)));
    }),
  );
});
