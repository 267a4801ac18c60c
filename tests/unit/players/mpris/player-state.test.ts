import { describe, expect, test } from 'vitest';
import type { BusValue } from '../../../../src/players/dbus/bus-value.ts';
import { contractOf } from '../../../../src/players/mpris/contract.ts';
import { isMeant, playerName, shortName } from '../../../../src/players/mpris/names.ts';
import { playerState } from '../../../../src/players/mpris/player-state.ts';

const variant = (signature: string, value: BusValue): BusValue => ({ signature, value });
const withMetadata = (entries: readonly BusValue[]): BusValue => [['Metadata', variant('a{sv}', entries)]];

describe('an answer of a player', () => {
  test('is read whole', () => {
    expect(
      playerState([
        ['PlaybackStatus', variant('s', 'Playing')],
        ['Rate', variant('d', 1.25)],
        ['Position', variant('x', 1_234_567n)],
        [
          'Metadata',
          variant('a{sv}', [
            ['mpris:trackid', variant('o', '/a')],
            ['mpris:length', variant('x', 300_008_000n)],
            ['xesam:title', variant('s', 'The film')],
            ['xesam:url', variant('s', 'file:///film.mkv')],
          ]),
        ],
      ]),
    ).toEqual({
      status: 'playing',
      rate: 1.25,
      positionMs: 1234.567,
      track: { trackId: '/a', lengthMs: 300_008, title: 'The film', url: 'file:///film.mkv' },
    });
  });

  test.each<readonly [string, BusValue | undefined]>([
    ['nothing', undefined],
    ['a text', 'text'],
    ['an empty dictionary', []],
    [
      'values of the wrong types',
      [
        ['Rate', 'fast'],
        ['Position', 'here'],
        ['PlaybackStatus', 5],
        ['Metadata', 5],
      ],
    ],
  ])('that is %s is stillness with nothing loaded', (_what, answer) => {
    expect(playerState(answer)).toEqual({ status: 'stopped', rate: 1, positionMs: null, track: null });
  });

  test.each<readonly [string, BusValue, number | null]>([
    ['the right type', variant('x', 60_000_000n), 60_000],
    ['another type', variant('t', 60_000_000n), 60_000],
    ['a float', variant('d', 60_000_000), 60_000],
    ['0', variant('x', 0n), null],
    ['below 0', variant('x', -1n), null],
    ['the largest number there is, for a live stream', variant('x', 9_223_372_036_854_775_807n), null],
    ['a text', variant('s', '1:00'), null],
  ])('has a length as %s', (_what, value, lengthMs) => {
    const found = playerState(
      withMetadata([
        ['mpris:trackid', variant('o', '/a')],
        ['mpris:length', value],
      ]),
    );
    expect(found.track?.lengthMs).toBe(lengthMs);
  });

  test('has no track where the player says so, or says nothing of one', () => {
    const noTrack = variant('o', '/org/mpris/MediaPlayer2/TrackList/NoTrack');
    expect(playerState(withMetadata([['mpris:trackid', noTrack]])).track).toBeNull();
    expect(playerState(withMetadata([['mpris:length', variant('x', 5n)]])).track).toBeNull();
  });

  test('has a title of 512 characters at most', () => {
    const title = variant('s', 'é'.repeat(5000));
    expect(playerState(withMetadata([['xesam:title', title]])).track?.title).toHaveLength(512);
  });
});

test.each([
  ['vlc', 'vlc'],
  ['org.mpris.MediaPlayer2.vlc', 'vlc'],
  ['chromium.instance4711', 'chromium.instance4711'],
  ['firefox.instance_1_31', 'firefox.instance_1_31'],
  ["x',type='method_call", null],
  ['a b', null],
  ['', null],
  ['.', null],
  ['a'.repeat(201), null],
])('the name %j is %j', (asked, short) => {
  expect(shortName(asked)).toBe(short);
});

test('a name without its instance means every instance, and one with it only that', () => {
  expect(isMeant('chromium', 'chromium.instance7')).toBe(true);
  expect(isMeant('chromium.instance7', 'chromium.instance7')).toBe(true);
  expect(isMeant('chromium.instance7', 'chromium.instance8')).toBe(false);
  expect(isMeant('vlc', 'vlc')).toBe(true);
  expect(isMeant('vl', 'vlc')).toBe(false);
  expect(playerName('org.example.vlc')).toBeNull();
});

test('every measured program has its own contract, and browsers are never commanded', () => {
  const numbers = (short: string) => {
    const { earlyMs, lateMs, earlyAfterSeekMs, capabilities } = contractOf(short);
    return [
      earlyMs,
      lateMs,
      earlyAfterSeekMs,
      capabilities.grade,
      capabilities.canSeek || capabilities.canPause,
    ];
  };
  expect(numbers('chromium.instance1')).toEqual([120, 120, null, 'fine', false]);
  expect(numbers('firefox.instance_1_2')).toEqual([250, 1050, 2200, 'coarse', false]);
  expect(numbers('vlc')).toEqual([60, 560, null, 'fine', true]);
  expect(numbers('mpv')).toEqual([60, 60, null, 'fine', true]);
  expect(numbers('rhythmbox')).toEqual([250, 1050, null, 'second', true]);
});
