import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { notesBundleSchema } from '../../../src/shared/domain/export/bundle-schema.ts';
import { exportFormat, textFormats } from '../../../src/shared/domain/export/formats.ts';
import { sampleInput, sampleNote, untimedNote } from './samples.ts';
import { fileOf } from './file-of.ts';

const raw = { leadIn: 'raw', order: 'time' } as const;

describe.each(textFormats.filter(({ isLossless }) => isLossless))('$id', ({ id, extension }) => {
  const build = (input: ExportInput) => fileOf(id, input);

  test('is found by its id and has a bare extension', () => {
    expect(exportFormat(id).id).toBe(id);
    expect(extension).toMatch(/^[a-z]+$/);
  });

  test('lets no deleted note out', () => {
    const deleted = sampleNote({ id: 'gone', text: 'TAKEN BACK', deletedAt: '2026-11-21T00:00:00.000Z' });
    const file = build(sampleInput([sampleNote(), deleted]));
    expect(file).toContain('She reads the letter aloud.');
    expect(file).not.toMatch(/gone|TAKEN BACK/);
  });

  test('names no case that no note names', () => {
    const file = build(sampleInput([sampleNote({ caseIds: ['jackson'] })]));
    expect(file).toContain('jackson');
    expect(file).not.toMatch(/martin|Third/);
  });

  test('is a whole file without any note', () => {
    expect(build(sampleInput([]))).toMatch(/\n$/);
  });
});

describe('Markdown', () => {
  test('reads well', () => {
    const note = sampleNote({ id: 'n1', endMs: 4_540_000, quote: 'Dear *all*', tags: ['two words', '!'] });
    const file = fileOf('markdown', sampleInput([note]));
    expect(file.replace(/<!-- docket:.*-->/g, '<!-- … -->')).toBe(`# The Justice Project

<!-- … -->

1 note. Times are film time, lead-in taken off. Exported 2026-11-22 10:00:00 UTC by Docket 0.1.0.

## [1:15:21](docket://title/the-justice-project#t=4521.25,4540&note=n1)–1:15:40 · First \\& second person

<!-- … -->

> [!quote] 1:15:21
> Dear \\*all\\*

<!-- -->

> [!note]
> She reads the letter aloud.

#two-words

Taken 2026-11-20 20:15:03 UTC · ± 1.6 s · lead-in 4 s
`);
  });

  test('says that an untimed note has no time', () => {
    const file = fileOf('markdown', sampleInput([untimedNote({ id: 'n1', caseIds: [], kind: 'question' })]));
    expect(file).toContain('## [No time](docket://title/the-justice-project#note=n1)\n');
    expect(file).toContain('> [!question]\n> She reads');
    expect(file).toContain('\n\nTaken 2026-11-20 20:00:00 UTC\n');
  });

  test.each([
    [{ kind: 'mark', text: '' } as const, '> [!note] Mark without words\n>\n'],
    [{ kind: 'question', text: '' } as const, '> [!question] Question without words\n>\n'],
    [{ kind: 'quote', text: '', quote: 'Dear all' } as const, '> [!note] No words beside it\n>\n'],
  ])('says in the title of the box what is not in it: %j', (over, box) => {
    expect(fileOf('markdown', sampleInput([sampleNote(over)]))).toContain(box);
  });

  test('shows the key press when the lead-in is not wanted, and says so', () => {
    const file = fileOf('markdown', sampleInput([sampleNote()], { options: raw }));
    expect(file).toContain('## [1:15:25](');
    expect(file).toContain('lead-in not taken off');
  });
});

describe('CSV', () => {
  const rows = (file: string) => file.slice(1).split('\r\n');

  test('starts with a byte order mark and what people read', () => {
    const file = fileOf('csv', sampleInput([sampleNote()]));
    expect(file.startsWith('\uFEFFstart,end,cases,kind,text,quote,tags,link,id,')).toBe(true);
    expect(rows(file)[1]).toMatch(/^01:15:21\.250,,First & second person,note,She reads/);
  });

  test('leaves the time of an untimed note empty', () => {
    expect(rows(fileOf('csv', sampleInput([untimedNote()])))[1]).toMatch(/^,,First/);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ["'quoted'", "'quoted'"],
    ['＝1', "'＝1"],
    ['\t=1', '"\'\t=1"'],
    ['"=2+2"', '"""=2+2"""'],
    ['-', "'-"],
    [' x', '" x"'],
  ])('writes %j as %j', (text, cell) => {
    expect(fileOf('csv', sampleInput([sampleNote({ text })]))).toContain(`,note,${cell},`);
  });

  test('shows the key press and keeps the film time beside it', () => {
    const [, row] = rows(fileOf('csv', sampleInput([sampleNote()], { options: raw })));
    expect(row).toMatch(/^01:15:25\.250,.*,4521250,/);
  });
});

describe('JSON bundle', () => {
  const bundle = fileOf('json', sampleInput([untimedNote(), sampleNote()]));

  test('fits its schema and holds the notes as the notebook keeps them', () => {
    expect(notesBundleSchema.parse(JSON.parse(bundle)).notes).toEqual([sampleNote(), untimedNote()]);
  });

  test('does not depend on what was chosen for reading', () => {
    const input = sampleInput([untimedNote(), sampleNote()], { options: { leadIn: 'raw', order: 'case' } });
    expect(fileOf('json', input)).toBe(bundle);
  });

  test('keeps members that this version does not know', () => {
    const parsed = notesBundleSchema.parse(JSON.parse(bundle));
    const note = { ...sampleNote(), mood: 'later', raw: { ...sampleNote().raw, extra: 1 } };
    const later = { ...parsed, extra: { a: 1 }, title: { ...parsed.title, year: 2020 }, notes: [note] };
    expect(notesBundleSchema.parse(later)).toEqual(later);
  });

  test.each([
    ['a later version', { version: 2 }],
    ['another format', { format: 'notes' }],
    ['a note without a text', { notes: [{ ...sampleNote(), text: undefined }] }],
    ['a negative film time', { notes: [sampleNote({ filmMs: -1 })] }],
  ])('refuses %s', (_, change) => {
    const parsed = notesBundleSchema.parse(JSON.parse(bundle));
    expect(notesBundleSchema.safeParse({ ...parsed, ...change }).success).toBe(false);
  });

  test('has a JSON Schema that leaves room for more members', () => {
    const schema = z.toJSONSchema(notesBundleSchema);
    expect(schema).toMatchObject({ type: 'object', additionalProperties: {} });
    expect(schema.required).toContain('notes');
  });
});

describe('WebVTT', () => {
  const cues = (file: string) => file.split('\n\n').filter((block) => /^\d\d+:.*-->/m.test(block));

  test('shows a note for as long as it takes to read', () => {
    const file = fileOf(
      'webvtt',
      sampleInput([sampleNote({ id: 'n1', text: 'A <b> & c\n\n \nd', caseIds: ['jackson'] })]),
    );
    expect(file.startsWith('WEBVTT - The Justice Project\n\nNOTE docket-notes {')).toBe(true);
    expect(cues(file)).toEqual([
      'n1\n01:15:21.250 --> 01:15:23.250\n<c.note.jackson>A &lt;b&gt; &amp; c\nd</c>\n',
    ]);
  });

  test('has no cue for an untimed note, only its comment', () => {
    const file = fileOf('webvtt', sampleInput([untimedNote({ id: 'n1' })]));
    expect(cues(file)).toEqual([]);
    expect(file).toContain('NOTE docket-note {"id":"n1"');
  });

  test.each([
    [{ id: 'NOTE 1' }, '%4EOTE%201\n'],
    [{ id: 'a-->b' }, 'a--%3Eb\n'],
    [{ kind: 'mark', text: '' }, '<c.note.mark.jackson>(mark without words)</c>'],
    [{ kind: 'quote', text: ' ', quote: 'Yes.' }, '<c.note.quote.jackson>“Yes.”</c>'],
    [{ text: '12:34 56:78' }, '12:\u206034 56:\u206078'],
    [{ text: '👩‍👩‍👧‍👦'.repeat(9_000) }, `>${'👩‍👩‍👧‍👦'.repeat(400)}…</c>`],
    [{ caseIds: ['two words', '1984', '!'] }, '<c.note.two-words.y1984>'],
  ] as const)('%j', (change, expected) => {
    expect(cues(fileOf('webvtt', sampleInput([sampleNote(change)]))).join()).toContain(expected);
  });

  test('stands in the order of time whatever order was chosen', () => {
    const notes = [
      sampleNote({ id: 'b', filmMs: 2, caseIds: ['jackson'] }),
      sampleNote({ id: 'a', filmMs: 1, caseIds: [] }),
    ];
    const file = fileOf('webvtt', sampleInput(notes, { options: { leadIn: 'applied', order: 'case' } }));
    expect(cues(file).map((cue) => cue[0])).toEqual(['a', 'b']);
  });
});
