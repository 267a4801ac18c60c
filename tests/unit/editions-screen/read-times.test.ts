import { describe, expect, it } from 'vitest';
import {
  readFilmTime,
  readLength,
  readSourceTime,
} from '../../../src/renderer/features/editions/read-times.ts';

describe('a time of an edition', () => {
  it('is read in every way of writing, and counted back from its end where its length is known', () => {
    expect(readSourceTime('52:10', null)).toEqual({ ok: true, value: 3_130_000 });
    expect(readSourceTime('5210', null)).toEqual({ ok: true, value: 3_130_000 });
    expect(readSourceTime('-12', 6_912_000)).toMatchObject({ ok: false });
    expect(readSourceTime('-43:12', 6_912_000)).toEqual({ ok: true, value: 4_320_000 });
  });

  it('is refused as remaining where the length of the edition is not known, and says why', () => {
    expect(readSourceTime('-43:12', null)).toEqual({
      ok: false,
      error: 'The length of this edition is not known, so a remaining time says nothing. Use 47:12.',
    });
  });

  it('is refused beyond the end and as no time at all', () => {
    expect(readSourceTime('-2:00:00', 6_912_000)).toMatchObject({ ok: false });
    expect(readSourceTime('soon', null)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/not a time/u),
    });
  });
});

it('a time of the film is a position: nobody said how long the film is', () => {
  expect(readFilmTime('47:12')).toEqual({ ok: true, value: 2_832_000 });
  expect(readFilmTime('-43:12')).toMatchObject({ ok: false });
});

it('a length is more than nothing and not what is left', () => {
  expect(readLength('2:30')).toEqual({ ok: true, value: 150_000 });
  expect(readLength('0:00')).toEqual({ ok: false, error: 'A length is more than nothing. Use 2:30.' });
  expect(readLength('-2:30')).toMatchObject({ ok: false });
  expect(readLength('')).toMatchObject({ ok: false });
});
