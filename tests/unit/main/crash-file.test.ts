import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeCrashFile } from '../../../src/main/crash-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-crashes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const crash = (minute: number) => ({
  at: new Date(Date.UTC(2026, 10, 22, 20, minute)),
  part: 'main',
  cause: new Error(`fault ${minute}`),
  version: 'Docket 0.1.0',
});

it('writes what happened, for this user only', () => {
  const path = writeCrashFile(join(folder, 'crashes'), crash(1));
  expect(path).not.toBeNull();
  expect(readFileSync(path ?? '', 'utf8')).toContain('fault 1');
  expect(statSync(path ?? '').mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'crashes')).mode & 0o777).toBe(0o700);
});

it('keeps the newest twenty', () => {
  for (let minute = 0; minute < 25; minute += 1) writeCrashFile(folder, crash(minute));
  const names = readdirSync(folder).toSorted();
  expect(names).toHaveLength(20);
  expect(names[0]).toContain('20-05-00');
});

it('a name of a part leads nowhere else', () => {
  const path = writeCrashFile(folder, { ...crash(1), part: '../../outside' });
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([path]);
});

it('is quiet when it cannot write: a second fault would hide the first', () => {
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  expect(writeCrashFile(join(file, 'below'), crash(1))).toBeNull();
});
