import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found } from '../reading.ts';
import { brief } from './reading-foreign.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-foreign-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// `start TAB end TAB label` of Audacity's manual; the program itself could not be run here.
test('Audacity labels', async () => {
  const file =
    '4521.250000\t4521.250000\tA point\n1.000000\t2.500000\tA range\twith tab\n\\\t100.000000\t4000.000000\nx\t1\ty\n3,5\t4,5\t\n';
  expect(await brief(file)).toEqual([
    'audacity',
    'line 1: 4521250 "A point"',
    'line 2: 1000-2500 "A range\\twith tab"',
    'line 5: 3500-4500 "" {"kind":"mark"}',
    'refused line 4: This line has no two times in front: “x 1 y”.',
    'warned line 3: The bounds of a label in the spectrum were left out.',
  ]);
});

// Lines of real files in LosslessCut's tests have this form; PotPlayer itself could not be run here.
test('PotPlayer bookmarks, in UTF-16', async () => {
  const text =
    '[Bookmark]\r\n0=75250*Der Brief – ein*Stern*2800000FFD8\r\n1=90000* *\r\n2=x*bad*\r\n3=100000*Last*\r\n4=\r\n';
  const path = join(folder, 'film.pbf');
  await writeFile(path, encode(text, 'utf-16le', { addBOM: true }));
  const read = await found({ what: 'path', path });
  expect(read.notes.map((note) => (note.whole === null ? [note.at, note.filmMs, note.text] : []))).toEqual([
    ['line 2', 75_250, 'Der Brief – ein*Stern'],
    ['line 3', 90_000, ''],
    ['line 5', 100_000, 'Last'],
  ]);
  expect(read.refused).toEqual([{ at: 'line 4', reason: 'This is no bookmark: “2=x*bad*”.' }]);
  expect(read.warnings).toEqual([{ at: 'the file', reason: 'Docket keeps no pictures; 1 were left out.' }]);
});

// The lines with names, bytes and times are of playlists that people have posted; times are seconds.
describe('VLC bookmarks', () => {
  test('m3u, also with the size in bytes that older ones write, and the same one twice', async () => {
    const file = [
      '#EXTM3U',
      '#EXTINF:872,film.mkv',
      '#EXTVLCOPT:bookmarks={name=film0,bytes=14408302,time=114}',
      '#EXTVLCOPT:bookmarks={name=film0,bytes=14408302,time=114},{name=a, {b},c=1,time=121.371},{name=x,time=y}',
      'file:///home/me/film.mkv',
    ].join('\n');
    expect(await brief(file)).toEqual([
      'vlc-bookmarks',
      'line 3, bookmark 1: 114000 "film0"',
      'line 4, bookmark 2: 121371 "a, {b},c=1"',
      'refused line 4, bookmark 1: The same bookmark stands in this file already.',
      'refused line 4, bookmark 3: This bookmark has no time that can be read: “name=x,time=y”.',
    ]);
  });

  const xspf = (before: string, ...tracks: readonly string[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${before}<playlist xmlns="http://xspf.org/ns/0/" ` +
    `xmlns:vlc="http://www.videolan.org/vlc/playlist/ns/0/" version="1"><trackList>${tracks.join('')}</trackList></playlist>`;
  const track = (title: string, marks: string): string =>
    `\n<track><location>file:///f.mkv</location><title>${title}</title>` +
    `<extension application="http://www.videolan.org/vlc/playlist/0"><vlc:id>0</vlc:id>` +
    `<vlc:option>start-time=3</vlc:option><vlc:option>bookmarks=${marks}</vlc:option></extension></track>`;

  test('xspf, with films told apart where there are several', async () => {
    expect(await brief(xspf('', track('One', '{name=Tom &amp; Ann,time=1.5}')))).toEqual([
      'vlc-bookmarks',
      'line 3, bookmark 1: 1500 "Tom & Ann"',
    ]);
    const two = await brief(xspf('', track('One', '{name=a,time=1}'), track('Two', '{name=b,time=2}')));
    expect(two.slice(1)).toEqual([
      'line 3, bookmark 1: 1000 "a" {"tags":["One"]}',
      'line 4, bookmark 1: 2000 "b" {"tags":["Two"]}',
      'warned the file: It has bookmarks of several films; each note has its film as a tag.',
    ]);
  });

  test('a list without bookmarks, and one that wants names of its own', async () => {
    expect(await brief('#EXTM3U\n/film.mkv')).toEqual([
      'vlc-bookmarks',
      'refused the file: There are no bookmarks of VLC in this list.',
    ]);
    const lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>\n';
    expect((await brief(xspf(lol, track('&b;', '{name=a,time=1}'))))[1]).toMatch(
      /^refused the file: It brings names/,
    );
  });
});
