import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../src/main/importing/decode-text.ts';
import { suggestColumns } from '../../../../src/main/importing/foreign/suggest-columns.ts';
import { fileOf } from '../../export/file-of.ts';
import { sampleInput, sampleNote } from '../../export/samples.ts';
import { brief, readPasted } from './reading-foreign.ts';

describe('any table', () => {
  const columns = {
    time: 'When',
    end: 'Until',
    text: 'What was said',
    tags: 'Labels',
    cases: 'Who',
    kind: 'Sort',
  };

  test('by a choice of columns, whatever separates them', async () => {
    const rows = [
      'When,Until,What was said,Labels,Who,Sort,Other',
      '1:15:21.25,1:15:30,"She reads, ""aloud""\nand slowly",a;b,Dawn Jackson,question,x',
      '75,,plain,"one, two",,,',
      '1h 2m 3s,,units,,,mood,',
    ];
    const expected = [
      'table',
      'row 2: 4521250-4530000 "She reads, \\"aloud\\"\\nand slowly" {"tags":["a","b"],"cases":["Dawn Jackson"],"kind":"question"}',
      'row 3: 75000 "plain" {"tags":["one","two"]}',
      'row 4: 3723000 "units"',
      'warned row 1: These columns were not read: Other.',
      'warned row 4: “mood” is no kind of note here; it was taken as a note.',
    ];
    expect(await brief(rows.join('\n'), { format: 'table', columns })).toEqual(expected);
    const tabs = rows.map((row) => row.replaceAll(/,(?! )/g, '\t')).join('\n');
    expect((await brief(tabs, { format: 'table', columns }))[2]).toBe(expected[2]);
  });

  test('a row whose time cannot be read is refused with why; the others come in', async () => {
    const file = 'Time,Text\n0:99,a\n,b\n-5,c\n01:02:03:04,d\n0:12,e\n5,f,g\nsoon,h\n1e3,i\n';
    expect(await brief(file)).toEqual([
      'table',
      'row 6: 12000 "e"',
      ...[
        ['2', '“0:99” is no time that can be read; times look like 1:02:03 or 3723.5 (seconds).'],
        ['3', 'There is no time in this row.'],
        ['4', '“-5” is no time that can be read; times look like 1:02:03 or 3723.5 (seconds).'],
        ['5', '“01:02:03:04” is no time that can be read; times look like 1:02:03 or 3723.5 (seconds).'],
        ['7', 'The row has more cells than there are headings.'],
        ['8', '“soon” is no time that can be read; times look like 1:02:03 or 3723.5 (seconds).'],
        ['9', '“1e3” is no time that can be read; times look like 1:02:03 or 3723.5 (seconds).'],
      ].map(([row, reason]) => `refused row ${row}: ${reason}`),
    ]);
  });

  test('formulas, links and broken letters stay what they are: text', async () => {
    const file =
      'time,text\n1,=1+1\n2,"=HYPERLINK(""javascript:alert(1)"")"\n3,\'=2+2\n4,a\uD800b\n5,__proto__\n';
    const read = await readPasted(file);
    expect(read.notes.map((note) => (note.whole === null ? note.text : ''))).toEqual([
      '=1+1',
      '=HYPERLINK("javascript:alert(1)")',
      '=2+2',
      'a\uD800b',
      '__proto__',
    ]);
  });

  test('headings say milliseconds, dates and ids; a date that is none is named', async () => {
    const file =
      'id,start_ms,end_ms,Comment,Created\n6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1111,75250,76000,x,2026-11-20T19:00:00Z\n,1,,y,yesterday\n';
    expect(await brief(file)).toEqual([
      'table',
      'row 2: 75250-76000 "x" {"id":"6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1111","createdAt":"2026-11-20T19:00:00.000Z"}',
      'row 3: 1 "y"',
      'warned row 3: “yesterday” is no date and was left out.',
    ]);
  });

  test('a number of a row is not what a note is: it is left out, and stands in no other row’s way', async () => {
    expect(await brief('id,time,text\n1,0:05,a\n1,0:06,b\n')).toEqual([
      'table',
      'row 2: 5000 "a"',
      'row 3: 6000 "b"',
    ]);
  });

  test('where a column is not known the headings are named', async () => {
    const file = 'Alpha,Beta\n1,2\n';
    expect(await brief(file, { name: 'x.csv' })).toEqual([
      'table',
      'refused the file: Say which column holds the time. The headings are: “Alpha”, “Beta”.',
    ]);
    expect(await brief(file, { format: 'table', columns: { time: 'Alpha' } })).toEqual([
      'table',
      'refused the file: Say which column holds the text. The headings are: “Alpha”, “Beta”.',
    ]);
    expect(await brief(file, { format: 'table', columns: { time: 'Gamma', text: 'Beta' } })).toEqual([
      'table',
      'refused the file: There is no column “Gamma”. The headings are: “Alpha”, “Beta”.',
    ]);
  });

  test('quotation marks that do not close are named', async () => {
    const read = await readPasted('time,text\n1,a\n2,"b\n3,c\n');
    expect(read.refused[0]).toEqual({ at: 'row 3', reason: 'The quotation marks in this row do not close.' });
  });

  test('a table of more columns than anybody has is refused, and soon', async () => {
    const since = performance.now();
    const file = `time,text${','.repeat(1_000_000)}\n${'1,a\n'.repeat(50_000)}`;
    expect(await brief(file, { format: 'table' })).toEqual([
      'table',
      'refused the file: The table has more than 500 columns, which no table of notes has.',
    ]);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  test('a table that Excel saved in UTF-16 with tabs', async () => {
    const decoded = decodeText(encode('Zeit\tText\r\n0:12\tBrief – ä\r\n', 'utf-16le', { addBOM: true }));
    expect(decoded.ok && (await brief(decoded.value.text))[1]).toBe('row 2: 12000 "Brief – ä"');
  });
});

describe('which columns are suggested', () => {
  test.each([
    ['Start,End,Comment\n0:01,0:02,x\n', { time: 'Start', end: 'End', text: 'Comment' }],
    ['Timestamp (s);Note;Tags\n', { time: 'Timestamp (s)', text: 'Note', tags: 'Tags' }],
    ['Quote\tNote\tTime\n', { quote: 'Quote', text: 'Note', time: 'Time' }],
    ['Moment,Annotation\n0:01,x\n1:02:03,y\n', { text: 'Annotation', time: 'Moment' }],
    ['Alpha,Beta\n1,2\n', {}],
    ['', {}],
  ])('%j', (head, columns) => {
    expect(suggestColumns(head).columns).toEqual(columns);
  });

  test('headings are given as they stand in the file', () => {
    expect(suggestColumns('A ,"B,C"\n').headings).toEqual(['A', 'B,C']);
  });
});

// The headings and the way of tags are from the service's documentation; the service itself was not asked.
describe('Readwise', () => {
  test('what Docket wrote comes back by its ids, with quotes and tags', async () => {
    const notes = [
      sampleNote({
        id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3faaaa',
        filmMs: 4_521_250,
        endMs: 4_530_000,
        text: '**She** reads\nthe letter',
        tags: ['a b'],
      }),
      sampleNote({
        id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3fbbbb',
        filmMs: 90_500,
        text: 'about it',
        quote: 'I am free',
        tags: [],
      }),
      sampleNote({
        id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3fcccc',
        filmMs: 95_000,
        kind: 'mark',
        text: '',
        tags: [],
      }),
    ];
    const read = await readPasted(
      fileOf('readwise', sampleInput(notes))
        .replaceAll('\r\n', '\n')
        .replace(/^\uFEFF/, ''),
    );
    expect(read).toMatchObject({ format: 'readwise', titleId: notes[0]?.titleId, refused: [] });
    expect(
      read.notes
        .map((note) => (note.whole === null ? [note.id, note.filmMs, note.endMs, note.text, note.quote] : []))
        .toSorted((one, other) => (String(one) < String(other) ? -1 : 1)),
    ).toEqual([
      ['6f1c1b0e-7a52-4c58-9a0e-0d6a4f3faaaa', 4_521_250, 4_530_000, '**She** reads\nthe letter', null],
      ['6f1c1b0e-7a52-4c58-9a0e-0d6a4f3fbbbb', 90_500, null, 'about it', 'I am free'],
      ['6f1c1b0e-7a52-4c58-9a0e-0d6a4f3fcccc', 95_000, null, '', null],
    ]);
    expect(
      read.notes.find((note) => note.whole === null && note.id === '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3faaaa'),
    ).toMatchObject({
      tags: ['a-b'],
    });
  });

  test('highlights of other things: a page is no time, an address may hold one', async () => {
    const file = [
      'Highlight,Title,Author,URL,Note,Location,Date',
      'A sentence,A book,Somebody,,.law .old\nmine,1234,2026-11-20 19:00:00'.replace(
        /,(\.law[^,]*),/,
        ',"$1",',
      ),
      'Another,A talk,,https://example.org/watch?v=x&t=1h2m3s,,,',
      'Third,A talk,,,mine,1:02:03,soon',
    ].join('\n');
    expect(await brief(file)).toEqual([
      'readwise',
      'row 2: untimed "mine" {"quote":"A sentence","tags":["law","old"],"createdAt":"2026-11-20T19:00:00.000Z"}',
      'row 3: 3723000 "" {"quote":"Another","kind":"quote"}',
      'row 4: 3723000 "mine" {"quote":"Third"}',
      'warned row 2: Its place, “1234”, is no film time, so the note has none.',
    ]);
  });
});
