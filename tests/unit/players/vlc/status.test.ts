import { expect, test } from 'vitest';
import { privateConfig } from '../../../../src/players/vlc/private-config.ts';
import { readStatus } from '../../../../src/players/vlc/status.ts';
import { playingStatus } from '../../../fakes/players/vlc.ts';

const read = (changes: object) => readStatus(JSON.stringify({ ...playingStatus, ...changes }));

test('a status is read', () => {
  expect(read({})).toEqual({
    kind: 'status',
    status: {
      state: 'playing',
      timeSeconds: 300,
      lengthSeconds: 600,
      position: 300.2 / 600.918,
      rate: 1,
      item: 3,
      fileName: 'evening.mp4',
      title: 'evening.mp4',
    },
  });
});

test.each([
  ['nothing to play', { time: 0, length: 0, position: 0, currentplid: -1, information: null }],
  ['absurd numbers', { time: -1, length: -5, position: 1e300, rate: 0, currentplid: 'x' }],
  [
    'numbers that are none',
    { time: 'now', length: null, position: {}, rate: [], currentplid: {}, information: 7 },
  ],
])('%s is unknown and not 0', (_name, changes) => {
  const found = read(changes);
  expect(found).toMatchObject({ kind: 'status', status: { lengthSeconds: null, item: null, rate: 1 } });
});

test('VLC 4 is named, and what is not VLC is not taken for it', () => {
  expect(read({ version: '4.0.0-dev Otto Chriek' })).toEqual({
    kind: 'unsupported',
    version: 'VLC 4.0.0-dev Otto Chriek',
  });
  expect(read({ version: undefined })).toEqual({ kind: 'malformed' });
  expect(read({ state: 'dancing' })).toEqual({ kind: 'malformed' });
  for (const body of ['', 'null', '[]', '"VLC"', '{"version":3}', '{']) {
    expect(readStatus(body)).toEqual({ kind: 'malformed' });
  }
});

test('the settings of a VLC that Docket opens are the viewer’s, except for what makes it listen', () => {
  const usual = [
    '[core]',
    '#extraintf=',
    'extraintf=dbus:http',
    'volume-step=5',
    'http-host=0.0.0.0',
    'http-password=old',
    'one-instance=1',
    'http-passwords-are-long=kept',
  ].join('\r\n');
  const config = privateConfig(usual, { port: 50_123, password: 'p' }).split('\n');
  expect(config).toEqual([
    'volume-step=5',
    'http-passwords-are-long=kept',
    'extraintf=dbus:http',
    'http-host=127.0.0.1',
    'http-port=50123',
    'http-password=p',
    'one-instance=0',
    'one-instance-when-started-from-file=0',
    'qt-privacy-ask=0',
    '',
  ]);
});
