import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';

let folder = '';
let home = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-own-place-'));
  home = join(folder, 'home');
  expect((await docket('notes', 'add', 'Irreplaceable')).code).toBe(0);
  symlinkSync(join(home, 'notes'), join(folder, 'elsewhere'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const docket = (...words: readonly string[]) => run([...words, '--home', home], 'test');

/** Every file of the notebook with what is in it. */
const notebook = (): readonly (readonly [string, string])[] =>
  readdirSync(join(home, 'notes')).map((name) => [name, readFileSync(join(home, 'notes', name), 'hex')]);

const ownFile = (): string => notebook()[0]?.[0] ?? '';

/** Ways to name a place among the files of the notebook. */
const ways: readonly (readonly [string, () => string])[] = [
  ['a file of the notebook', () => join(home, 'notes', ownFile())],
  ['a new file beside it', () => join(home, 'notes', 'mine.json')],
  ['the same through a link', () => join(folder, 'elsewhere', ownFile())],
  ['the same with steps up', () => join(home, 'transcripts', '..', 'notes', ownFile())],
  ['the settings', () => join(home, 'settings.json')],
  ['a folder that is not there yet', () => join(home, 'transcripts', 'mine.json')],
];

it.each(ways)('nothing that leaves Docket goes to %s', async (_, place) => {
  const before = notebook();
  const tried = [
    ['export', '--format', 'json', '--out', place()],
    ['backup', 'create', '--out', place()],
  ];
  for (const words of tried) {
    const { code, problems } = await docket(...words);
    expect(code, words.join(' ')).toBe(1);
    expect(problems[0]).toContain('Docket keeps its own files there');
  }
  expect(notebook()).toEqual(before);
  expect(readdirSync(home)).toEqual(['notes']);
});

it('a data folder may lie where the viewer keeps other things', async () => {
  mkdirSync(join(home, 'films'));
  for (const place of [join(home, 'notes.md'), join(home, 'films', 'notes.md')])
    expect((await docket('export', '--format', 'markdown', '--out', place)).code, place).toBe(0);
});
