import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const PACK = 'data/titles/the-justice-project';

const docket = (...words: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['out/cli/docket.mjs', ...words], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-cli-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the pack in which one file was changed as text. */
function brokenPack(file: string, change: (text: string) => string): string {
  cpSync(PACK, folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`nothing was changed in ${file}`);
  writeFileSync(path, changed);
  return folder;
}

test('the pack that ships fits', () => {
  const { stdout, status } = docket('pack', 'check', PACK);
  expect(stdout).toContain('4 cases');
  expect(status).toBe(0);
});

const faults = [
  {
    fault: 'a missing source',
    file: 'cases/dawn-jackson.json',
    change: (text: string) =>
      text.replace(/"sources": \[[^\]]+\],\s+"confidence"/u, '"sources": [], "confidence"'),
    reason: /source/iu,
  },
  {
    fault: 'a dangling reference',
    file: 'cases/dawn-jackson.json',
    change: (text: string) => text.replace('"heavy-dawn"', '"nobody-wrote-this"'),
    reason: /nobody-wrote-this/u,
  },
  {
    fault: 'an unknown field',
    file: 'cues.json',
    change: (text: string) => text.replace('"seq": 1,', '"seq": 1, "mood": "tense",'),
    reason: /mood/u,
  },
  {
    fault: 'gated text in an ungated place',
    file: 'cases/dawn-jackson.json',
    change: (text: string) =>
      text.replace(
        /"spoilerFreeSummary": "/u,
        '"spoilerFreeSummary": "Her sentence was commuted on 16 December 2024. ',
      ),
    reason: /\S/u,
  },
  {
    fault: 'a minute mark without a source',
    file: 'cues.json',
    change: (text: string) => text.replace('"minute": null', '"minute": { "filmMs": 60000, "sources": [] }'),
    reason: /source/iu,
  },
  {
    fault: 'a file that is no JSON',
    file: 'people.json',
    change: (text: string) => text.slice(0, text.length / 2),
    reason: /JSON/u,
  },
];

for (const { fault, file, change, reason } of faults) {
  test(`a pack with ${fault} is refused with file, path and reason`, () => {
    const { stderr, status } = docket('pack', 'check', brokenPack(file, change));
    expect(status).toBe(1);
    expect(stderr).toContain(file);
    expect(stderr).toMatch(reason);
  });
}

test('a folder that is not there is no pack', () => {
  const { stderr, status } = docket('pack', 'check', join(folder, 'nowhere'));
  expect(status).toBe(1);
  expect(stderr).not.toContain('at Object');
});

test('the cases at a time show no ending, and with --finished they do', () => {
  const early = docket('cases', '--at', '1:59:00', '--json', '--home', folder);
  expect(early.status).toBe(0);
  expect(early.stdout).not.toMatch(/commuted on|spoilerKind": "/u);
  const late = docket('cases', '--at', '1:59:00', '--finished', '--json', '--home', folder);
  expect(late.stdout).toMatch(/spoilerKind": "film_ending"/u);
  expect(late.stdout).not.toMatch(/spoilerKind": "after_broadcast"/u);
  const later = docket(
    'cases',
    '--at',
    '1:59:00',
    '--finished',
    '--after-broadcast',
    '--json',
    '--home',
    folder,
  );
  expect(later.stdout).toMatch(/spoilerKind": "after_broadcast"/u);
});

test('a time that is none, a format that is none and a command that is none are said plainly', () => {
  for (const words of [
    ['cases', '--at', 'soon'],
    ['export', '--format', 'papyrus', '--out', join(folder, 'x')],
    ['export', '--format', 'csv', '--out', join(folder, 'x.csv'), '--home', join(folder, 'empty')],
    ['dance'],
    ['cases', '--loudly'],
  ]) {
    const { stderr, status } = docket(...words);
    expect(status, words.join(' ')).toBe(2);
    expect(stderr).toMatch(/^docket: \S/u);
    expect(stderr).not.toContain('    at ');
  }
});
