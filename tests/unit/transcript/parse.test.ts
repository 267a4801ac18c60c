import { parse as parseAss } from 'ass-compiler';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/main/transcripts/parse-transcript.ts';

const read = (bytes: Buffer | string, encoding: string | null = null) =>
  parseTranscript(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { encoding });

/** What was read, as short as it can be said: `start-end text`. */
const said = (bytes: Buffer | string, encoding: string | null = null): readonly string[] => {
  const parsed = read(bytes, encoding);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value.cues.map(({ startMs, endMs, text }) => `${startMs}-${endMs} ${text}`);
};

const refusal = (bytes: Buffer | string): string => {
  const parsed = read(bytes);
  return parsed.ok ? 'was read' : parsed.error;
};

/** SubRip as it really is; what a viewer expects to read is the same in each. */
describe('SubRip', () => {
  const two = ['1000-2000 One', '3000-4000 Two'];
  const [a, b] = ['00:00:01,000 --> 00:00:02,000', '00:00:03,000 --> 00:00:04,000'];
  test.each<readonly [string, string, readonly string[]]>([
    ['as it should be', `1\n${a}\nOne\n\n2\n${b}\nTwo\n`, two],
    ['CRLF and a byte order mark', `\uFEFF1\r\n${a}\r\nOne\r\n\r\n2\r\n${b}\r\nTwo\r\n`, two],
    ['CR only', `1\r${a}\rOne\r\r2\r${b}\rTwo\r`, two],
    ['no numbers', `${a}\nOne\n\n${b}\nTwo\n`, two],
    ['no line end at the end', `1\n${a}\nOne\n\n2\n${b}\nTwo`, two],
    ['no blank line between', `1\n${a}\nOne\n2\n${b}\nTwo\n`, two],
    ['many blank lines', `\n\n1\n${a}\nOne\n\n\n\n2\n${b}\nTwo\n\n\n`, two],
    ['points for commas', `1\n00:00:01.000 --> 00:00:02.000\nOne\n\n2\n${b}\nTwo\n`, two],
    ['short figures', '1\n0:0:1,0 --> 0:0:2,0\nOne\n\n2\n0:0:3,0 --> 0:0:4,0\nTwo\n', two],
    ['coordinates', `1\n${a} X1:40 X2:600 Y1:20 Y2:50\nOne\n\n2\n${b}\nTwo\n`, two],
    ['tags and placing', `1\n${a}\n{\\an8}<i>One</i>\n\n2\n${b}\n<font color="#fff">Two</font>\n`, two],
    ['out of order', `2\n${b}\nTwo\n\n1\n${a}\nOne\n`, two],
    ['white space at the ends', `1 \n ${a} \nOne \n\n2\n${b}\n Two\n`, two],
    ['two lines', `1\n${a}\n- One\n- Two\n`, ['1000-2000 - One\n- Two']],
    [
      'a blank line inside',
      `1\n${a}\nOne\n\nmore\n\n2\n${b}\nTwo\n`,
      ['1000-2000 One\n\nmore', '3000-4000 Two'],
    ],
    ['a number as text', `1\n${a}\n1984\n\n2\n${b}\nTwo\n`, ['1000-2000 1984', '3000-4000 Two']],
    ['past 99 hours', '1\n100:00:00,000 --> 100:00:01,000\nLate\n', ['360000000-360001000 Late']],
    ['no text', `1\n${a}\n\n2\n${b}\nTwo\n`, ['1000-2000 ', '3000-4000 Two']],
  ])('%s', (_, file, expected) => expect(said(file)).toEqual(expected));

  test('a line whose times cannot be read is said with its place, and the others stay', () => {
    const parsed = read(`1\n${a}\nOne\n\n2\n00:00:0x,000 --> 00:00:04,000\nTwo\n`);
    expect(parsed).toMatchObject({ ok: true, value: { warnings: [expect.stringMatching(/^Lines? 6/u)] } });
  });
});

describe('ASS', () => {
  const head = '[Script Info]\nScriptType: v4.00+\n\n[Events]\n';
  const format = 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n';

  test('words only, with commas, breaks and without drawings or comments', () => {
    const lines = [
      'Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,not said',
      'Dialogue: 0,0:00:03.00,0:00:04.05,Default,Ana,0,0,0,,{\\i1}One, two{\\i0}\\Nthree\\hfour',
      'Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1{\\b1}l 2 2{\\p0}Said',
    ];
    expect(said(`${head}${format}${lines.join('\n')}\n`)).toEqual([
      '1000-2000 Said',
      '3000-4050 One, two\nthree\u00A0four',
    ]);
  });

  test('the columns are where the file says', () => {
    const file = `${head}Format: Text, End, Start\nDialogue: hi,0:00:02.00,0:00:01.00\n`;
    // The last column takes the rest, so the text must be last to have commas in it.
    expect(said(file)).toEqual(['1000-2000 hi']);
  });

  test('the compiler of others reads the same times and words', () => {
    const word = fc.constantFrom('One', 'two, three', 'x\\Ny', '{\\i1}z{\\i0}', 'é');
    const cs = fc.integer({ min: 0, max: 359_999 });
    const time = (t: number): string =>
      `${Math.floor(t / 360_000)}:${String(Math.floor(t / 6_000) % 60).padStart(2, '0')}:${String(Math.floor(t / 100) % 60).padStart(2, '0')}.${String(t % 100).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cs, word), { minLength: 1, maxLength: 6 }), (all) => {
        const lines = all.map(
          ([t, words]) => `Dialogue: 0,${time(t)},${time(t + 100)},Default,,0,0,0,,${words}`,
        );
        const file = `${head}${format}${lines.join('\n')}\n`;
        const theirs = parseAss(file).events.dialogue.map(({ Start, End, Text }) => {
          const words = Text.combined.replaceAll('\\N', '\n');
          return `${Math.round(Start * 1_000)}-${Math.round(End * 1_000)} ${words}`;
        });
        expect([...said(file)].toSorted()).toEqual(theirs.toSorted());
      }),
    );
  });
});

describe('TTML', () => {
  const tt = (body: string, more = ''): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ${more} xml:lang="en"><body><div>${body}</div></body></tt>`;

  test.each<readonly [string, string, readonly string[]]>([
    ['clock times', tt('<p begin="00:00:01.500" end="00:00:02">A &amp; B</p>'), ['1500-2000 A & B']],
    ['offsets', tt('<p begin="1.5s" dur="500ms">A</p>'), ['1500-2000 A']],
    ['frames', tt('<p begin="00:00:01:12" end="00:00:02:00">A</p>', 'ttp:frameRate="25"'), ['1480-2000 A']],
    ['ticks', tt('<p begin="10t" end="20t">A</p>', 'ttp:tickRate="10"'), ['1000-2000 A']],
    ['breaks and spans', tt('<p begin="1s" end="2s">A<br/><span>B</span> C</p>'), ['1000-2000 A\nB C']],
    [
      'spans with times of their own',
      tt('<p begin="1s" end="9s"><span begin="0s" end="1s">A</span> <span begin="1s" end="2s">B</span></p>'),
      ['1000-2000 A', '2000-3000 B'],
    ],
    ['white space of the file', tt('\n  <p begin="1s" end="2s">\n   A\n   B\n  </p>\n'), ['1000-2000 A B']],
  ])('%s', (_, file, expected) => expect(said(file)).toEqual(expected));

  test('a very long run of kept spaces holds nothing up', () => {
    const spaces = `<p xml:space="preserve" begin="1s" end="2s">a${' '.repeat(150_000)}b</p>`;
    const began = process.cpuUsage();
    const lines = said(tt(`${spaces}<p begin="3s" end="4s">C</p>`));
    const { user, system } = process.cpuUsage(began);
    expect(lines).toEqual(['3000-4000 C']);
    expect((user + system) / 1_000, 'CPU time (ms)').toBeLessThan(2_000);
  });

  test('the language goes along', () => {
    const parsed = read(tt('<p begin="1s" end="2s" xml:lang="de">A</p>'));
    expect(parsed).toMatchObject({ ok: true, value: { cues: [{ lang: 'de' }] } });
  });

  test.each([
    ['names of its own', '<!DOCTYPE tt [<!ENTITY a "b">]><tt/>', /names of its own/u],
    ['cut off', tt('<p begin="1s" end="2s">A</p>').slice(0, -9), /Line 2|cut off/u],
    ['nested without end', `<tt>${'<div>'.repeat(100_000)}`, /nested deeper/u],
    [
      'older than TTML',
      '<tt xmlns="http://www.w3.org/2006/10/ttaf1"><body/></tt>',
      /no TTML that Docket knows/u,
    ],
    ['other XML', '<?xml version="1.0"?><feed/>', /no TTML that Docket knows/u],
  ])('refuses what is %s', (_, file, why) => expect(refusal(file)).toMatch(why));
});

describe('letters', () => {
  const file = '1\n00:00:01,000 --> 00:00:02,000\nŽluťoučký kůň příliš žalostně úpěl ďábelské ódy\n';

  test.each(['utf-16le', 'utf-16be'])('%s with its mark', (encoding) => {
    const bytes = encode(file, encoding, { addBOM: true });
    expect(said(bytes)[0]).toContain('Žluťoučký kůň');
  });

  test('an older encoding is guessed, said to be one, and can be chosen', () => {
    const bytes = encode(file.repeat(20), 'windows-1250');
    expect(read(bytes)).toMatchObject({ ok: true, value: { isGuessed: true } });
    expect(said(bytes, 'windows-1250')[0]).toContain('Žluťoučký kůň');
    expect(read(bytes, 'windows-1250')).toMatchObject({ ok: true, value: { isGuessed: false } });
  });

  test('XML is read as it says itself', () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-2"?><tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">kůň</p></div></body></tt>`;
    expect(said(encode(xml, 'ISO-8859-2'))).toEqual(['1000-2000 kůň']);
  });

  test('damaged UTF-8 is refused with its line', () => {
    const bytes = Buffer.concat([Buffer.from(file), Buffer.from([0xff, 0xfe])]);
    expect(refusal(bytes)).toMatch(/damaged in line 4/u);
  });
});

describe('files that mean harm', () => {
  test.each([
    ['nothing', '', /no subtitle file/u],
    ['no text', Buffer.from([0, 1, 2, 0, 0, 9]), /not a text file/u],
    ['larger than any', Buffer.alloc(20 * 1024 * 1024 + 1, 0x20), /larger than 20 MB/u],
    ['a signature that is none', 'WEBVTT\n\nnothing\n', /not one line with a time/u],
  ])('%s', (_, file, why) => expect(refusal(file)).toMatch(why));

  test('more lines than any film has are refused', () => {
    const lines = Array.from({ length: 50_001 }, () => '00:00:01,000 --> 00:00:02,000\nx\n').join('\n');
    expect(refusal(lines)).toMatch(/more than any film has/u);
  });

  test('one endless line costs no more than reading it, and is left out by its place', () => {
    const file = `1\n00:00:01,000 --> 00:00:02,000\n${'<'.repeat(5_000_000)}\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n`;
    const began = performance.now();
    const parsed = read(file);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(parsed).toMatchObject({
      ok: true,
      value: { warnings: [expect.stringMatching(/^Line 2: one text is longer/u)] },
    });
  });
});
