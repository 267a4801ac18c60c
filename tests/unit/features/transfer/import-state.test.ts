import { expect, test } from 'vitest';
import { withColumn } from '../../../../src/renderer/features/transfer/ImportColumns.tsx';
import {
  afterApply,
  afterPreview,
  asItIs,
  choosing,
  type ImportState,
  type Previewed,
} from '../../../../src/renderer/features/transfer/import-state.ts';
import {
  heldBack,
  moreWords,
  progressOf,
  taken,
  takeWords,
  tallyWords,
} from '../../../../src/renderer/features/transfer/import-words.ts';

const counts = { new: 40, same: 1, changed: 2, refused: 3, warnings: 0 };

const shown = (change: Partial<Previewed['preview']> = {}, token = 'one'): Previewed => ({
  outcome: 'previewed',
  token,
  name: 'evening.json',
  path: '/somewhere/evening.json',
  table: null,
  preview: {
    format: 'json',
    counts,
    first: { new: [], same: [], changed: [] },
    refused: [],
    warnings: [],
    needsViewing: false,
    otherTitleId: null,
    ...change,
  },
});

const preview = (state: ImportState) => {
  if (state.step !== 'preview') throw new Error(state.step);
  return state;
};

const file = { what: 'ask', folder: false } as const;
const first = preview(afterPreview(shown(), { from: file, how: asItIs, before: choosing() }));

test('what is looked at first keeps mine, and a choice outlives reading it in another way', () => {
  expect(first).toMatchObject({ changed: 'keep-mine', isTaking: false, words: null });
  const again = afterPreview(shown(), {
    from: { what: 'again', token: 'one' },
    how: asItIs,
    before: { ...first, changed: 'both' },
  });
  expect(again).toMatchObject({ changed: 'both' });
});

test('a dialog that was only closed leaves everything as it was', () => {
  expect(afterPreview({ outcome: 'closed' }, { from: file, how: asItIs, before: first })).toBe(first);
});

test('what could not be read can be named: a file by its path, words by themselves, a lost preview by nothing', () => {
  const failed = { outcome: 'failed', path: '/a/b.xyz', message: 'Not recognised.' } as const;
  const asked = { how: asItIs, before: choosing() };
  const text = { what: 'text', text: 'x' } as const;
  expect(afterPreview(failed, { ...asked, from: file })).toEqual(
    choosing('Not recognised.', { what: 'path', path: '/a/b.xyz' }),
  );
  expect(afterPreview({ ...failed, path: '' }, { ...asked, from: text })).toEqual(
    choosing('Not recognised.', text),
  );
  expect(afterPreview({ ...failed, path: '' }, { ...asked, from: { what: 'again', token: 'x' } })).toEqual(
    choosing('Not recognised.', null),
  );
});

test('a notebook that changed meanwhile is shown anew, with words and with the choice', () => {
  const before = { ...first, changed: 'take-theirs', isTaking: true } as const;
  const after = preview(afterApply(shown({}, 'two'), before));
  expect(after).toMatchObject({ changed: 'take-theirs', isTaking: false, shown: { token: 'two' } });
  expect(after.words).toMatch(/changed while you looked.*nothing has been taken in yet/u);
  expect(afterApply({ outcome: 'gone' }, before)).toMatchObject({ step: 'choose', unread: null });
});

test('the button says how many notes would be new or different', () => {
  const { preview: one } = shown();
  expect([taken(one, 'keep-mine'), taken(one, 'take-theirs'), taken(one, 'both')]).toEqual([40, 42, 42]);
  expect([takeWords(0), takeWords(1), takeWords(1042)]).toEqual([
    'Nothing to take in',
    'Take in 1 note',
    'Take in 1,042 notes',
  ]);
});

test('what holds an import back is said, and nothing is said where nothing does', () => {
  expect(heldBack(shown().preview, 40)).toBeNull();
  expect(heldBack(shown({ needsViewing: true }).preview, 40)).toMatch(/need a viewing/u);
  expect(heldBack(shown().preview, 0)).toMatch(/Nothing in it is new/u);
  const none = { ...counts, new: 0, same: 0, changed: 0 };
  expect(heldBack(shown({ counts: none }).preview, 0)).toMatch(/No note in it can be taken in/u);
});

test('what was done is said in whole sentences, and nothing twice', () => {
  expect(tallyWords({ added: 2, replaced: 1, kept: 1 })).toBe(
    '2 notes taken in. 1 note replaced by the file’s version. 1 note left as it was.',
  );
  expect(tallyWords({ added: 0, replaced: 0, kept: 0 })).toBe('Nothing was changed.');
});

test('how far reading is, and how much more there is', () => {
  expect([
    progressOf({ done: 5, of: 10 }),
    progressOf({ done: 12, of: 10 }),
    progressOf({ done: 5, of: 0 }),
  ]).toEqual([0.5, 1, null]);
  expect([moreWords(20, 20), moreWords(20, 2021)]).toEqual([null, 'and 2,001 more']);
});

test('a column is chosen, chosen anew, and taken out', () => {
  const time = withColumn({}, 'time', 'When');
  expect(withColumn(time, 'text', 'What')).toEqual({ time: 'When', text: 'What' });
  expect(withColumn(time, 'time', 'Then')).toEqual({ time: 'Then' });
  expect(withColumn(time, 'time', '')).toEqual({});
});
