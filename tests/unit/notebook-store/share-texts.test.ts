import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSharing } from '../../../src/main/notebook/share-texts.ts';

const moment = fc.integer({ min: 0, max: 20_000 }).map((ms) => new Date(ms).toISOString());
const uuid = fc.integer({ min: 0, max: 99 }).map((nth) => `3f2504e0-4f89-41d3-9a0c-0305e82c${nth + 1000}`);
const text = fc.oneof(
  moment,
  uuid,
  fc.string({ maxLength: 50 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
);
const value = fc.oneof(text, fc.array(text), fc.dictionary(text, text), fc.jsonValue());
const name = fc.oneof(fc.constantFrom('id', '__proto__', 'createdAt', 'raw'), text);

test('records that share their texts say what they said, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(name, value)), (records) => {
      const lines = records.map((record) => JSON.stringify(record));
      const share = createSharing();
      for (const line of lines) {
        const record: object = JSON.parse(line);
        share(record);
        expect(JSON.stringify(record)).toBe(line);
      }
    }),
  );
});
