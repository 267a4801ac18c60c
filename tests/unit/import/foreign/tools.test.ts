import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import JSON5 from 'json5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { found } from '../reading.ts';
import { brief } from './reading-foreign.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-foreign-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// The shape is that of the extension's backup as its users describe it; the extension itself could not be run here.
describe('YiNote', () => {
  const backup = (...pages: readonly unknown[]): string => JSON.stringify({ version: '1.0.0', data: pages });
  const page = {
    id: 'https://example.org/watch',
    meta: { title: 'The film', url: 'https://example.org/watch', image: 'https://example.org/i.png' },
    tags: ['prison'],
    notes: [
      {
        id: '9f1b',
        content: 'She reads\nthe letter',
        timestamp: 75,
        image: 'data:image/png;base64,iVBORw0KGgo=',
      },
      { id: '9f1c', content: 'second', timestamp: 75.25 },
    ],
  };

  test('a backup', async () => {
    expect(await brief(backup(page))).toEqual([
      'yinote',
      'data[0].notes[0]: 75000 "She reads\\nthe letter" {"tags":["prison"]}',
      'data[0].notes[1]: 75250 "second" {"tags":["prison"]}',
      'warned the file: Docket keeps no pictures; 1 were left out.',
    ]);
  });

  test('several videos are told apart by a tag, and what is no note is named', async () => {
    const other = {
      meta: { title: 'Another' },
      notes: [
        { content: 'x', timestamp: '12' },
        { content: 'no time' },
        { timestamp: 3 },
        null,
        { content: 'y', timestamp: -1 },
      ],
    };
    expect(await brief(backup({ ...page, tags: [], notes: page.notes.slice(1) }, other, 'junk'))).toEqual([
      'yinote',
      'data[0].notes[0]: 75250 "second" {"tags":["The film"]}',
      'data[1].notes[0]: 12000 "x" {"tags":["Another"]}',
      'refused data[1].notes[1]: This note has no time that can be read: “no time”.',
      'refused data[1].notes[2]: This note has no text.',
      'refused data[1].notes[3]: This note has no text.',
      'refused data[1].notes[4]: This note has no time that can be read: “y”.',
      'refused data[2]: This video has no list of notes.',
      'warned the file: It holds notes to 3 videos; each note has its video’s title as a tag.',
    ]);
  });

  test('names of the prototype change nothing', async () => {
    const evil = backup(page).replace('"content"', '"__proto__":{"polluted":1},"content"');
    expect((await brief(evil))[1]).toContain('She reads');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('its Markdown', async () => {
    const file = [
      '# [The film](https://example.org/watch)',
      '',
      'stray words',
      '## [01:15](https://example.org/watch?yinote=9f1b&t=75)',
      '![](data:image/png;base64,iVBORw0KGgo=)',
      'She **reads** [x](javascript:alert(1))',
      '',
      'more',
      '## [1:02:03](https://example.org/watch?t=3723) at once',
      '## [1:99:00](https://example.org)',
      'lost',
    ].join('\n');
    expect(await brief(file)).toEqual([
      'yinote',
      'lines 4–8: 75000 "She **reads** [x](javascript:alert(1))\\n\\nmore"',
      'line 9: 3723000 "at once"',
      'refused line 3: There is no time in front of it: “stray words”.',
      'refused lines 10–11: “1:99:00” is no time in a film.',
      'warned line 1: The file is called: “[The film](https://example.org/watch)”.',
      'warned the file: Docket keeps no pictures; 1 were left out.',
    ]);
  });
});

// Shapes of llcProjectV1Schema and llcProjectV2Schema; JSON5 is what LosslessCut writes.
describe('LosslessCut', () => {
  const project = (version: number | undefined, ...cutSegments: readonly unknown[]): string =>
    JSON5.stringify({ version, mediaFileName: "it's.mp4", cutSegments }, null, 2);

  test('version 1, where a start may be missing, as JSON5', async () => {
    const file = project(
      1,
      { end: 10.5, name: 'to here' },
      { start: 75.25, name: "it's [[[" },
      { start: 1, end: 2 },
    );
    expect(file).toContain('cutSegments: [');
    expect(await brief(file, { name: 'film.llc' })).toEqual([
      'losslesscut',
      'cutSegments[0]: 0-10500 "to here"',
      'cutSegments[1]: 75250 "it\'s [[["',
      'cutSegments[2]: 1000-2000 "" {"kind":"mark"}',
    ]);
  });

  test('version 2, with tags, one of them the id that Docket wrote', async () => {
    const file = project(
      2,
      { start: 1, end: 2, name: 'a', tags: { note_id: 'note-1', mood: 'calm' }, selected: true },
      { start: 'x', name: 'b' },
      { start: 5, end: -1, name: 'c' },
      7,
    );
    expect(await brief(file)).toEqual([
      'losslesscut',
      'cutSegments[0]: 1000-2000 "a" {"tags":["mood: calm"],"id":"note-1"}',
      'refused cutSegments[1]: The start of this segment is no number of seconds.',
      'refused cutSegments[2]: The end of this segment is no number of seconds.',
      'refused cutSegments[3]: This is not a segment.',
    ]);
  });

  test.each([
    ['a newer version', project(3), 'This is version 3 of LosslessCut’s projects; Docket reads 1 and 2.'],
    ['no list', "{ version: 1, cutSegments: 'x' }", 'The project has no list of segments.'],
    [
      'broken',
      '{ version: 1,\n cutSegments: [{ start: 1,\n oops oops',
      'The file cannot be read from line 3 on.',
    ],
    [
      'nested',
      `{ version: 1, cutSegments: ${'['.repeat(100_000)}`,
      'The file is nested deeper than any project is.',
    ],
  ])('%s: refused whole', async (_, file, reason) => {
    expect(await brief(file, { name: 'film.llc' })).toEqual(['losslesscut', `refused the file: ${reason}`]);
  });

  // The table of LosslessCut's own test (edlFormats.test.ts, csvTimestampStr).
  test('a table of seconds and of times', async () => {
    const file =
      '00:01:54.612,00:03:09.053,A\n  00:05:00.448,00:07:56.194,B  \n0,1,D\n1.01,1.99,E\n0:2,0:3,F\n5,,"=1+1"\n';
    expect(await brief(`${file}x,1,G\n1,2,H,I\n`, { name: 'film.csv', format: 'losslesscut' })).toEqual([
      'losslesscut',
      'row 1: 114612-189053 "A"',
      'row 2: 300448-476194 "B"',
      'row 3: 0-1000 "D"',
      'row 4: 1010-1990 "E"',
      'row 5: 2000-3000 "F"',
      'row 6: 5000 "=1+1"',
      'refused row 7: “x” is no time.',
      'refused row 8: The row has more than three cells.',
    ]);
    expect((await brief(file, { name: 'film.csv' }))[0]).toBe('losslesscut');
    expect((await brief(file.replaceAll(',', '\t'), { name: 'film.tsv' }))[1]).toBe(
      'row 1: 114612-189053 "A"',
    );
  });
});

// The file format of oTranscribe's README and its export.js; the page's HTML as its timestamps.js makes it.
describe('oTranscribe', () => {
  const stamp = (raw: string, shown: string): string =>
    `<span class="timestamp" contenteditable="false" data-timestamp="${raw}">${shown}</span>&nbsp;`;
  const otr = (text: string): string =>
    JSON.stringify({ text, media: 'film.mp4', 'media-time': 99.5, 'media-source': '' });

  test('what stands behind a time stamp is a note', async () => {
    const html =
      `<p>Interview &amp; notes</p><p>${stamp('75.253814', '0:01:15')}She <b>reads</b> the&nbsp;letter</p>` +
      `<p>second<br>third</p><p>${stamp('1:02:03', '1:02:03')}old stamp</p><p>${stamp('x', '?')}lost words</p>`;
    expect(await brief(otr(html), { name: 'a.otr' })).toEqual([
      'otranscribe',
      'in front of the first time stamp: untimed "Interview & notes"',
      'time stamp 1: 75254 "She reads the letter\\n\\nsecond\\nthird"',
      'time stamp 2: 3723000 "old stamp"',
      'refused time stamp 3: “x” is no time; the words behind it: “lost words”.',
    ]);
  });

  test('nothing of the HTML is anything but words', async () => {
    const html =
      `${stamp('1', '0:00:01')}<script>alert("<b>1</b>")</script><img src=x onerror=alert(1)>a < b &lt;i&gt; ` +
      `<a href="javascript:alert(1)">link</a><!-- hidden > --><style>p{}</style> &#x1F600;&#xD800;&bogus;`;
    expect((await brief(otr(html)))[1]).toBe('time stamp 1: 1000 "a < b <i> link 😀\uFFFD&bogus;"');
  });

  test.each(['<', '<a', '<p>', '<!--', '<script>', '&', '<span data-timestamp="1">'])(
    'a million of %j take no longer than reading them',
    async (piece) => {
      const since = performance.now();
      await brief(otr(piece.repeat(piece.length > 10 ? 50_000 : 1_000_000)), { name: 'a.otr' });
      expect(performance.now() - since).toBeLessThan(3_000);
    },
  );
});

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
