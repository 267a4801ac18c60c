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
});
