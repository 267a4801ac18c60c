import { describe, expect, test } from 'vitest';
import { heeded, heedsNothing, settledChoices } from '../../../src/shared/domain/export/choices.ts';
import type { ExportInput, ExportOptions } from '../../../src/shared/domain/export/export-input.ts';
import { exportFormats, textFormats } from '../../../src/shared/domain/export/formats.ts';
import { fileOf } from './file-of.ts';
import { sampleInput, sampleNote } from './samples.ts';

const plain: Required<ExportOptions> = { leadIn: 'applied', order: 'time', times: 'film', words: 'mine' };

/** Two notes whose order by case is not the order of time, in an edition that is ten minutes late, and one fact. */
const inputWith = (change: Partial<ExportOptions>): ExportInput =>
  sampleInput(
    [
      sampleNote({ id: 'later', filmMs: 9_000_000, caseIds: ['jackson'], text: 'Later.' }),
      sampleNote({ id: 'sooner', caseIds: ['martin'], text: 'Sooner?', kind: 'question' }),
    ],
    {
      options: { ...plain, ...change },
      edition: { name: 'My disc', toEditionMs: (filmMs) => filmMs + 600_000 },
      facts: [{ id: 'f1', caseId: 'jackson', text: 'A fact.', side: 'Told', sources: [], sinceMs: null }],
    },
  );

const changes = [
  ['leadIn', { leadIn: 'raw' }],
  ['order', { order: 'case' }],
  ['words', { words: 'with-facts' }],
] as const satisfies readonly (readonly [string, Partial<ExportOptions>])[];

describe.each(textFormats)('$id', ({ id }) => {
  const before = fileOf(id, inputWith({}));

  test.each(changes)('%s makes a difference exactly where it is offered', (choice, change) => {
    expect(fileOf(id, inputWith(change)) !== before).toBe(heeded(id)[choice]);
  });

  test.each(['edition', 'both'] as const)('times of %s make a difference exactly where offered', (times) => {
    expect(fileOf(id, inputWith({ times })) !== before).toBe(heeded(id).times.includes(times));
  });
});

test('only data heeds nothing, and what heeds nothing can be read back', () => {
  const nothing = exportFormats.filter(({ id }) => heedsNothing(id));
  expect(nothing.map(({ id }) => id).toSorted()).toEqual(['json', 'jsonl', 'vault', 'web-annotation', 'zip']);
  expect(nothing.every(({ isLossless }) => isLossless)).toBe(true);
});

test('a choice that does nothing is set back, and times of an edition need an edition', () => {
  const chosen = { select: {}, leadIn: 'raw', order: 'case', times: 'edition', words: 'with-facts' } as const;
  expect(settledChoices({ ...chosen, format: 'json' }, true)).toEqual({
    ...plain,
    select: {},
    format: 'json',
  });
  expect(settledChoices({ ...chosen, format: 'html' }, true)).toEqual({ ...chosen, format: 'html' });
  expect(settledChoices({ ...chosen, format: 'html' }, false).times).toBe('film');
  expect(settledChoices({ ...chosen, format: 'srt' }, true)).toMatchObject({
    times: 'edition',
    words: 'mine',
  });
});
