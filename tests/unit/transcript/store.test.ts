import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTranscripts } from '../../../src/main/transcripts/transcript-store.ts';
import type { Transcript } from '../../../src/shared/domain/transcript/transcript.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'docket-transcripts-')), 'transcripts');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const transcript = (letter: string): Transcript => ({
  sha256: letter.repeat(64),
  name: `${letter}.srt`,
  format: 'srt',
  encoding: 'UTF-8',
  isGuessed: false,
  addedAt: '2026-11-22T20:00:00.000Z',
  warnings: [],
  cues: [{ startMs: 1_000, endMs: 2_000, text: `said in ${letter}` }],
});

const files = (): readonly string[] => readdirSync(folder).toSorted();

test('a transcript is there again after a restart, with its shift, and no draft is left', async () => {
  const store = await openTranscripts(folder);
  expect(await store.add(transcript('a'), null)).toEqual({ ok: true, value: undefined });
  await store.setTiming('a'.repeat(64), { shiftMs: -2_500, isSetByYou: true });
  const again = await openTranscripts(folder);
  expect(again.inUse()).toMatchObject({
    transcript: transcript('a'),
    use: { shiftMs: -2_500, isSetByYou: true },
  });
  expect(again.problems()).toEqual([]);
  expect(files()).toEqual([`${'a'.repeat(64)}.json`, 'state.json']);
});

test('putting away keeps the file, erasing takes it off, and one that comes back has its shift', async () => {
  const store = await openTranscripts(folder);
  await store.add(transcript('a'), null);
  await store.setTiming('a'.repeat(64), { shiftMs: 700 });
  await store.add(transcript('b'), null);
  expect(store.inUse()?.transcript.name).toBe('b.srt');
  await store.use('a'.repeat(64));
  expect(store.inUse()?.use.shiftMs).toBe(700);
  await store.use(null);
  expect(store.inUse()).toBeNull();
  expect(
    store
      .all()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['a.srt', 'b.srt']);
  await store.erase('a'.repeat(64));
  expect(files()).toEqual([`${'b'.repeat(64)}.json`, 'state.json']);
});

test('every single damaged byte of a stored transcript is seen; the file is kept, and the app goes on', async () => {
  const first = await openTranscripts(folder);
  await first.add(transcript('a'), null);
  const path = join(folder, `${'a'.repeat(64)}.json`);
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length - 1; at += 7) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    const store = await openTranscripts(folder);
    const isTaken = store.inUse() !== null;
    expect(isTaken, `byte ${at}`).toBe(false);
    expect(store.problems().join(' '), `byte ${at}`).toMatch(/damaged/u);
    expect(readFileSync(`${path}.damaged`)).toEqual(damaged);
  }
});

test('a lost or damaged state forgets no transcript', async () => {
  const first = await openTranscripts(folder);
  await first.add(transcript('a'), null);
  writeFileSync(join(folder, 'state.json'), '{"kind":');
  const store = await openTranscripts(folder);
  expect(store.inUse()).toBeNull();
  expect(store.problems().join(' ')).toMatch(/damaged/u);
  expect(store.all().map(({ name }) => name)).toEqual(['a.srt']);
  expect(files()).toContain('state.json.damaged');
});

test('a disk that refuses changes nothing and says so', async () => {
  writeFileSync(join(folder, '..', 'transcripts'), 'a file where the folder should be');
  const store = await openTranscripts(folder);
  const added = await store.add(transcript('a'), null);
  expect(added).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/Nothing was changed/u) },
  });
  expect(store.inUse()).toBeNull();
});

test('changes made at once are made one after the other', async () => {
  const store = await openTranscripts(folder);
  await Promise.all([
    store.add(transcript('a'), null),
    store.add(transcript('b'), null),
    store.erase('a'.repeat(64)),
  ]);
  expect(store.all().map(({ name }) => name)).toEqual(['b.srt']);
  expect((await openTranscripts(folder)).inUse()?.transcript.name).toBe('b.srt');
});
