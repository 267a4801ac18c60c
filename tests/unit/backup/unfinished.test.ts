import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeParts, writeDurably } from '../../../src/main/backup/write-durably.ts';
import { nodeIo } from '../../../src/main/notebook/io.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { mkdirSync } from 'node:fs';

let notes = '';
let backups = '';
beforeEach(async () => {
  notes = await mkdtemp(join(tmpdir(), 'docket-unfinished-'));
  backups = join(notes, 'backups');
  mkdirSync(backups);
});
afterEach(() => rm(notes, { recursive: true, force: true }));

const open = async (): Promise<void> => {
  const opened = await openNotebook(notes, { appVersion: 'test', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.close();
};

test('an app that starts leaves a backup alone that is just being written beside it', async () => {
  const path = join(backups, 'mine.docket');
  const kept = await writeDurably(nodeIo, path, {
    fill: async (file) => {
      await file.write(Buffer.from('first half, '), 0);
      await open();
      expect(await readdir(backups)).toHaveLength(1);
      await removeParts(nodeIo, backups);
      await file.write(Buffer.from('second half'), 12);
      await file.datasync();
      return true;
    },
    check: () => Promise.resolve(true),
  });
  expect(kept).toBe(true);
  expect(await readdir(backups)).toEqual(['mine.docket']);
});

test('what a dead process left goes, under its name of now and of before', async () => {
  const dead = 2 ** 22 + 1;
  for (const ending of ['unfinished', 'part'])
    await writeFile(join(backups, `.docket-backup-${dead}-0a0b0c0d.${ending}`), 'half');
  await writeFile(join(backups, `.docket-backup-${process.pid}-0a0b0c0d.unfinished`), 'half');
  await removeParts(nodeIo, backups);
  expect(await readdir(backups)).toEqual([`.docket-backup-${process.pid}-0a0b0c0d.unfinished`]);
});

test('the next start removes the half of a backup whose writer was killed, and not one that is being written', async () => {
  const living = `.docket-backup-${process.pid}-0a0b0c0d.unfinished`;
  await writeFile(join(backups, `.docket-backup-${2 ** 22 + 1}-0a0b0c0d.unfinished`), 'half');
  await writeFile(join(backups, living), 'half');
  await open();
  expect(await readdir(backups)).toEqual([living]);
});
