import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepLink, filmAddress } from '../../../src/shared/domain/export/deep-link.ts';
import {
  isDeepLinkText,
  LONGEST_LINK,
  readDeepLink,
} from '../../../src/shared/domain/links/read-deep-link.ts';
import { longestFilmMs } from '../../../src/shared/domain/time/longest-film.ts';
import { noteAt } from '../features/note.ts';

const FILM = 'kkw-the-justice-project';

test('a place, a stretch, a note, or only the film', () => {
  expect(readDeepLink(`docket://title/${FILM}#t=4521.25&note=a1`)).toEqual({
    ok: true,
    value: { titleId: FILM, time: { startMs: 4_521_250, endMs: null }, noteId: 'a1' },
  });
  expect(readDeepLink(`docket://title/${FILM}#t=4521.25,4540`)).toMatchObject({
    value: { time: { startMs: 4_521_250, endMs: 4_540_000 }, noteId: null },
  });
  expect(readDeepLink(`docket://title/${FILM}`)).toEqual({
    ok: true,
    value: { titleId: FILM, time: null, noteId: null },
  });
});

test('what systems make of an address on its way is still the same address', () => {
  const wanted = readDeepLink(`docket://title/${FILM}#t=7&note=a1`);
  for (const text of [
    `DOCKET://Title/${FILM}#t=7&note=a1`,
    `docket://title/${FILM}/#t=7&note=a1`,
    ` docket://title/${FILM}#t=7&note=a1\n`,
    `docket://title/${FILM}#note=a1&t=7`,
    `docket://title/${FILM}#t=7&note=a1&utm=x`,
  ])
    expect(readDeepLink(text), text).toEqual(wanted);
});

describe('what is no link of Docket is refused in words', () => {
  const bad: readonly string[] = [
    '',
    'docket:',
    'docket://title/',
    'docket://title//x',
    `docket://evil/${FILM}#t=1`,
    `docket://title:80/${FILM}`,
    `docket://user@title/${FILM}`,
    `docket://title/${FILM}/../x`,
    `docket://title/${FILM}?t=1`,
    `docket://title/${FILM}#t=1#t=2`,
    `https://title/${FILM}#t=1`,
    `docket://title/%00`,
    `docket://title/%zz`,
    `docket://title/${'x'.repeat(201)}`,
    `docket://title/${FILM}#note=`,
    `docket://title/${FILM}#note=%0a`,
    `docket://title/${FILM}#note=a&note=b`,
    `docket://title/${FILM}#t=1&t=2`,
    `docket://title/${FILM}#t=`,
    `docket://title/${FILM}#t=-1`,
    `docket://title/${FILM}#t=1:02`,
    `docket://title/${FILM}#t=1e3`,
    `docket://title/${FILM}#t=0x10`,
    `docket://title/${FILM}#t=Infinity`,
    `docket://title/${FILM}#t=1.2345`,
    `docket://title/${FILM}#t=9,9`,
    `docket://title/${FILM}#t=9,3`,
    `docket://title/${FILM}#t=1,2,3`,
    `docket://title/${FILM}#t=,5`,
    `docket://title/${FILM}#t=${longestFilmMs / 1000 + 1}`,
    `docket://title/${FILM}#x=${'y'.repeat(LONGEST_LINK)}`,
    `docket://title/${FILM} --mark`,
  ];
  for (const text of bad)
    test(JSON.stringify(text.slice(0, 60)), () => {
      const read = readDeepLink(text);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.error).toMatch(/^[A-Z].*Nothing was changed\.$/u);
    });
});

test('every address that Docket writes is read back, whatever the ids are', () => {
  const id = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter(
      (text) => text.isWellFormed() && text.length <= 200 && !/[\u0000-\u001f\u007f-\u009f]/u.test(text),
    );
  const time = fc
    .tuple(fc.integer({ min: 0, max: longestFilmMs - 1 }), fc.option(fc.integer({ min: 1, max: 60_000 })))
    .map(([startMs, length]) => ({
      startMs,
      endMs: length === null ? null : Math.min(startMs + length, longestFilmMs),
    }));
  fc.assert(
    fc.property(id, id, fc.option(time), (titleId, noteId, place) => {
      const link = deepLink({ note: noteAt(noteId, 0, { titleId }), time: place });
      expect(isDeepLinkText(link)).toBe(true);
      expect(readDeepLink(link)).toEqual({ ok: true, value: { titleId, time: place, noteId } });
      expect(readDeepLink(filmAddress(titleId))).toEqual({
        ok: true,
        value: { titleId, time: null, noteId: null },
      });
    }),
  );
});

test('no text makes it throw, and what it accepts is within bounds', () => {
  const parts = fc.constantFrom(
    'docket://',
    'title/',
    '#',
    '&',
    't=',
    'note=',
    '1',
    ',',
    '.',
    '%',
    '/',
    '?',
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(parts, fc.string({ maxLength: 4 }))).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }).map((rest) => `docket://title/a#t=1${rest}`),
  );
  fc.assert(
    fc.property(text, (any) => {
      const read = readDeepLink(any);
      if (!read.ok) return read.error.endsWith('Nothing was changed.');
      const { titleId, time, noteId } = read.value;
      const times = time === null ? [] : [time.startMs, time.endMs ?? time.startMs];
      const areWithin = times.every((ms) => ms >= 0 && ms <= longestFilmMs);
      return areWithin && [titleId, noteId ?? ''].every(({ length }) => length <= 200);
    }),
    { numRuns: 2000 },
  );
});
