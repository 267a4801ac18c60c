import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, PACK, runDocket, test } from './cli-run.ts';

const docket = (...words: readonly string[]) => runDocket(words);

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

test('with --all everything is there, after it was said on stderr', () => {
  const { stdout, stderr, status } = docket('cases', '--all', '--json', '--home', folder);
  expect(status).toBe(0);
  expect(stderr).toContain('how the film ends and what came later');
  expect(stdout).toMatch(/spoilerKind": "film_ending"/u);
  expect(stdout).toMatch(/spoilerKind": "after_broadcast"/u);
});

test('what cannot be understood ends with 2 and what is refused with 1, in plain words', ({ line }) => {
  for (const [code, words, says] of [
    [2, ['dance'], /There is no command “dance”/u],
    [2, ['cases', '--loudly'], /docket cases has no option --loudly/u],
    [2, ['cases', '--at', 'soon'], /--at soon: That is not a time/u],
    [1, ['case', 'nobody'], /There is no case “nobody”/u],
    [1, ['export', '--format', 'csv', '--out', 'x'], /There is no notebook in/u],
  ] as const) {
    const { stdout, stderr, status } = line.docket(...words);
    expect([status, stdout], words.join(' ')).toStrictEqual([code, '']);
    expect(stderr).toMatch(/^docket: \S/u);
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('    at ');
  }
});

test('a note that is not there and a file that cannot be written are refused', ({ line }) => {
  line.docket('notes', 'add', 'one', '--untimed');
  for (const words of [
    ['notes', 'edit', '00000000', '--text', 'x'],
    ['notes', 'delete', '00000000'],
    ['export', '--format', 'csv', '--out', join(folder, 'nowhere', 'x.csv')],
  ]) {
    const { stderr, status } = line.docket(...words);
    expect(status, words.join(' ')).toBe(1);
    expect(stderr).toMatch(/There is no note “00000000”|The folder does not exist/u);
  }
});

test('every command answers a program with one JSON value', ({ line }) => {
  line.docket('notes', 'add', 'one', '--untimed', '--case', 'jackson');
  const [note] = [line.json('notes', 'list')].flat();
  expect(note).toMatchObject({ text: 'one', caseIds: ['dawn-jackson'] });
  for (const [words, says] of [
    [['cases'], 'dawn-jackson'],
    [['case', 'jackson'], 'dawn-jackson'],
    [['law'], 'terms'],
    [['people'], 'people'],
    [['chronology'], 'events'],
    [['sources'], 'sources'],
    [['search', 'one'], 'hits'],
    [['notes', 'add', 'two'], 'two'],
    [['export', '--format', 'csv', '--out', join(folder, 'x.csv')], 'bytes'],
    [['pack', 'check', PACK], 'facts'],
    [['doctor'], 'checks'],
    [['--help'], 'notes add'],
  ] as const) {
    expect(JSON.stringify(line.json(...words)), words.join(' ')).toContain(says);
  }
});

test('a terminal obeys nothing that stands in a file’s name', () => {
  const home = join(folder, 'home');
  const film = join(folder, 'fi\u001b[2Jlm\u009b31m.srt');
  writeFileSync(film, '1\n00:00:01,000 --> 00:00:02,000\nI wrote the letter.\n');
  const added = docket('transcript', 'add', film, '--home', home);
  expect(added).toMatchObject({ status: 0, stderr: '' });
  expect(added.stdout).toContain('fi\\u001b[2Jlm\\u009b31m.srt is the transcript now');
  const missing = docket('import', join(folder, 'no\u001b]0;title\u0007.csv'), '--home', home);
  expect(missing.stderr).toContain('no\\u001b]0;title\\u0007.csv: There is no such file.');

  const { stdout } = docket('transcript', 'list', '--home', home, '--json');
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  expect(stdout).toContain('\\u001b[2J');
  expect(JSON.stringify(JSON.parse(stdout))).toContain('\u009b31m.srt');
});
