import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-cli-export-'));
  for (const words of [
    ['She reads the letter. #letters', '--case', 'jackson'],
    ['Who sets the minimum? #law', '--case', 'stewart'],
    ['Nobody in particular. #law', '--untimed'],
  ]) {
    expect((await docket('notes', 'add', ...words)).code, words.join(' ')).toBe(0);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const docket = (...words: readonly string[]) => run([...words, '--home', join(folder, 'home')], 'test');

const exported = async (...words: readonly string[]) => {
  const path = join(folder, 'out');
  rmSync(path, { force: true });
  const { out, problems, code } = await docket('export', '--out', path, ...words);
  return { out, problems, code, file: code === 0 ? readFileSync(path, 'utf8') : '' };
};

describe('which notes', () => {
  it.each([
    [[], ['letter', 'minimum', 'Nobody']],
    [['--case', 'jackson'], ['letter']],
    [
      ['--case', 'jackson', '--case', 'none'],
      ['letter', 'Nobody'],
    ],
    [['--case', 'none'], ['Nobody']],
    [
      ['--tag', '#law'],
      ['minimum', 'Nobody'],
    ],
    [
      ['--tag', 'law', '--tag', 'letters'],
      ['letter', 'minimum', 'Nobody'],
    ],
    [['--query', 'letter'], ['letter']],
    [['--query', 'tag:law minimum'], ['minimum']],
    [
      ['--pass', '1'],
      ['letter', 'minimum', 'Nobody'],
    ],
    [['--kind', 'question'], []],
  ])('%j leaves %j', async (words, wanted) => {
    const { file, code } = await exported('--format', 'share-text', ...words);
    expect(code).toBe(0);
    const there = ['letter.', 'minimum', 'Nobody'].filter((one) => file.includes(one));
    expect(there.map((one) => one.replace('.', ''))).toEqual(wanted);
  });
});

it('says what was written, also to a program', async () => {
  const { out, problems } = await exported('--format', 'csv');
  expect(problems).toEqual([]);
  expect(out).toMatch(/^Notes: 3, bytes: \d+, file: /u);
  const answer: unknown = JSON.parse((await exported('--format', 'srt', '--json')).out);
  expect(answer).toMatchObject({ format: 'srt', notes: 0, facts: 0, folded: 0 });
});

it('holds nothing of the case files while nothing was watched, whatever was asked', async () => {
  const { file, out } = await exported('--format', 'markdown', '--words', 'with-facts');
  expect(out).not.toContain('facts');
  expect(file).not.toContain('Facts from the case files');
  const { out: cases } = await docket('cases', '--all');
  const facts = [...cases.matchAll(/ {2}· {2}(?<text>.{40,})/gu)].map(
    (found) => found.groups?.['text'] ?? '',
  );
  expect(facts.length).toBeGreaterThan(20);
  for (const fact of facts) expect(file).not.toContain(fact);
});

describe('what is refused, and why', () => {
  it.each([
    [2, ['--format', 'csv', '--times', 'mine'], '--times is one of: film, edition, both.'],
    [2, ['--format', 'csv', '--words', 'with-facts'], '--words makes no difference to csv; leave it out.'],
    [2, ['--format', 'json', '--order', 'case'], '--order makes no difference to json; leave it out.'],
    [2, ['--format', 'srt', '--times', 'both'], '--times makes no difference to srt; leave it out.'],
    [2, ['--format', 'csv', '--kind', 'poem'], '--kind is one of: note, mark, question, quote.'],
    [1, ['--format', 'csv', '--times', 'edition'], 'No edition of yours is known yet'],
    [1, ['--format', 'csv', '--case', 'nobody'], 'There is no case “nobody”'],
    [1, ['--format', 'csv', '--pass', '7'], 'There is no viewing “7” here. There are: 1 ('],
    [1, ['--format', 'pdf'], 'only be written by the app'],
  ])('%i: %j', async (code, words, says) => {
    const ended = await exported(...words);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.problems.join(' ')).toContain(says);
  });
});

describe('docket formats', () => {
  it('lists every format by what it is for', async () => {
    const { out, code } = await docket('formats');
    expect(code).toBe(0);
    for (const words of ['To read\n', 'To cite\n', '  pdf: PDF (only from the app)', '  json: ', '  ris: ']) {
      expect(out).toContain(words);
    }
  });

  it('is data for a program', async () => {
    const list: unknown = JSON.parse((await docket('formats', '--json')).out);
    expect(list).toContainEqual(
      expect.objectContaining({ id: 'csv', purpose: 'for a spreadsheet', isLossless: true, needsApp: false }),
    );
    expect(list).toHaveLength(25);
  });
});
