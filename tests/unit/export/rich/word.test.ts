import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxFormat } from '../../../../src/main/exporting/docx/docx-format.ts';
import { sampleInput, sampleNote } from '../samples.ts';
import { eveningWithFacts } from './evening.ts';
import { written } from './written.ts';

describe('Word document', () => {
  const documentOf = async (text: string): Promise<string> => {
    const { file } = await written(docxFormat, sampleInput([sampleNote({ text, tags: [] })]));
    return strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  };

  test.each([
    ['**bold** and *stressed*', /<w:b\/>.*bold.*<w:i\/>.*stressed/s],
    ['שלום', /<w:bidi\/>.*<w:rtl\/>/s],
    ['one\ntwo', /one<\/w:t>.*<w:br\/><w:t[^>]*>two/s],
    ['3. three\n4. four', /<w:numPr>/],
    ['> said', /w:val="Quote"/],
    ['```\ncode\n```', /w:val="NoteCode"/],
    ['![a picture](https://x.example/a.png)', /a picture/],
    ['<b>raw</b>', /&lt;b&gt;/],
    ['[words][1]\n\n[1]: https://a.example/', /<w:hyperlink /],
  ])('%j', async (text, expected) => {
    expect(await documentOf(text)).toMatch(expected);
  });

  test.each(['[x](javascript:alert(1))', '[x](file:///etc/passwd)', '[x][nowhere]'])(
    '%j is no link',
    async (text) => {
      const xml = await documentOf(text);
      expect(xml).toContain('x');
      expect(xml).not.toContain('<w:hyperlink ');
    },
  );

  test('names only styles that it defines', async () => {
    const files = unzipSync((await written(docxFormat, eveningWithFacts())).file);
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
    const used = [...text.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id);
    const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
    expect(used.length).toBeGreaterThan(50);
  });

  test.each(['Words', 'two\nlines', 'שלום עולם', 'a “quoted” word, and 3 more'])(
    'sets %j as the parser would, although it is too plain to be parsed',
    async (text) => {
      const paragraphsOf = (xml: string) => xml.slice(xml.indexOf('"Heading2"'));
      const parsed = await documentOf(`${text}\n\n[nothing]: https://a.example/`);
      expect(paragraphsOf(await documentOf(text))).toBe(paragraphsOf(parsed));
    },
  );

  test('defines every list and every address that its text names', async () => {
    const texts = [
      '3. three\n4. four\n   - in',
      '- - deep',
      '1. [a](https://a.example/?b&c)',
      '- [b](mailto:b@c.d)',
    ];
    const notes = texts.map((text, place) => sampleNote({ id: `n${String(place)}`, text }));
    const files = unzipSync((await written(docxFormat, sampleInput(notes))).file);
    const named = (name: string, pattern: RegExp) =>
      [...strFromU8(files[name] ?? new Uint8Array()).matchAll(pattern)].map(([, id]) => id);
    const lists = named('word/document.xml', /<w:numId w:val="(\d+)"/g);
    const links = named('word/document.xml', /<w:hyperlink [^>]*r:id="([^"]+)"/g);
    expect(new Set(lists)).toEqual(new Set(['2', '3', '4', '5', '6']));
    expect(named('word/numbering.xml', /<w:num w:numId="(\d+)"/g)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(links).toHaveLength(2);
    expect(named('word/_rels/document.xml.rels', /Id="([^"]+)"/g)).toEqual(expect.arrayContaining(links));
    expect(strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain('?b&amp;c"');
  });

  test('is written while most of its notes are still to come', async () => {
    const notes = Array.from({ length: 3_000 }, (_, place) =>
      sampleNote({ id: `n${String(place)}`, text: `Note ${String(place)} ${String(Math.sqrt(place))}` }),
    );
    let [bytes, done] = [0, 0];
    const bytesAt = new Map<number, number>();
    await docxFormat.write(sampleInput(notes), {
      write: async (chunk) => {
        bytes += chunk.length;
        bytesAt.set(done, bytes);
        await Promise.resolve();
      },
      notes: (count) => {
        done = count;
      },
      signal: new AbortController().signal,
    });
    const halfWay = [...bytesAt].filter(([count]) => count > 0 && count < notes.length / 2);
    expect(halfWay.length).toBeGreaterThan(5);
    expect(Math.max(...halfWay.map(([, size]) => size))).toBeGreaterThan(0);
  });
});
