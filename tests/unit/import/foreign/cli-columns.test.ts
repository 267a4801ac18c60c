import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../../src/cli/run.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-cli-columns-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const docket = (...words: readonly string[]) => run(['--home', join(folder, 'home'), ...words], 'test');

async function table(text: string): Promise<string> {
  const path = join(folder, 'notes.csv');
  await writeFile(path, text);
  return path;
}

test('--columns says where in a table the time and the words are; a heading may hold a comma', async () => {
  const path = await table('"When, exactly",Said,End\n0:12,hello,x\nsoon,lost,x\n');
  const dry = await docket('import', path, '--dry-run', '--columns', 'time=When, exactly,text=Said');
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('Read as table.');
  expect(dry.out).toContain('hello  (row 2)');
  expect(dry.problems.join('\n')).toContain('row 3: “soon” is no time that can be read');
});

test('without --columns the headings are named where nobody can guess', async () => {
  const { code, problems } = await docket('import', await table('A,B\n0.5,hello\n'), '--dry-run');
  expect(code).toBe(1);
  expect(problems.join('\n')).toContain('Say which column holds the time. The headings are: “A”, “B”.');
});

test.each(['time', 'time=', 'when=A', 'time=A,time=B', ''])(
  '--columns %j cannot be understood',
  async (typed) => {
    const { code, problems } = await docket('import', await table('A,B\n'), '--columns', typed);
    expect(code).toBe(2);
    expect(problems.join('\n')).toMatch(/--columns is written like time=Start,text=Comment/);
  },
);

test('every format of another tool can be named', async () => {
  const path = await table('0:12 hello\n');
  const { out } = await docket('import', path, '--dry-run', '--format', 'time-lines');
  expect(out).toContain('hello  (line 1)');
  const { problems } = await docket('import', path, '--format', 'papyrus');
  for (const id of ['yinote', 'losslesscut', 'otranscribe', 'time-lines', 'srt', 'chapters', 'audacity']) {
    expect(problems.join(' ')).toContain(id);
  }
  for (const id of ['potplayer', 'vlc-bookmarks', 'readwise', 'table'])
    expect(problems.join(' ')).toContain(id);
});
