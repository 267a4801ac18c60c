import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runFromReadOnlyHome } from '../../../src/main/read-only-home.ts';

const seen = vi.hoisted(() => ({ home: '', boxes: new Array<string>(), quits: new Array<() => void>() }));

vi.mock('electron', () => ({
  app: {
    getPath: () => seen.home,
    setPath: (_name: string, path: string) => {
      seen.home = path;
    },
    once: (_name: string, quit: () => void) => seen.quits.push(quit),
  },
  dialog: { showErrorBox: (title: string, words: string) => seen.boxes.push(`${title}: ${words}`) },
}));

let folder = '';
const said: string[] = [];
const ended: unknown[] = [];
/** A path below a file, where nobody can make anything, root neither. */
const nowhere = (name: string): string => join(folder, 'a file', name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-home-'));
  writeFileSync(join(folder, 'a file'), '');
  vi.spyOn(console, 'error').mockImplementation((words: unknown) => void said.push(String(words)));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    ended.push(code);
    throw new Error('ended');
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  for (const list of [said, ended, seen.boxes, seen.quits]) list.length = 0;
});

it('stays in a home that can be written', () => {
  seen.home = join(folder, 'home');
  runFromReadOnlyHome();
  expect(seen.home).toBe(join(folder, 'home'));
  expect(said).toEqual([]);
});

it('runs from the temporary folder where the home cannot be written, and takes it away at the end', () => {
  vi.stubEnv('TMPDIR', folder);
  seen.home = nowhere('home');
  runFromReadOnlyHome();
  expect(seen.home).toMatch(/docket-session-/u);
  expect(said.join(' ')).toContain(nowhere('home'));
  for (const quit of seen.quits) quit();
  expect(readdirSync(folder)).toEqual(['a file']);
});

it('says one plain sentence and ends where the temporary folder cannot be written either', () => {
  vi.stubEnv('TMPDIR', nowhere('tmp'));
  seen.home = nowhere('home');
  expect(runFromReadOnlyHome).toThrow('ended');
  expect(ended).toEqual([1]);
  const words = `can write neither into ${nowhere('home')} nor into the temporary folder ${nowhere('tmp')}`;
  expect(said.join(' ')).toContain(words);
  expect(seen.boxes.join(' ')).toContain(words);
});
