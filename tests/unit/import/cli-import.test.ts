import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileOf } from '../export/file-of.ts';
import { sampleInput, sampleNote } from '../export/samples.ts';
import { run } from '../../../src/cli/run.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-cli-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const docket = (...words: readonly string[]) => run(['--home', join(folder, 'home'), ...words], 'test');

async function bundle(notes: readonly Note[], name = 'notes.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, fileOf('json', sampleInput(notes)));
  return path;
}

const sample = [
  sampleNote({ id: 'note-aaaa', caseIds: ['dawn-jackson'] }),
  sampleNote({
    id: 'note-bbbb',
    caseIds: [],
    filmMs: null,
    raw: { timed: false, wallIso: '2026-11-20T20:00:00.000Z' },
    text: 'No time.',
  }),
];

const exported = async (): Promise<readonly Note[]> => {
  const out = join(folder, 'out.json');
  expect((await docket('export', '--format', 'json', '--out', out)).code).toBe(0);
  return JSON.parse(await readFile(out, 'utf8')).notes;
};

test('dry first, then for real, then nothing is left to do', async () => {
  const path = await bundle(sample);
  const dry = await docket('import', path, '--dry-run');
  expect([dry.code, dry.problems]).toEqual([0, []]);
  expect(dry.out).toContain('Read as json. Nothing was changed.\nNew: 2\n');
  expect(dry.out).toContain('1:15:21   She reads the letter aloud.  (notes[0])');
  expect((await docket('export', '--format', 'json', '--out', join(folder, 'none.json'))).code).toBe(1);

  expect(await docket('import', path)).toEqual({
    out: 'Added: 2, replaced: 0, left as they are: 0',
    problems: [],
    code: 0,
  });
  expect(await exported()).toEqual(sample);
  expect((await docket('import', path)).out).toBe('Added: 0, replaced: 0, left as they are: 2');
});

test('--changed decides about notes that differ, and keeps mine when nothing is said', async () => {
  await docket('import', await bundle(sample));
  const theirs = await bundle([
    { ...sampleNote({ id: 'note-aaaa', caseIds: ['dawn-jackson'] }), text: 'Theirs.' },
  ]);
  const dry = await docket('import', theirs, '--dry-run');
  expect(dry.out).toContain('Here already, but different: 1');
  expect((await docket('import', theirs)).out).toContain('replaced: 0');
  expect((await exported())[0]?.text).toBe('She reads the letter aloud.');
  expect((await docket('import', theirs, '--changed', 'take-theirs')).out).toContain('replaced: 1');
  expect((await exported())[0]?.text).toBe('Theirs.');
});

test('--json answers programs, with everything counted', async () => {
  const path = await bundle([...sample, sampleNote({ id: 'note-cccc', titleId: 'another-film' })]);
  const { out, code, problems } = await docket('import', path, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    ...{ file: path, dryRun: false, format: 'json', added: 2, replaced: 0, kept: 0 },
    counts: { new: 2, same: 0, changed: 0, refused: 1, warnings: 0 },
  });
  expect(problems).toEqual([expect.stringMatching(/^notes\[1\]: This note belongs to another film/)]);
  const dry = JSON.parse((await docket('import', path, '--json', '--dry-run')).out);
  expect(dry).toMatchObject({ dryRun: true, counts: { same: 2, refused: 1 } });
});

test('notes of another film come in when that is said', async () => {
  const path = await bundle([sampleNote({ titleId: 'another-film' })]);
  expect((await docket('import', path)).code).toBe(1);
  expect((await docket('import', path, '--other-film')).out).toContain('Added: 1');
});

test('text of a stranger cannot play with the terminal', async () => {
  const path = await bundle([sampleNote({ text: 'a\u001B[2Jb\u202Ec\nd' })]);
  const { out } = await docket('import', path, '--dry-run');
  expect(out).not.toMatch(/[\u001B\u202E]/);
  expect(out).toContain('bc d');
});

describe('what is refused', () => {
  test('a file that is not there, no notes, a file that nobody recognises', async () => {
    const gone = join(folder, 'gone.json');
    expect(await docket('import', gone)).toEqual({
      out: '',
      problems: [`${gone}: There is no such file.`],
      code: 1,
    });
    const { problems, code } = await docket('import', await bundle([]));
    expect([code, problems]).toEqual([1, ['There are no notes in the file.', 'Nothing was changed.']]);
    const odd = join(folder, 'odd');
    await writeFile(odd, '\u0001');
    expect((await docket('import', odd)).problems[0]).toMatch(/does not recognise this file/);
  });

  test.each([
    [['import'], /Say which file/],
    [['import', 'x', '--format', 'papyrus'], /--format is one of: zip, vault, json/],
    [['import', 'x', '--changed', 'mine'], /--changed is one of: keep-mine, take-theirs, both/],
  ])('%j cannot be understood', async (words, problem) => {
    const { code, problems } = await docket(...words);
    expect(code).toBe(2);
    expect(problems.join('\n')).toMatch(problem);
  });
});
