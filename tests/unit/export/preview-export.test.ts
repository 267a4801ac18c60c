import { describe, expect, test } from 'vitest';
import { exportFormat, exportFormats } from '../../../src/shared/domain/export/formats.ts';
import { atOnce } from '../../../src/shared/domain/export/pausing.ts';
import { previewExport } from '../../../src/shared/domain/export/preview-export.ts';
import type { ExportFormatId } from '../../../src/shared/domain/export/export-format.ts';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { sampleInput, sampleNote, untimedNote } from './samples.ts';

const notes = [1, 2, 3, 4, 5].map((nth) =>
  sampleNote({ id: `note-${nth}`, filmMs: nth * 60_000, text: `Words ${nth}.` }),
);
const preview = (format: ExportFormatId, input: ExportInput) =>
  atOnce(previewExport(exportFormat(format), input));

test.each(exportFormats)('$id begins with the first three notes and with no other', ({ id, purpose }) => {
  const { text, shown, written } = preview(id, sampleInput([...notes].toReversed()));
  expect([shown, written]).toEqual([3, 5]);
  expect(text).not.toContain('Words 4.');
  if (purpose === 'to cite') return;
  for (const nth of [1, 2, 3]) expect(text).toContain(`Words ${nth}.`);
});

describe('what becomes of the notes', () => {
  const late: ExportInput['edition'] = {
    name: 'Cut',
    toEditionMs: (filmMs) => (filmMs < 150_000 ? filmMs : null),
  };
  const wordless = sampleNote({ id: 'mark', kind: 'mark', text: ' ', filmMs: 1_000 });

  test('no time, not in the edition, no words: each is counted where it matters', () => {
    const input = sampleInput([...notes, wordless, untimedNote()], { edition: late });
    const ofEdition = { ...input, options: { ...input.options, times: 'edition' as const } };
    expect(preview('srt', input)).toMatchObject({ written: 6, untimed: 1, notInEdition: 0, wordless: 0 });
    expect(preview('srt', ofEdition)).toMatchObject({ written: 3, untimed: 1, notInEdition: 3 });
    expect(preview('markdown', ofEdition)).toMatchObject({ written: 7, untimed: 0, notInEdition: 0 });
    expect(preview('anki', input)).toMatchObject({ written: 6, untimed: 0, wordless: 1 });
  });

  test('a text that spreadsheets cut is counted for a spreadsheet only, and at its border', () => {
    const [fits, cut] = ['x'.repeat(32_767), 'x'.repeat(32_768)];
    const long = [
      sampleNote({ id: 'a', text: fits }),
      sampleNote({ id: 'b', text: cut }),
      sampleNote({ id: 'c', text: '', quote: cut }),
    ];
    expect(preview('csv', sampleInput(long)).tooLong).toBe(2);
    expect(preview('json', sampleInput(long)).tooLong).toBe(0);
  });
});

test('a long note is cut with an ellipsis, and no preview is longer than a few pages', () => {
  const { text } = preview('share-text', sampleInput([sampleNote({ text: 'word '.repeat(20_000) })]));
  expect(text).toMatch(/word …\s*$/u);
  expect(text.length).toBeLessThan(1_000);
  const emoji = preview('json', sampleInput([sampleNote({ text: '👩‍👩‍👧‍👦'.repeat(5_000) })]));
  expect(emoji.text.length).toBeLessThan(20_000);
  expect(JSON.parse(emoji.text)).toHaveProperty('notes');
});

test('facts are counted, and two of them shown', () => {
  const facts = ['One.', 'Two.', 'Three.'].map((text, nth) => ({
    ...{ id: `f${nth}`, caseId: 'jackson', text, side: 'Told', sources: [], sinceMs: null },
  }));
  const input = sampleInput(notes, { facts });
  expect(preview('html', input)).toMatchObject({ facts: 0 });
  const asked = preview('html', { ...input, options: { ...input.options, words: 'with-facts' } });
  expect(asked.facts).toBe(3);
  expect(asked.text).toContain('Two.');
  expect(asked.text).not.toContain('Three.');
});

test('nothing chosen is an answer', () => {
  expect(preview('csv', sampleInput([]))).toMatchObject({ written: 0, shown: 0 });
});
