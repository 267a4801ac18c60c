import { expect, test } from 'vitest';
import { keyOf, Ledger, type Found } from './ledger.ts';

const put = (id: string, text: string) => ({ op: 'put', entry: { table: 'notes', record: { id, text } } });
const found = (...notes: readonly (readonly [id: string, text: string])[]): Found =>
  new Map(notes.map(([id, text]) => [keyOf('notes', id), { id, text }]));

const told = (): Ledger => {
  const ledger = new Ledger();
  ledger.hear('w', { say: 'try', n: 1, ops: [put('a', 'one'), put('b', 'one')] });
  ledger.hear('w', { say: 'ok', n: 1 });
  ledger.hear('w', { say: 'try', n: 2, ops: [put('a', 'two'), put('b', 'two')] });
  return ledger;
};

test.each([
  ['everything that was promised', found(['a', 'one'], ['b', 'one']), [0, 0]],
  ['the change on its way, whole', found(['a', 'two'], ['b', 'two']), [0, 0]],
  ['half of the change on its way', found(['a', 'two'], ['b', 'one']), [1, 0]],
  ['a record less', found(['a', 'one']), [1, 0]],
  ['an older text', found(['a', 'zero'], ['b', 'one']), [1, 0]],
  ['a record that nobody wrote', found(['a', 'one'], ['b', 'one'], ['c', 'one']), [0, 1]],
])('the ledger judges rightly when it finds %s', (_, there, wrong) => {
  const verdict = told().judge(there);
  expect([verdict.lost.length, verdict.strange.length]).toEqual(wrong);
});

test('a refused change that comes back is strange, a dropped record that comes back is lost', () => {
  const ledger = told();
  ledger.hear('w', { say: 'no', n: 2, kind: 'io' });
  expect(ledger.judge(found(['a', 'two'], ['b', 'two'])).lost).toHaveLength(1);
  ledger.hear('w', { say: 'try', n: 3, ops: [{ op: 'drop', table: 'notes', id: 'a' }] });
  ledger.hear('w', { say: 'ok', n: 3 });
  expect(ledger.judge(found(['a', 'two'], ['b', 'two'])).lost).toHaveLength(1);
});
