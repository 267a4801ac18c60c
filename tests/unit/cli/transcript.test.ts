import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';

let folder = '';
const home = () => join(folder, 'home');
const docket = (...words: readonly string[]) => run([...words, '--home', home()], 'test');

const srt = `1
00:00:01,000 --> 00:00:02,000
I wrote the letter.

2
00:00:10,000 --> 00:00:12,000
And then the end came.
`;

const put = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-cli-transcript-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps a file by its hash, lists it, shows nothing that was not passed, and everything when asked', async () => {
  const added = await docket('transcript', 'add', put('film.srt', srt));
  expect(added).toMatchObject({ code: 0, problems: [] });
  const [file] = readdirSync(join(home(), 'transcripts')).filter((name) => name !== 'state.json');
  expect(file).toMatch(/^[\da-f]{64}\.json$/u);
  expect((await docket('transcript', 'list')).out).toBe(`* ${file?.slice(0, 12)}  film.srt`);
  expect(await docket('transcript', 'show')).toMatchObject({ code: 0, out: 'Nothing is open yet.' });
  expect((await docket('transcript', 'search', 'letter')).out).toBe('Nothing so far for “letter”.');
  expect((await docket('transcript', 'show', '--all')).out).toBe(
    '0:01  I wrote the letter.\n0:10  And then the end came.',
  );
  expect((await docket('transcript', 'search', 'leter', '--all')).out).toBe('0:01  I wrote the letter.');
});

it('refuses what it cannot read with its line, and changes nothing', async () => {
  const broken = await docket(
    'transcript',
    'add',
    put('film.ttml', '<tt xmlns="http://www.w3.org/ns/ttml">\n<body>\n</div></tt>'),
  );
  expect(broken.code).toBe(1);
  expect(broken.problems.join(' ')).toMatch(/film\.ttml: .*[Ll]ine \d/u);
  expect(existsSync(join(home(), 'transcripts'))).toBe(false);
  const missing = await docket('transcript', 'add', join(folder, 'nowhere.srt'));
  expect(missing.code).toBe(1);
});

it('names no line of what could not be read before everything is asked for', async () => {
  const added = await docket('transcript', 'add', put('film.srt', `${srt}\n1:xx --> 2\nlost\n`));
  expect(added.problems.join(' ')).toContain('could not be read');
  expect(added.problems.join(' ')).not.toMatch(/\d/u);
  expect((await docket('transcript', 'show', '--all')).problems.join(' ')).toMatch(/Lines? \d/u);
});

it('reads letters as it is told', async () => {
  const path = put('film.srt', Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nW\u00f6rter\n', 'latin1'));
  await docket('transcript', 'add', path, '--encoding', 'windows-1252');
  expect((await docket('transcript', 'show', '--all')).out).toBe('0:01  Wörter');
});

it('removes one by the beginning of its hash or its name, and names what is not there', async () => {
  await docket('transcript', 'add', put('film.srt', srt));
  expect(await docket('transcript', 'remove', 'other.srt')).toMatchObject({ code: 1 });
  expect((await docket('transcript', 'remove', 'film.srt')).out).toContain('Removed film.srt');
  expect((await docket('transcript', 'list')).out).toBe('No transcript.');
  expect(await docket('transcript', 'show')).toMatchObject({ code: 1 });
});

it('changes nothing while the app has the notebook open; looking works', async () => {
  const path = put('film.srt', srt);
  await docket('transcript', 'add', path);
  const app = await openNotebook(join(home(), 'notes'), { appVersion: 'app', now: () => new Date() });
  if (!app.ok) throw new Error(app.error.message);
  try {
    expect(await docket('transcript', 'remove', 'film.srt')).toMatchObject({
      code: 1,
      problems: [expect.stringContaining('nothing was changed')],
    });
    expect((await docket('transcript', 'list')).out).toContain('film.srt');
  } finally {
    await app.value.close();
  }
});

it('leaves what is damaged where it is while it only looks, and says so', async () => {
  await docket('transcript', 'add', put('film.srt', srt));
  const kept = join(home(), 'transcripts');
  const [file = ''] = readdirSync(kept).filter((name) => name !== 'state.json');
  const damaged = readFileSync(join(kept, file), 'utf8').replace('letter', 'ladder');
  writeFileSync(join(kept, file), damaged);
  writeFileSync(join(kept, 'state.json'), '{"half":');
  const before = readdirSync(kept).toSorted();
  for (const words of [['list'], ['show'], ['search', 'letter']]) {
    const looked = await docket('transcript', ...words);
    expect(looked.problems.join(' ')).toMatch(/damaged.*It was left as/u);
    expect(readdirSync(kept).toSorted()).toEqual(before);
    expect(readFileSync(join(kept, file), 'utf8')).toBe(damaged);
  }
});
