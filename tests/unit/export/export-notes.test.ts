import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportErrorOf } from '../../../src/main/exporting/export-error.ts';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import { nastySample, sampleInput, sampleNote } from './samples.ts';
import { fileOf } from './file-of.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-export-'));
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true });
});

const input = nastySample();

/** Runs as a user whom permissions bind, because a test that runs as root could not be refused anything. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('exportNotes', () => {
  test('writes the whole file and counts what is in it', async () => {
    const path = join(folder, 'my notes.md');
    const written = await exportNotes({ format: 'markdown', input, path });
    const bytes = await readFile(path);
    expect(bytes.toString('utf8')).toBe(fileOf('markdown', input));
    expect(written).toEqual({ ok: true, value: { path, notes: input.notes.length, bytes: bytes.length } });
    expect(await readdir(folder)).toEqual(['my notes.md']);
  });

  test('does not count deleted notes', async () => {
    const deleted = sampleNote({ id: 'gone', deletedAt: '2026-11-21T00:00:00.000Z' });
    const path = join(folder, 'notes.json');
    const written = await exportNotes({ format: 'json', input: sampleInput([sampleNote(), deleted]), path });
    expect(written).toMatchObject({ ok: true, value: { notes: 1 } });
  });

  test('replaces an older file', async () => {
    const path = join(folder, 'notes.csv');
    await writeFile(path, 'older and much longer '.repeat(10_000));
    await exportNotes({ format: 'csv', input: sampleInput([]), path });
    expect(await readFile(path, 'utf8')).toMatch(/^\uFEFFstart,.*\r\n$/);
  });

  test('says that the folder is missing and does not make one', async () => {
    const path = join(folder, 'nowhere', 'notes.md');
    const written = await exportNotes({ format: 'markdown', input, path });
    expect(written).toMatchObject({ ok: false, error: { kind: 'folder-missing', path } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('says that a file stands where the folder should be', async () => {
    await writeFile(join(folder, 'file'), '');
    const path = join(folder, 'file', 'notes.md');
    const written = await exportNotes({ format: 'markdown', input, path });
    expect(written).toMatchObject({ ok: false, error: { kind: 'folder-missing' } });
  });

  test('says that a folder is in the way and leaves it alone', async () => {
    const path = join(folder, 'notes.md');
    await mkdir(path);
    const written = await exportNotes({ format: 'markdown', input, path });
    expect(written).toMatchObject({ ok: false, error: { kind: 'is-a-folder', path } });
    expect(await readdir(folder)).toEqual(['notes.md']);
  });

  test('follows a link, which stays one, and puts the unfinished file beside what it leads to', async () => {
    await mkdir(join(folder, 'elsewhere'));
    const behind = join(folder, 'elsewhere', 'kept.md');
    await writeFile(behind, 'older');
    const path = join(folder, 'notes.md');
    await symlink(behind, path);
    const written = await exportNotes({ format: 'markdown', input, path });
    expect(written).toMatchObject({ ok: true, value: { path } });
    expect(await readlink(path)).toBe(behind);
    expect(await readFile(behind, 'utf8')).toBe(fileOf('markdown', input));
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['kept.md']);
  });

  test.skipIf(process.platform === 'win32')('never takes the place of a pipe or a device', async () => {
    const path = join(folder, 'notes.md');
    execFileSync('mkfifo', [path]);
    const written = await exportNotes({ format: 'markdown', input, path });
    expect(written).toMatchObject({ ok: false, error: { kind: 'not-a-file', path } });
    expect((await lstat(path)).isFIFO()).toBe(true);
    expect(await readdir(folder)).toEqual(['notes.md']);
  });

  test('leaves nothing behind when only the last step fails', async () => {
    const path = join(folder, `${'x'.repeat(300)}.md`);
    const written = await exportNotes({ format: 'markdown', input, path });
    expect(written).toMatchObject({ ok: false, error: { kind: 'name-too-long' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('says that the folder may not be written and keeps the older file', async () => {
    const path = join(folder, 'notes.md');
    await writeFile(path, 'older');
    await chmod(folder, 0o555);
    const written = await asOrdinaryUser(() => exportNotes({ format: 'markdown', input, path }));
    expect(written).toMatchObject({ ok: false, error: { kind: 'no-permission', path } });
    expect(await readFile(path, 'utf8')).toBe('older');
    expect(await readdir(folder)).toEqual(['notes.md']);
  });
});

test('writes into a folder that may be written and not read', async () => {
  const path = join(folder, 'notes.md');
  await chmod(folder, 0o333);
  const written = await asOrdinaryUser(() => exportNotes({ format: 'markdown', input, path }));
  await chmod(folder, 0o755);
  expect(written).toMatchObject({ ok: true });
  expect(await readdir(folder)).toEqual(['notes.md']);
});

describe('exportErrorOf', () => {
  test.each([
    ['ENOENT', 'folder-missing'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EISDIR', 'is-a-folder'],
    ['EIO', 'failed'],
  ])('%s is %s', (code, kind) => {
    const error = exportErrorOf(Object.assign(new Error(`${code}: words`), { code }), '/somewhere/notes.md');
    expect(error).toMatchObject({ kind, path: '/somewhere/notes.md' });
    expect(error.message).toMatch(/\.$|EIO: words$/);
  });

  test('keeps the words of what it does not know', () => {
    expect(exportErrorOf('odd', 'p')).toEqual({
      kind: 'failed',
      message: 'The file could not be written: odd',
      path: 'p',
    });
  });
});
