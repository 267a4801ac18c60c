import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandTable } from '../../../src/cli/command-table.ts';
import { run } from '../../../src/cli/run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const docket = (...words: readonly string[]) => run(['--home', join(folder, 'home'), ...words], 'test');

/** What cannot be understood (2), and what is understood and refused (1). */
const refusals: readonly (readonly [1 | 2, readonly string[], RegExp])[] = [
  [2, ['dance'], /There is no command “dance”/u],
  [2, ['notes'], /notes add · docket notes list/u],
  [2, ['notes', 'burn'], /There is no command “notes burn”/u],
  [2, ['cases', '--loudly'], /docket cases has no option --loudly/u],
  [2, ['cases', '--data', 'x'], /docket cases has no option --data/u],
  [2, ['cases', 'jackson'], /does not know what to do with “jackson”/u],
  [2, ['cases', '--at'], /--at needs TIME after it/u],
  [2, ['cases', '--at', '--finished'], /--at needs TIME after it/u],
  [2, ['cases', '--at', 'soon'], /--at soon: That is not a time/u],
  [2, ['cases', '--at', '99:00:00'], /No film here is that long/u],
  [2, ['cases', '--at=-43:12'], /length of the film is not known/u],
  [2, ['cases', '--at', '1:00', '--at', '2:00'], /--at stands there twice/u],
  [2, ['cases', '--all', '--at', '1:00'], /--all is everything/u],
  [2, ['cases', '--finished=yes'], /--finished takes no value/u],
  [2, ['export', '--format', 'papyrus', '--out', 'x'], /--format is one of: markdown/u],
  [2, ['export', '--format', 'csv'], /--out FILE/u],
  [2, ['pack', 'check'], /Say which folder/u],
  [2, ['notes', 'add'], /Say what to note/u],
  [2, ['notes', 'add', '  '], /Say what to note/u],
  [2, ['notes', 'add', 'x', '--at', '1:00', '--untimed'], /--at or --untimed/u],
  [2, ['notes', 'edit', 'some-id'], /Say what to change/u],
  [1, ['notes', 'add', 'x', '--case', 'nobody'], /There is no case “nobody”/u],
  [1, ['notes', 'edit', 'some-id', '--text', 'x'], /There is no notebook in/u],
  [1, ['notes', 'delete', 'some-id'], /There is no notebook in/u],
  [1, ['case', 'nobody'], /There is no case “nobody”/u],
  [1, ['export', '--format', 'csv', '--out', 'x'], /There is no notebook in/u],
  [1, ['pack', 'check', '/no/such/folder'], /\/no\/such\/folder: cannot read the folder/u],
];

describe('what is no', () => {
  it.each(refusals)('%i: %j', async (code, words, says) => {
    const { out, problems, code: ended } = await docket(...words);
    expect([ended, out]).toStrictEqual([code, '']);
    expect(problems[0]).toMatch(says);
    expect(problems.join(' ')).not.toMatch(/positional|argument|undefined/u);
    const asJson = await docket('--json', ...words);
    const answer: unknown = JSON.parse(asJson.out);
    expect(asJson.code).toBe(code);
    expect(answer).toHaveProperty(words[0] === 'pack' && code === 1 ? 'faults' : 'problems');
  });

  it('needs a folder for --home', async () => {
    const { code, problems } = await run(['doctor', '--home'], 'test');
    expect([code, problems[0]]).toStrictEqual([2, '--home needs DIR after it.']);
  });
});

describe('help', () => {
  it.each(commandTable.map((command) => [command.name, command] as const))('%s', async (name, command) => {
    expect((await docket('--help')).out).toContain(`docket ${name}`);
    const { out, code } = await docket(...name.split(' '), '--help');
    expect(code).toBe(0);
    for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
    expect((await docket('help', ...name.split(' '))).code).toBe(code);
  });

  it('says which Docket this is, for people and for programs', async () => {
    expect(await docket('--version')).toMatchObject({ code: 0, out: 'Docket test' });
    expect(JSON.parse((await docket('--version', '--json')).out)).toEqual({ version: 'test' });
    expect((await docket('cases', '--version')).code).toBe(2);
  });

  it('is the answer to nothing at all', async () => {
    expect(await run([], 'test')).toStrictEqual(await run(['--help'], 'test'));
  });
});
