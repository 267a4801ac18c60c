import { describe, expect, test } from 'vitest';
import { fileOf } from '../export/file-of.ts';
import { sampleInput, sampleNote, untimedNote } from '../export/samples.ts';
import type { FoundFile } from '../../../src/shared/domain/import/found.ts';
import { previewOf } from '../../../src/shared/domain/import/import-preview.ts';
import { readWholeNote } from '../../../src/shared/domain/import/read-whole-note.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { planImport } from '../../../src/shared/domain/import/plan-import.ts';
import { readPasted } from './foreign/reading-foreign.ts';
import { after, file, inputOf, nowIso, partial, plan, verdicts, whole } from './planning.ts';

describe('what a found note is taken for', () => {
  const mine = sampleNote();

  test('the same note is the same, also when only the time of editing differs', () => {
    expect(verdicts(plan([mine], whole(mine)))).toEqual(['same']);
    expect(verdicts(plan([mine], whole({ ...mine, editedAt: nowIso })))).toEqual(['same']);
  });

  test('a note of the same id that says something else is changed, and the words say what and who was later', () => {
    const theirs = { ...mine, text: 'Other words.', tags: [], editedAt: '2026-11-21T00:00:00.000Z' };
    const made = plan([mine], whole(theirs));
    expect(verdicts(made)).toEqual(['changed']);
    expect(made.items[0]?.why).toBe('Different: text, tags; the file’s was edited later.');
  });

  test('a note that was deleted here comes back only when the viewer says so', () => {
    const deleted = { ...mine, deletedAt: '2026-11-21T10:00:00.000Z' };
    const made = plan([deleted], whole(mine));
    expect(made.items[0]?.why).toBe('This note was deleted here on 2026-11-21; the file still has it.');
    expect(after([deleted], made, 'keep-mine').get(mine.id)).toEqual(deleted);
    expect(after([deleted], made, 'take-theirs').get(mine.id)).toEqual(mine);
    expect([...after([deleted], made, 'both').values()]).toEqual([mine]);
  });

  test('a note without an id is known by its time and its words, and every note only once', () => {
    const text = `Line one\nline two`;
    const [one, two] = [
      sampleNote({ id: 'a', filmMs: 61_000, text }),
      sampleNote({ id: 'b', filmMs: 61_000, text }),
    ];
    const same = partial({ text: 'Line one\r\nline two' });
    expect(verdicts(plan([one], same))).toEqual(['same']);
    expect(verdicts(plan([one], same, { ...same, at: 'row 3' }))).toEqual(['same', 'new']);
    expect(verdicts(plan([one, two], same, { ...same, at: 'row 3' }))).toEqual(['same', 'same']);
    expect(verdicts(plan([one], partial({ text: `${text}!` })))).toEqual(['new']);
    expect(verdicts(plan([one], partial({ text, filmMs: 61_001 })))).toEqual(['new']);
  });

  test('a mark without words and time is never taken for another one', () => {
    const mark = untimedNote({ id: 'mark', text: '' });
    expect(verdicts(plan([mark], partial({ filmMs: null, text: '' })))).toEqual(['new']);
    expect(verdicts(plan([mark], whole(mark)))).toEqual(['same']);
  });

  test('a note that the file names by its id is not taken for a twin that has another id', () => {
    const twin = { ...mine, id: 'twin' };
    const made = plan([mine], whole(twin), { at: 'notes[1]', whole: mine });
    expect(verdicts(made)).toEqual(['new', 'same']);
  });

  test.each(['matroska-chapters', 'ffmetadata-chapters', 'lossless-cut'] as const)(
    '%s: what only shows a note takes nothing from it: no words cut short, no other time',
    async (id) => {
      const long = sampleNote({ text: 'She reads on. '.repeat(30), quote: 'said', endMs: 4_530_000 });
      const read = await readPasted(fileOf(id, sampleInput([long])));
      const moved = { ...long, filmMs: 4_500_000, endMs: 4_510_000 };
      expect(verdicts(plan([moved], ...read.notes))).toEqual(['same']);
      const deleted = { ...moved, deletedAt: nowIso };
      const made = plan([deleted], ...read.notes);
      expect(verdicts(made)).toEqual(['changed']);
      expect(after([deleted], made, 'take-theirs').get(long.id)).toEqual(moved);
    },
  );

  test('a quote that Readwise may have cut short takes nothing from the whole one', async () => {
    const long = sampleNote({ quote: 'word '.repeat(3_000).trim() });
    const read = await readPasted(fileOf('readwise', sampleInput([long])).replace(/^\uFEFF/, ''));
    expect(verdicts(plan([long], ...read.notes))).toEqual(['same']);
  });

  test('what another tool does not know of a note is no difference', () => {
    const rich = sampleNote({ filmMs: 61_000, endMs: 65_000, text: 'x', quote: 'said', tags: ['a', 'b'] });
    const known = partial({ id: rich.id, text: 'x', tags: ['a'], caseNames: ['Jackson'] });
    expect(verdicts(plan([rich], known))).toEqual(['same']);
    const made = plan([rich], partial({ id: rich.id, text: 'y', tags: ['c'] }));
    expect(verdicts(made)).toEqual(['changed']);
    expect(after([rich], made, 'take-theirs').get(rich.id)).toEqual({
      ...rich,
      text: 'y',
      tags: ['a', 'b', 'c'],
    });
  });
});

describe('taking notes in', () => {
  test('a note of another tool gets this viewing, its own date and the mark of an import', () => {
    const createdAt = '2024-02-03T04:05:06Z';
    const [item] = plan(
      [],
      partial({ endMs: 65_000, caseNames: ['dawn jackson', 'MARTIN'], createdAt }),
    ).items;
    expect(item?.note).toEqual({
      id: expect.stringMatching(/^new-/),
      titleId: 'the-justice-project',
      passId: 'pass-now',
      filmMs: 61_000,
      endMs: 65_000,
      raw: {
        ...{ timed: true, wallIso: '2024-02-03T04:05:06.000Z', instantMs: 61_000, leadInMs: 0 },
        ...{ source: 'import', plusMinusMs: 0 },
      },
      caseIds: ['jackson', 'martin'],
      kind: 'note',
      text: 'From another tool.',
      tags: [],
      createdAt: '2024-02-03T04:05:06.000Z',
      editedAt: '2024-02-03T04:05:06.000Z',
    });
  });

  test('text is cleaned as everywhere, and a range that ends before its start is a point', () => {
    const [item] = plan(
      [],
      partial({ text: 'a\r\nb\0\uD83D', endMs: 60_000, tags: [' x ', '', 'x', 'y'.repeat(200)] }),
    ).items;
    expect(item?.note).toMatchObject({ text: 'a\nb\uFFFD\uFFFD', tags: ['x', 'y'.repeat(100)] });
    expect(item?.note).not.toHaveProperty('endMs');
  });

  test('a case that the film does not have becomes a tag, aloud, and importing again finds the same note', () => {
    const strange = sampleNote({ caseIds: ['jackson', 'Somebody Else'], tags: ['old'] });
    const made = plan([], whole(strange));
    expect(made.items[0]?.note).toMatchObject({ caseIds: ['jackson'], tags: ['old', 'Somebody Else'] });
    expect(made.warnings).toEqual([
      { at: 'notes[0]', reason: '“Somebody Else” is no case of this film; the note keeps it as a tag.' },
    ]);
    expect(verdicts(plan([...after([], made, 'keep-mine').values()], whole(strange)))).toEqual(['same']);
  });

  test('a time behind the end of the film is kept, aloud', () => {
    const late = sampleNote({ filmMs: 400_000_000 });
    const made = plan([], whole(late));
    expect(made.items[0]?.note?.filmMs).toBe(400_000_000);
    expect(made.warnings[0]?.reason).toBe(
      'Its time, 111:06:40, is later than the film can be long. It is kept as it is.',
    );
  });

  test('notes of another film are refused until the viewer says so', () => {
    const other = sampleNote({ titleId: 'another-film' });
    expect(verdicts(plan([], whole(other)))).toEqual(['refused']);
    const named = { ...file(partial()), titleId: 'another-film' };
    expect(verdicts(planImport(inputOf([], named)))).toEqual(['refused']);
    expect(previewOf(planImport(inputOf([], named)), named, 'the-justice-project').otherTitleId).toBe(
      'another-film',
    );
    const taken = planImport(inputOf([], file(whole(other)), { otherFilm: 'take' }));
    expect(taken.items[0]?.note).toEqual({ ...other, titleId: 'the-justice-project' });
  });

  test('a note taken over from another film never takes the place of the one that it was there', () => {
    const other = sampleNote({ titleId: 'another-film' });
    const taking = (existing: readonly Note[]) =>
      planImport(inputOf(existing, file(whole(other)), { otherFilm: 'take' }));
    const made = taking([other]);
    expect(verdicts(made)).toEqual(['new']);
    const notes = [...after([other], made, 'take-theirs').values()];
    expect(notes).toEqual([
      other,
      { ...other, titleId: 'the-justice-project', id: expect.stringMatching(/^new-/) },
    ]);
    expect(verdicts(taking(notes))).toEqual(['same']);
  });

  test.each([
    ['id', { id: 'x'.repeat(201) }, /longer than 200 characters/],
    ['viewing', { passId: 'x'.repeat(201) }, /longer than 200 characters/],
    ['case', { caseIds: ['x'.repeat(201)] }, /longer than 200 characters/],
    ['film', { titleId: 'x'.repeat(201) }, /longer than 200 characters/],
    ['time', { filmMs: 3_600_000_001 }, /1,000 hours/],
    ['end', { endMs: 3_600_000_001 }, /1,000 hours/],
    ['moment', { raw: { ...sampleNote().raw, instantMs: 3_600_000_001 } }, /1,000 hours/],
  ])('a whole note with a boundless %s is refused', (_, change, reason) => {
    const read = readWholeNote({ ...sampleNote(), ...change });
    expect(read).toEqual({ ok: false, error: expect.stringMatching(reason) });
    expect(readWholeNote(sampleNote({ id: 'x'.repeat(200), endMs: 3_600_000_000 })).ok).toBe(true);
  });

  test('without a viewing a note of another tool waits for one, and a whole note does not', () => {
    expect(planImport(inputOf([], file(partial()), { passId: null })).needsViewing).toBe(true);
    expect(planImport(inputOf([], file(whole(sampleNote())), { passId: null })).needsViewing).toBe(false);
  });

  test('a time that is none is refused, not rounded', () => {
    expect(plan([], partial({ filmMs: 1.5 })).items[0]).toMatchObject({
      verdict: 'refused',
      why: expect.stringMatching(/filmMs/),
    });
    expect(plan([], partial({ filmMs: -1 })).items[0]).toMatchObject({ verdict: 'refused' });
  });
});

describe('the preview', () => {
  test('counts everything and shows the first of each, shortened', () => {
    const many = Array.from({ length: 50 }, (_, place) =>
      partial({ at: `row ${place}`, filmMs: place, text: '👩‍👩‍👧‍👦'.repeat(300) }),
    );
    const found: FoundFile = { ...file(...many), refused: [{ at: 'row 99', reason: 'Broken.' }] };
    const preview = previewOf(planImport(inputOf([], found)), found, 'the-justice-project');
    expect(preview.counts).toEqual({ new: 50, same: 0, changed: 0, refused: 1, warnings: 0 });
    expect(preview.first.new).toHaveLength(20);
    expect(preview.first.new[0]?.text).toBe(`${'👩‍👩‍👧‍👦'.repeat(160)}…`);
    expect(preview.refused).toEqual([{ at: 'row 99', reason: 'Broken.' }]);
  });
});
