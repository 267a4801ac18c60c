import { describe, expect, it } from 'vitest';
import { exportPurposes } from '../../../../src/shared/domain/export/export-format.ts';
import { exportFormats } from '../../../../src/shared/domain/export/formats.ts';
import type { ExportChoices } from '../../../../src/shared/domain/export/choices.ts';
import { formatGroups, usualFormat } from '../../../../src/renderer/features/transfer/export-formats.ts';
import {
  byHandWords,
  countSentences,
  notesSummary,
  previewCaption,
  shownSummary,
  sizeWords,
  tooLongSentence,
  wordsSentence,
} from '../../../../src/renderer/features/transfer/export-words.ts';

const preview = {
  ...{ written: 12, untimed: 0, notInEdition: 0, wordless: 0, tooLong: 0, facts: 0, folded: 0, shown: 3 },
  ...{ text: '', explained: null, name: 'notes.html' },
};
const ground = { notes: 12, edition: null, passes: [], cases: [], kinds: [], tags: [] };
const choices: ExportChoices = {
  ...{ format: 'html', select: {}, times: 'film', leadIn: 'applied', order: 'time', words: 'mine' },
};

describe('the formats on the screen', () => {
  it('are all formats there are, each under its own purpose and once', () => {
    const offered = exportPurposes.flatMap((purpose) =>
      formatGroups(purpose).flatMap(({ formats }) => {
        expect(formats.every((format) => format.purpose === purpose)).toBe(true);
        return formats.map(({ id }) => id);
      }),
    );
    expect(offered.toSorted()).toEqual(exportFormats.map(({ id }) => id).toSorted());
    expect(exportPurposes.map(usualFormat)).toEqual([
      'html',
      'csv',
      'json',
      'webvtt',
      'csl-json',
      'share-text',
    ]);
  });
});

it.each([
  [1, '1 byte'],
  [840, '840 bytes'],
  [1_000, '1 kB'],
  [4_249, '4.2 kB'],
  [999_999, '1,000 kB'],
  [12_345_678, '12.3 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

it('says what is left out and why', () => {
  expect(countSentences(preview)).toEqual(['12 notes.']);
  expect(countSentences({ written: 0, untimed: 1, notInEdition: 2, wordless: 3 })).toEqual([
    'No note would be in it.',
    '1 note left out: without a time there is no place for them here.',
    '2 notes left out: your edition does not have that part of the film.',
    '3 notes left out: a card needs words.',
  ]);
});

it('says whose words are in it', () => {
  const asked: ExportChoices = { ...choices, words: 'with-facts' };
  expect(wordsSentence(choices, preview)).toMatch(/^Only your own words/u);
  expect(wordsSentence({ ...asked, format: 'csv' }, preview)).toMatch(/^Only your own words/u);
  expect(wordsSentence(asked, preview)).toBe('No fact has opened yet, so none is in it.');
  expect(wordsSentence(asked, { ...preview, facts: 9, folded: 1 })).toBe(
    'With 9 facts of the case files, as far as you have seen, each with its sources. 1 fact with a detail that may be hard to read stays in the app.',
  );
});

it('says in the folded lines what is chosen, and only what differs from the usual', () => {
  expect(notesSummary(preview, ground)).toBe('All 12 notes');
  expect(notesSummary({ ...preview, written: 4, untimed: 1 }, ground)).toBe('5 of 12 notes');
  expect(notesSummary(null, ground)).toBe('');
  expect(shownSummary(choices, false)).toBe('Film time');
  const all: ExportChoices = { ...choices, times: 'both', leadIn: 'raw', order: 'case', words: 'with-facts' };
  expect(shownSummary(all, true)).toBe('Film time and my edition, when I pressed, by case, with facts');
  expect(shownSummary(all, false)).toBe('Film time, when I pressed, by case, with facts');
  expect(shownSummary({ ...all, format: 'srt' }, true)).toBe('Film time, when I pressed');
  expect(shownSummary({ ...all, format: 'json' }, true)).toBe('As they are stored');
});

it('says what the preview is of, and what a spreadsheet would cut', () => {
  expect(previewCaption(preview, 'html')).toBe('The first 3 of 12 notes, the words alone');
  expect(previewCaption({ ...preview, written: 1, shown: 1 }, 'csv')).toBe('1 note, as in the file');
  expect(tooLongSentence(1)).toMatch(/^1 note is longer than 32,767 characters\./u);
});

it.each([
  [{}, null],
  [{ ids: [], except: [] }, null],
  [{ ids: ['a'] }, 'Only the 1 note that you chose.'],
  [{ ids: ['a', 'b'] }, 'Only the 2 notes that you chose.'],
  [{ isWaiting: true } as const, 'Only the marks that wait for words.'],
  [{ query: 'law', except: ['a'] }, 'Without the 1 note that you took out.'],
])('says what was chosen one by one: %j', (select, words) => {
  expect(byHandWords(select)).toBe(words);
});

it('says how many of how many notes leave', () => {
  expect(notesSummary(preview, { ...ground, notes: 340 })).toBe('12 of 340 notes');
});
