import { expect, test } from 'vitest';
import { calls, isSurely } from '../../../src/main/ipc/call-checks.ts';

const note = {
  ...{ text: 'Who pays?', kind: 'note', tags: ['law'], caseIds: ['stewart'], leadInMs: 3000, agoMs: 0.5 },
  ...{ endAgoMs: 'kept', from: { field: 'composer', by: 'page', isKept: true } },
};

test('what the composer asks is known at a glance, and what its schema refuses is not', () => {
  const refused = [
    { ...note, agoMs: -1 },
    { ...note, caseIds: 'nobody' },
    { ...note, tags: Array.from({ length: 101 }, () => 'law') },
    { ...note, more: 1 },
    { ...note, from: { ...note.from, more: 1 } },
  ];
  expect(isSurely('note.add', note)).toBe(true);
  expect(isSurely('note.add', { ...note, caseIds: 'on-screen', endAgoMs: 7 })).toBe(true);
  for (const args of refused) {
    expect(isSurely('note.add', args)).toBe(false);
    expect(calls['note.add'].args.safeParse(args).success).toBe(false);
  }
});
