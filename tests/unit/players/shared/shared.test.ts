import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, createBackoff } from '../../../../src/players/backoff.ts';
import type { BridgeParts } from '../../../../src/players/bridge.ts';
import { checkFilmFile } from '../../../../src/players/film-file.ts';
import { isInstalled } from '../../../../src/players/is-installed.ts';
import { createLineReader, LONGEST_LINE_BYTES } from '../../../../src/players/line-reader.ts';
import { makeOwnFolder, ownFolders } from '../../../../src/players/own-folder.ts';
import { checkHost, checkSocket, isAllowedPort } from '../../../../src/players/policy.ts';
import { titleOf } from '../../../../src/players/read-json.ts';
import { parseTarget } from '../../../../src/players/target.ts';
import { fakeMpv, freshFolder } from '../../../fakes/players/mpv.ts';

describe('trying again', () => {
  test('waits 250 ms, then 1.6 times as long, up to 5 s, each a fifth more or less', () => {
    const waits = Array.from({ length: 9 }, (_, failures) => Math.round(backoffMs(failures, 0.5)));
    expect(waits).toEqual([250, 400, 640, 1024, 1638, 2621, 4194, 5000, 5000]);
    expect(backoffMs(0, 0)).toBeCloseTo(200);
    expect(backoffMs(100, 0.999_999)).toBeLessThan(6000);
  });

  test('begins at the shortest again only after ten seconds of health', () => {
    const asked: number[] = [];
    let work: () => void = () => undefined;
    const parts: BridgeParts = {
      now: () => 0,
      random: () => 0.5,
      after: (ms, then) => {
        asked.push(Math.round(ms));
        work = then;
        return () => {
          work = () => undefined;
        };
      },
    };
    const backoff = createBackoff(parts);
    backoff.again(() => undefined);
    backoff.again(() => undefined);
    backoff.online();
    backoff.again(() => undefined);
    backoff.online();
    work();
    backoff.again(() => undefined);
    expect(asked).toEqual([250, 400, 10_000, 640, 10_000, 250]);
  });
});

describe('lines', () => {
  test('are the same however their bytes were split', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll('\n', ' '));
    const split = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), split, (lines, sizes) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        const heard: string[] = [];
        const read = createLineReader({ line: (text) => heard.push(text), tooLong: () => heard.push('!') });
        let from = 0;
        for (let turn = 0; from < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          read(bytes.subarray(from, from + size));
          from += size;
        }
        expect(heard).toEqual(lines.filter((text) => text.trim() !== ''));
      }),
    );
  });

  test('of 1 MiB pass, longer ones are told once and nothing after them', () => {
    const heard: number[] = [];
    const read = createLineReader({ line: (text) => heard.push(text.length), tooLong: () => heard.push(-1) });
    read(Buffer.from(`${'x'.repeat(LONGEST_LINE_BYTES)}\n`));
    for (let count = 0; count < 5; count += 1) read(Buffer.alloc(LONGEST_LINE_BYTES / 2, 'y'));
    read(Buffer.from('\nmore\n'));
    expect(heard).toEqual([LONGEST_LINE_BYTES, -1]);
  });
});

describe('where Docket goes', () => {
  const at = (host: string, reach: 'loopback' | 'home-network' = 'home-network') =>
    checkHost({ host, port: 8080, reach });

  test.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.178.20', false],
    ['169.254.1.1', false],
    ['fd00::1', false],
    ['fe80::1%eth0', false],
    ['::ffff:192.168.0.1', false],
  ])('%s: there', async (host, isLocal) => {
    expect(await at(host)).toMatchObject({ ok: true, value: { address: host, isLocal } });
    expect((await at(host, 'loopback')).ok).toBe(isLocal);
  });

  test.each([
    '8.8.8.8',
    '0.0.0.0',
    '255.255.255.255',
    '172.32.0.1',
    '192.169.0.1',
    '11.0.0.1',
    '::',
    '2001:db8::1',
    '::ffff:8.8.8.8',
    'ff02::1',
    'user@localhost',
    'localhost/path',
    'local host',
    '-x',
    '',
  ])('%s: never', async (host) => {
    expect(await at(host)).toMatchObject({ ok: false });
  });

  test('a name of which one address lies elsewhere: never', async () => {
    const asked = { host: 'living-room', port: 8080, reach: 'home-network' } as const;
    const find = () => Promise.resolve(['192.168.0.5', '93.184.216.34']);
    expect(await checkHost(asked, find)).toEqual({
      ok: false,
      error: 'living-room is not in your home network',
    });
    const home = await checkHost(asked, () => Promise.resolve(['192.168.0.5', 'fd00::5']));
    expect(home).toMatchObject({ value: { host: 'living-room', address: '192.168.0.5', isLocal: false } });
    expect(await checkHost(asked, () => Promise.reject(new Error('no such name')))).toMatchObject({
      error: null,
    });
  });

  test('ports below 1024 are the web’s two and no other', () => {
    expect([22, 0, 79, 81, 445, 1023, 65_536, 80.5, Number.NaN, -1].filter(isAllowedPort)).toEqual([]);
    expect([80, 443, 1024, 8080, 65_535].every(isAllowedPort)).toBe(true);
  });
});

describe('what a socket’s path leads to', () => {
  test('is told apart', async () => {
    const folder = freshFolder();
    const { path } = await fakeMpv();
    writeFileSync(join(folder, 'file'), '');
    symlinkSync(path, join(folder, 'link'));
    const found = await Promise.all(
      [path, join(folder, 'link'), join(folder, 'file'), folder, join(folder, 'none')].map(checkSocket),
    );
    expect(found).toEqual(['own', 'own', 'not-a-socket', 'not-a-socket', 'missing']);
  });

  test.skipIf(process.getuid?.() !== 0)('and whose it is', async () => {
    const { path } = await fakeMpv();
    spawnSync('chown', ['65534', path]);
    expect(await checkSocket(path)).toBe('of-another-user');
  });
});

describe('a target', () => {
  test.each([
    ['mpv:/run/user/1000/mpv.sock', { kind: 'mpv', path: '/run/user/1000/mpv.sock' }],
    ['mpv:/a path/with:colons', { kind: 'mpv', path: '/a path/with:colons' }],
    ['vlc:127.0.0.1:8080', { kind: 'vlc', host: '127.0.0.1', port: 8080 }],
    ['vlc:[::1]:8080', { kind: 'vlc', host: '::1', port: 8080 }],
    ['kodi:living-room.local:9090', { kind: 'kodi', host: 'living-room.local', port: 9090 }],
    ['mpris:chromium.instance4711', { kind: 'mpris', name: 'chromium.instance4711' }],
    ['jellyfin:https://media.home/jf', { kind: 'jellyfin', url: 'https://media.home/jf' }],
  ])('%s is read', (typed, target) => {
    expect(parseTarget(typed)).toEqual({ ok: true, value: target });
  });

  test.each([
    '',
    'mpv',
    'mpv:',
    'mpv:socket',
    'mpv:../socket',
    'mpv:@abstract',
    'vlc:',
    'vlc:localhost',
    'vlc:localhost:',
    'vlc:localhost:22',
    'vlc:localhost:99999',
    'vlc:user:password@localhost:8080',
    'vlc:localhost:8080/path',
    'kodi:::1:9090',
    'mpris:../x',
    'mpris:a b',
    'jellyfin:ftp://x',
    'jellyfin:https://user:secret@x',
    'jellyfin:file:///etc/passwd',
    'http://localhost',
    'in-app',
  ])('%s is not, and the answer says how one is written', (typed) => {
    const read = parseTarget(typed);
    expect(read.ok ? '' : read.error).toMatch(/vlc:HOST:PORT/u);
  });
});

test.each(['mpv:@mpv', 'mpv:\0mpv'])(
  'an abstract socket (%j) is refused, and the answer says why',
  (typed) => {
    const read = parseTarget(typed);
    expect(read.ok ? '' : read.error).toMatch(/^A socket whose name begins with @ .*--input-ipc-server=\//u);
  },
);

describe('opening a film from Docket', () => {
  test('takes a file of this computer and nothing else', async () => {
    const folder = freshFolder();
    const film = join(folder, '--fullscreen.mkv');
    writeFileSync(film, '');
    expect(await checkFilmFile(film)).toEqual({ ok: true, value: film });
    for (const other of ['film.mkv', 'https://example.org/film.mkv', folder, join(folder, 'none'), 'a\0b']) {
      expect(await checkFilmFile(other)).toMatchObject({ ok: false });
    }
  });

  test('knows whether a player is installed', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'vlc'));
    writeFileSync(join(folder, 'mpv'), '');
    expect([await isInstalled('mpv', folder), await isInstalled('vlc', folder)]).toEqual([false, false]);
    chmodSync(join(folder, 'mpv'), 0o755);
    expect(await isInstalled('mpv', `/nowhere:${folder}`)).toBe(true);
    expect(await isInstalled('mpv', '.')).toBe(false);
  });

  test('makes folders that nobody else may enter, and finds the old ones that an earlier run left', async () => {
    const within = freshFolder();
    const [young, old] = [await makeOwnFolder('docket-x-', within), await makeOwnFolder('docket-x-', within)];
    expect(statSync(young).mode & 0o777).toBe(0o700);
    utimesSync(old, new Date(0), new Date(0));
    symlinkSync('/', join(within, 'docket-x-link'));
    mkdirSync(join(within, 'other'));
    expect(await ownFolders('docket-x-', within)).toEqual([old]);
    expect(await ownFolders('docket-x-', join(within, 'nowhere'))).toEqual([]);
  });
});

test('a title is cut at 512 units, and never through a character', () => {
  expect(titleOf(`${'x'.repeat(511)}🌆`)).toBe(`${'x'.repeat(511)}\uFFFD`);
  expect([titleOf(''), titleOf(7), titleOf(null)]).toEqual([null, null, null]);
});
