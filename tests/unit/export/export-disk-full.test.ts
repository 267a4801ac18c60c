import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import { nastySample } from './samples.ts';

const disk = mkdtempSync(join(tmpdir(), 'docket-small-disk-'));
const isMounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'docket-test', disk], { stdio: 'ignore' }).status ===
  0;
const reason = isMounted ? '' : ' (skipped: a small disk can only be mounted by root)';
if (!isMounted) console.warn(`export to a full disk${reason}`);

afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

describe.skipIf(!isMounted)(`a disk of 16 KiB${reason}`, () => {
  test('an export that does not fit says so, leaves no half file and keeps the older one', async () => {
    const path = join(disk, 'notes.json');
    await writeFile(path, 'older');
    const written = await exportNotes({ format: 'json', input: nastySample(), path });
    expect(written).toMatchObject({ ok: false, error: { kind: 'disk-full', path } });
    expect(await readFile(path, 'utf8')).toBe('older');
    expect(await readdir(disk)).toEqual(['notes.json']);
  });
});
