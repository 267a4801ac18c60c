import { expect, it } from 'vitest';
import { awayWords, durationWords } from '../../../../src/renderer/features/cases/away-words.ts';
import {
  appearanceWords,
  foldedText,
  recapLines,
} from '../../../../src/renderer/features/cases/recap-lines.ts';
import type { FactView } from '../../../../src/shared/domain/dossier/views.ts';

const minute = 60_000;
const hour = 60 * minute;

it.each([
  [10 * minute, '10 min'],
  [60 * minute, '1 h'],
  [80 * minute, '1 h 20 min'],
  [3 * hour - 1, '3 h'],
  [9 * hour + 20 * minute, '9 h'],
  [47 * hour, '47 h'],
  [48 * hour, '2 days'],
  [170 * hour, '7 days'],
])('says %i ms as %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

it('asks only when the clock ran on, and counts from what was done last', () => {
  const away = { agoMs: 9 * hour, leftFilmMs: 52 * minute + 10_000, wentOnMs: 9 * hour };
  expect(awayWords(away, true, 1)).toBe(
    'The clock ran on by itself. Docket last heard from you at 52:10 of the film, 9 h ago. Still watching?',
  );
  expect(awayWords(away, false, 1)).toBe('You were last here at 52:10 of the film, 9 h ago.');
  expect(awayWords({ ...away, agoMs: hour }, false, 9)).toContain('9 h ago');
});

it('tells a case in two lines, what happened and what is asked for before the rest', () => {
  const line = (part: 'who' | 'happened' | 'court' | 'asked') => ({ part, text: part, sources: [] });
  const parts = (...all: readonly Parameters<typeof line>[0][]) =>
    recapLines(all.map(line)).map(({ part }) => part);
  expect(parts('who', 'happened', 'court', 'asked')).toEqual(['happened', 'asked']);
  expect(parts('who', 'happened', 'court')).toEqual(['happened', 'court']);
  expect(parts('who', 'happened')).toEqual(['who', 'happened']);
  expect(parts('who')).toEqual(['who']);
  expect(parts()).toEqual([]);
});

it('keeps a folded detail folded outside its fact too', () => {
  const fact: FactView = {
    id: 'f',
    section: 'offence',
    text: 'A detail.',
    date: null,
    dateEnd: null,
    datePrecision: null,
    side: null,
    sensitive: 'sexual violence',
    note: null,
    conflict: [],
    sources: [],
    terms: [],
    spoilerKind: null,
    opened: { by: 'policy' },
  };
  expect(foldedText('A detail.', [fact], new Set())).toEqual({
    isFolded: true,
    text: 'Folded: sexual violence',
  });
  expect(foldedText('A detail.', [fact], new Set(['f']))).toEqual({ isFolded: false, text: 'A detail.' });
  expect(foldedText('Another.', [fact], new Set())).toEqual({ isFolded: false, text: 'Another.' });
});

it('says when a case was on screen', () => {
  const span = { fromMs: 395_000, toMs: 860_000 };
  expect(appearanceWords({ current: span, previous: null })).toBe('On screen since 6:35');
  expect(appearanceWords({ current: null, previous: span })).toBe('Last on screen 6:35 to 14:20');
  expect(appearanceWords({ current: null, previous: null })).toBe('Not on screen yet');
});
