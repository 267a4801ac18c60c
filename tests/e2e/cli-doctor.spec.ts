import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTEBOOK_SCHEMA } from '../../src/shared/domain/notebook/notebook-data.ts';
import { openNotebookWith } from '../../src/main/notebook/open-notebook.ts';
import { expect, test } from './cli-run.ts';

/** All files below a folder with their bytes: what a doctor who only looks must leave as it is. */
const contents = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name} ${readFileSync(join(parentPath, name), 'base64')}`)
    .toSorted();

const damage = (home: string): void => {
  for (const name of readdirSync(join(home, 'notes'))) {
    const path = join(home, 'notes', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('to be damaged', 'TO BE DAMAGED'));
  }
};

test('a healthy folder: a report, exit code 0, and nothing was written', ({ line }) => {
  const before = line.docket('doctor');
  expect([before.status, before.stderr]).toStrictEqual([0, '']);
  expect(before.stdout).toContain('is not there yet');
  line.docket('notes', 'add', 'one', '--untimed');
  const files = contents(line.home);
  const { stdout, status } = line.docket('doctor');
  expect(status).toBe(0);
  for (const part of [
    'notes: 1 (deleted: 0)',
    'can be written to',
    '4 cases',
    'MB are free',
    'Everything is fine.',
  ]) {
    expect(stdout).toContain(part);
  }
  expect(contents(line.home)).toStrictEqual(files);
  expect(line.json('doctor')).toMatchObject({
    fine: true,
    checks: expect.arrayContaining([
      expect.objectContaining({
        what: 'notebook',
        state: 'fine',
        details: expect.objectContaining({ notes: 1 }),
      }),
      expect.objectContaining({ what: 'lock', details: { held: false } }),
    ]),
  });
});

test('a damaged notebook is named and left alone; a command that writes keeps it aside and goes on', ({
  line,
}) => {
  line.docket('notes', 'add', 'stays', '--untimed');
  line.docket('notes', 'add', 'to be damaged', '--untimed');
  damage(line.home);
  const files = contents(line.home);
  const sick = line.docket('doctor');
  expect(sick.status).toBe(1);
  expect(sick.stdout).toMatch(/WRONG {2}notebook: Part of the notebook was damaged \(notes\./u);
  expect(sick.stdout).toContain('What to do: Start Docket once');
  expect(contents(line.home)).toStrictEqual(files);
  expect(line.docket('notes', 'list').stderr).toContain('was damaged');

  const added = line.docket('notes', 'add', 'goes on', '--untimed');
  expect(added.status).toBe(0);
  expect(added.stderr).toMatch(/was damaged[\s\S]*quarantine/u);
  const healed = line.docket('doctor');
  expect(healed.stdout).toContain('Damaged earlier and kept in');
  expect(healed.status).toBe(0);
  expect(line.docket('notes', 'list').stdout).toContain('stays');
});

test('a notebook of a newer Docket is read, named, and not written', async ({ line }) => {
  line.docket('notes', 'add', 'from the future', '--untimed');
  const newer = openNotebookWith({
    schema: NOTEBOOK_SCHEMA + 1,
    upgradeSteps: new Map([[NOTEBOOK_SCHEMA, (tables) => tables]]),
  });
  const opened = await newer(join(line.home, 'notes'), { appVersion: '99', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.close();
  const files = contents(line.home);
  const { stdout, status } = line.docket('doctor');
  expect(status).toBe(1);
  expect(stdout).toContain('written by a newer Docket');
  expect(stdout).toContain('What to do: Install the newest Docket');
  const refused = line.docket('notes', 'add', 'no');
  expect([refused.status, refused.stdout]).toStrictEqual([1, '']);
  expect(refused.stderr).toContain('newer Docket');
  expect(contents(line.home)).toStrictEqual(files);
});

test('a folder that may not be written is named, and so is a command that wants to', ({ line }) => {
  line.docket('notes', 'add', 'readable', '--untimed');
  for (const folder of [line.home, join(line.home, 'notes')]) chmodSync(folder, 0o755);
  for (const name of readdirSync(join(line.home, 'notes'))) chmodSync(join(line.home, 'notes', name), 0o444);
  if (process.getuid?.() !== 0) for (const name of ['notes', '']) chmodSync(join(line.home, name), 0o555);
  const { stdout, status } = line.docketAsOrdinaryUser('doctor');
  expect(stdout).toMatch(/WRONG {2}data folder: .* cannot be written to \(E[A-Z]+\)/u);
  expect(stdout).toContain('What to do: Allow yourself to write in');
  expect(status).toBe(1);
  const refused = line.docketAsOrdinaryUser('notes', 'add', 'no');
  expect([refused.status, refused.stdout]).toStrictEqual([1, '']);
  expect(refused.stderr).toContain('cannot be written');
  expect(line.docketAsOrdinaryUser('notes', 'list').stdout).toContain('readable');
});

test('broken settings are named and left where they are', ({ line }) => {
  mkdirSync(line.home, { recursive: true });
  const path = join(line.home, 'settings.json');
  writeFileSync(path, '{ "theme": "pink" }');
  const { stdout, status } = line.docket('doctor');
  expect(status).toBe(1);
  expect(stdout).toContain('What to do: Start Docket');
  expect(readFileSync(path, 'utf8')).toContain('pink');
});
