import JSON5 from 'json5';
import { describe, expect, test } from 'vitest';
import { brief } from './reading-foreign.ts';

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
      {
        start: 1,
        end: 2,
        name: 'a',
        tags: { note_id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1111', mood: 'calm' },
        selected: true,
      },
      { start: 'x', name: 'b' },
      { start: 5, end: -1, name: 'c' },
      7,
    );
    expect(await brief(file)).toEqual([
      'losslesscut',
      'cutSegments[0]: 1000-2000 "a" {"tags":["mood: calm"],"id":"6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1111"}',
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
