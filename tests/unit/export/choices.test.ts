import { describe, expect, test } from 'vitest';
import type { ExportFact } from '../../../src/shared/domain/export/export-fact.ts';
import type { ExportInput, ExportOptions } from '../../../src/shared/domain/export/export-input.ts';
import { textFormats } from '../../../src/shared/domain/export/formats.ts';
import { fileOf } from './file-of.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readMarkers, readOtio } from './readers/read-otio.ts';
import { readWebVtt } from './readers/read-web-vtt.ts';
import { nastySample, sampleInput, sampleNote, untimedNote } from './samples.ts';

/** Two minutes of adverts before the film, and the film's second hour left out. */
const edition = {
  name: 'My *disc*',
  toEditionMs: (filmMs: number) => (filmMs >= 3_600_000 && filmMs < 7_200_000 ? null : filmMs + 120_000.4),
};

const early = sampleNote({ id: 'early', filmMs: 60_000, endMs: 65_000 });
const cut = sampleNote({ id: 'cut', filmMs: 4_000_000 });
const across = sampleNote({ id: 'across', filmMs: 3_590_000, endMs: 3_610_000 });
const untimed = untimedNote({ id: 'untimed' });
const notes = [early, across, cut, untimed];

const withTimes = (times: ExportOptions['times'], change: Partial<ExportInput> = {}): ExportInput => ({
  ...sampleInput(notes, { edition, ...change }),
  options: { leadIn: 'applied', order: 'time', ...(times === undefined ? {} : { times }) },
});

describe('times of an edition', () => {
  const headings = (input: ExportInput): readonly string[] =>
    [...fileOf('markdown', input).matchAll(/^## (.*) · /gm)].map(([, heading = '']) =>
      heading.replace(/\(docket:[^)]*\)/, '()'),
    );

  test('stand in the headings of Markdown, alone or beside those of the film', () => {
    expect(headings(withTimes('edition'))).toEqual([
      '[0:03:00]()–0:03:05',
      '[1:01:50]()',
      '[1:06:40]() (not in My \\*disc\\*)',
      '[No time]()',
    ]);
    expect(headings(withTimes('both'))).toEqual([
      '[0:01:00]()–0:01:05 (0:03:00–0:03:05 in My \\*disc\\*)',
      '[0:59:50]()–1:00:10 (1:01:50 in My \\*disc\\*)',
      '[1:06:40]() (not in My \\*disc\\*)',
      '[No time]()',
    ]);
    expect(fileOf('markdown', withTimes('edition'))).toContain(
      'Times are of My \\*disc\\*, lead-in taken off.',
    );
    expect(fileOf('markdown', withTimes('both'))).toContain('Times are film time and of My \\*disc\\*,');
  });

  test('stand in the columns of a table', () => {
    const rows = (input: ExportInput): readonly string[] =>
      fileOf('csv', input)
        .slice(1)
        .split('\r\n')
        .map((row) => row.split(',First')[0] ?? '');
    expect(rows(withTimes('edition'))).toEqual([
      expect.stringMatching(/^start,end,cases,/),
      '00:03:00.000,00:03:05.000',
      '01:01:50.000,',
      ',',
      ',',
      '',
    ]);
    expect(rows(withTimes('both'))).toEqual([
      expect.stringMatching(/^start,end,edition_start,edition_end,cases,/),
      '00:01:00.000,00:01:05.000,00:03:00.000,00:03:05.000',
      '00:59:50.000,01:00:10.000,01:01:50.000,',
      '01:06:40.000,,,',
      ',,,',
      '',
    ]);
  });

  test('place the cues of a track; what the edition lacks has no cue and is carried all the same', () => {
    const file = fileOf('webvtt', withTimes('edition'));
    expect([...file.matchAll(/^([\d:.]+) --> ([\d:.]+)$/gm)].map(([span]) => span)).toEqual([
      '00:03:00.000 --> 00:03:05.000',
      '01:01:50.000 --> 01:01:52.000',
    ]);
    expect(readWebVtt(file)).toEqual([early, across, cut, untimed]);
  });

  test('place the markers for editing; what has no place is carried beside them', () => {
    const file = fileOf('otio', withTimes('edition'));
    expect(readMarkers(file)).toEqual([
      [180_000, 5_000, 'CYAN'],
      [3_710_000, 0, 'CYAN'],
    ]);
    expect(readOtio(file)).toEqual([early, across, cut, untimed]);
  });

  test('are film times when no edition is known', () => {
    const { edition: _edition, ...unknown } = withTimes('edition');
    for (const { id } of textFormats) expect(fileOf(id, unknown)).toBe(fileOf(id, sampleInput(notes)));
  });
});

const fact: ExportFact = {
  id: 'f1',
  caseId: 'martin',
  text: 'A *judge* <b>said</b> so',
  side: 'Court record',
  date: 'April 2004',
  confidence: 'Confirmed by two sources',
  sources: [
    { title: 'Order', publisher: 'County court', url: 'https://example.com/order', date: '2004-04-02' },
    { title: 'Bad', url: 'javascript:alert(1)' },
  ],
  conflicts: [{ says: 'The family says otherwise', sources: [{ title: 'Interview' }] }],
  sinceMs: 60_000,
};

describe('facts', () => {
  const withFacts = (words: 'mine' | 'with-facts'): ExportInput => {
    const input = nastySample();
    return { ...input, facts: [fact], options: { ...input.options, words } };
  };

  test('stand behind the notes in Markdown, under the case, with whose account it is and every source', () => {
    const [, facts] = fileOf('markdown', withFacts('with-facts')).split(
      '\n\n# Facts from the case files\n\n',
    );
    expect(facts).toBe(`## Third person

- April 2004: A \\*judge\\* \\<b\\>said\\</b\\> so
  - Court record · Confirmed by two sources
  - Order, County court, 2004-04-02 <https://example.com/order>
  - Bad
  - Told otherwise: The family says otherwise
    - Interview
`);
  });

  test('leave the notes readable as before', () => {
    expect(readMarkdown(fileOf('markdown', withFacts('with-facts')))).toEqual(nastySample().notes);
  });

  test('are in no file of data, even when they were asked for, and in none when they were not', () => {
    for (const { id, isLossless } of textFormats) {
      expect(fileOf(id, withFacts('mine'))).toBe(fileOf(id, nastySample()));
      if (isLossless && id !== 'markdown')
        expect(fileOf(id, withFacts('with-facts'))).toBe(fileOf(id, nastySample()));
    }
  });

  test('name their case even when no note does', () => {
    const input = sampleInput([sampleNote({ caseIds: [] })], {
      facts: [fact],
      options: { leadIn: 'applied', order: 'time', words: 'with-facts' },
    });
    expect(fileOf('markdown', input)).toContain('## Third person\n');
    expect(fileOf('json', input)).not.toContain('Third person');
  });
});
