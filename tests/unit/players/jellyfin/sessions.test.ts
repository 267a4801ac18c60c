import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../../src/players/jellyfin/address.ts';
import {
  chooseSession,
  dateOf,
  filmSessionsOf,
  type FilmSession,
} from '../../../../src/players/jellyfin/sessions.ts';

test.each([
  ['2026-11-22T17:00:00.1234567Z', Date.UTC(2026, 10, 22, 17) + 123.4567],
  ['2026-11-22T17:00:00Z', Date.UTC(2026, 10, 22, 17)],
  ['2026-11-22T18:00:00.5000000+01:00', Date.UTC(2026, 10, 22, 17) + 500],
  ['0001-01-01T00:00:00.0000000Z', null],
  ['never', null],
  [5, null],
  [undefined, null],
])('the date %j is %j', (text, ms) => {
  const found = dateOf(text);
  if (ms === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(ms, 2);
});

test('two check-ins that differ in the seventh decimal are two', () => {
  expect(dateOf('2026-11-22T17:00:00.1234567Z')).not.toBe(dateOf('2026-11-22T17:00:00.1244567Z'));
});

describe('the list of sessions', () => {
  test.each([[{}], [null], ['text'], [undefined]])('%j is none', (body) => {
    expect(filmSessionsOf(body)).toBeNull();
  });

  test('is read as far as it is one', () => {
    const item = { Id: 'f', Name: 'x'.repeat(600), RunTimeTicks: 50_400_000_000, MediaType: 'Video' };
    const found = filmSessionsOf([
      null,
      'text',
      { Id: 'idle' },
      { Id: 'music', NowPlayingItem: { ...item, MediaType: 'Audio' } },
      { NowPlayingItem: item },
      { Id: 'a'.repeat(101), NowPlayingItem: item },
      {
        Id: 'odd',
        NowPlayingItem: { Id: 'f', RunTimeTicks: 0 },
        PlayState: { PositionTicks: 'x', IsPaused: 'yes' },
      },
      { Id: 'film', NowPlayingItem: item, PlayState: { PositionTicks: 12_345_678, IsPaused: true } },
    ]);
    expect(found?.map(({ id }) => id)).toEqual(['odd', 'film']);
    expect(found?.[0]).toMatchObject({
      media: { durationMs: null, title: null },
      positionMs: null,
      isPaused: false,
    });
    expect(found?.[1]).toMatchObject({
      positionMs: 1234.5678,
      isPaused: true,
      media: { durationMs: 5_040_000 },
    });
    expect(found?.[1]?.media.title).toHaveLength(512);
  });
});

describe('of the sessions', () => {
  const session = (id: string, isPaused = false): FilmSession => ({
    id,
    isPaused,
    media: { key: id, title: id, durationMs: null, durationExact: false },
    positionMs: 0,
    checkInMs: 0,
  });
  const choice = (
    sessions: readonly FilmSession[],
    asked: string | null = null,
    current: string | null = null,
  ) => {
    const chosen = chooseSession(sessions, { asked, current });
    return typeof chosen === 'string' ? chosen : chosen.id;
  };

  test('the one that was named is chosen, or none', () => {
    expect(choice([session('a'), session('b')], 'b')).toBe('b');
    expect(choice([session('a')], 'b')).toBe('none');
  });

  test('the only one is chosen, or the only one that is not paused', () => {
    expect(choice([])).toBe('none');
    expect(choice([session('a', true)])).toBe('a');
    expect(choice([session('a', true), session('b')])).toBe('b');
    expect(choice([session('a'), session('b')])).toBe('several');
    expect(choice([session('a', true), session('b', true)])).toBe('several');
  });

  test('the one that is followed stays, though another begins', () => {
    expect(choice([session('a', true), session('b')], null, 'a')).toBe('a');
    expect(choice([session('b')], null, 'a')).toBe('b');
  });
});

describe('the address of a server', () => {
  test('is read with all of its parts', () => {
    expect(readAddress('https://media.example:8920/jellyfin/#b1d0')).toEqual({
      ok: true,
      value: { host: 'media.example', port: 8920, isSecure: true, base: '/jellyfin', session: 'b1d0' },
    });
    expect(readAddress('http://[fe80::1]:8096')).toMatchObject({
      ok: true,
      value: { host: 'fe80::1', port: 8096, isSecure: false, base: '', session: null },
    });
    expect(readAddress('https://media.example')).toMatchObject({ ok: true, value: { port: 443 } });
  });

  test.each([
    'media.example',
    'ftp://media.example',
    'http://a:b@media.example',
    'http://media.example:22',
    'http://m.example#a b',
  ])('%s is refused in a sentence', (address) => {
    expect(readAddress(address)).toMatchObject({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/u) });
  });
});
