import { describe, expect, test } from 'vitest';
import { deepLink } from '../../../src/shared/domain/export/deep-link.ts';
import type { ExportOptions } from '../../../src/shared/domain/export/export-input.ts';
import { orderNotes } from '../../../src/shared/domain/export/order-notes.ts';
import { shownEndMs } from '../../../src/shared/domain/export/shown-end.ts';
import { shownTime } from '../../../src/shared/domain/export/shown-time.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { sampleInput, sampleNote, untimedNote } from './samples.ts';

describe('shownTime', () => {
  const point = sampleNote();
  const until = (endMs: number) => sampleNote({ endMs });
  test.each<{
    readonly what: string;
    readonly note: Note;
    readonly leadIn: ExportOptions['leadIn'];
    readonly expected: ReturnType<typeof shownTime>;
  }>([
    { what: 'a point', note: point, leadIn: 'applied', expected: { startMs: 4_521_250, endMs: null } },
    { what: 'the key press', note: point, leadIn: 'raw', expected: { startMs: 4_525_250, endMs: null } },
    {
      what: 'a range',
      note: until(4_530_000),
      leadIn: 'applied',
      expected: { startMs: 4_521_250, endMs: 4_530_000 },
    },
    {
      what: 'a range of no length',
      note: until(4_521_250),
      leadIn: 'applied',
      expected: { startMs: 4_521_250, endMs: null },
    },
    {
      what: 'a range within the lead-in',
      note: until(4_525_000),
      leadIn: 'raw',
      expected: { startMs: 4_525_250, endMs: null },
    },
    { what: 'no clock', note: untimedNote(), leadIn: 'applied', expected: null },
    { what: 'no clock, raw', note: untimedNote(), leadIn: 'raw', expected: null },
  ])('$what', ({ note, leadIn, expected }) => {
    expect(shownTime(note, leadIn)).toEqual(expected);
  });
});

test.each([
  [{ startMs: 1_000, endMs: 1_001 }, 'long '.repeat(100), 1_001],
  [{ startMs: 1_000, endMs: null }, '', 3_000],
  [{ startMs: 1_000, endMs: null }, 'x'.repeat(60), 5_000],
  [{ startMs: 1_000, endMs: null }, 'x'.repeat(90_000), 8_000],
])('shownEndMs of %j', (time, text, expected) => {
  expect(shownEndMs(time, text)).toBe(expected);
});

describe('deepLink', () => {
  const at = (note: Note) => deepLink({ note, time: shownTime(note, 'applied') });

  test('names the title, the second and the note', () => {
    expect(at(sampleNote({ id: 'n1' }))).toBe('docket://title/the-justice-project#t=4521.25&note=n1');
    expect(at(sampleNote({ id: 'n1', endMs: 4_530_007 }))).toBe(
      'docket://title/the-justice-project#t=4521.25,4530.007&note=n1',
    );
  });

  test('names no second when the note is untimed', () => {
    expect(at(untimedNote({ id: 'n1' }))).toBe('docket://title/the-justice-project#note=n1');
  });

  test('is an address that any reader takes apart, whatever stands in the ids', () => {
    const nasty = "a b/(c)'#t=1&note=2\n-->é";
    const url = new URL(at(sampleNote({ id: nasty, titleId: nasty })));
    expect(decodeURIComponent(url.pathname.slice(1))).toBe(nasty);
    expect(new URLSearchParams(url.hash.slice(1)).get('note')).toBe(nasty);
    expect(url.href).not.toMatch(/[()' \n]/);
  });
});

describe('orderNotes', () => {
  const notes = [
    sampleNote({ id: 'late', filmMs: 9_000, caseIds: ['jackson'] }),
    untimedNote({ id: 'untimed', caseIds: ['jackson'] }),
    sampleNote({ id: 'b', filmMs: 5_000, caseIds: ['martin'] }),
    sampleNote({ id: 'a', filmMs: 5_000, caseIds: [] }),
    sampleNote({ id: 'range', filmMs: 5_000, endMs: 6_000, caseIds: ['unknown'] }),
    sampleNote({ id: 'B', filmMs: 5_000, caseIds: ['martin'] }),
  ];
  const idsBy = (order: ExportOptions['order']) =>
    orderNotes(sampleInput(notes, { options: { order, leadIn: 'applied' } })).map(({ note }) => note.id);

  test('by time: start, end, id, and untimed notes last', () => {
    expect(idsBy('time')).toEqual(['B', 'a', 'b', 'range', 'late', 'untimed']);
  });

  test('by case: known cases in their order, then unknown ones, then notes of no case', () => {
    expect(idsBy('case')).toEqual(['late', 'untimed', 'B', 'b', 'range', 'a']);
  });

  test('untimed notes stand in the order in which they were taken', () => {
    const [first, second] = ['2026-11-20T20:00:00.000Z', '2026-11-20T21:00:00.000Z'] as const;
    const input = sampleInput([
      untimedNote({ id: 'a', raw: { timed: false, wallIso: second } }),
      untimedNote({ id: 'b', raw: { timed: false, wallIso: first } }),
    ]);
    expect(orderNotes(input).map(({ note }) => note.id)).toEqual(['b', 'a']);
  });
});
