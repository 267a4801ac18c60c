import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/main/transcripts/parse-transcript.ts';
import { readTranscriptInThread } from '../../../src/main/transcripts/read-transcript-in-thread.ts';
import { builtWorker } from '../import/built-worker.ts';

let folder = '';
let worker = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-transcript-'));
  worker = await builtWorker('src/main/transcripts/transcript-worker.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stamp = (at: number): string => new Date(at * 1_500).toISOString().slice(11, 23);

/** A TTML file of about five megabytes. */
const large = (): Buffer => {
  const lines = Array.from(
    { length: 37_000 },
    (_, at) =>
      `<p begin="${stamp(at)}" end="${stamp(at + 1)}">It was a long night, and nobody in the room said anything at all to her.</p>`,
  );
  return Buffer.from(
    `<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>${lines.join('\n')}</div></body></tt>`,
  );
};

test.each([
  ['subtitles', '1\n00:00:01,000 --> 00:00:02,000\nWords\n', null],
  ['letters as the viewer says', '1\n00:00:01,000 --> 00:00:02,000\nW\u00f6rter\n', 'windows-1252'],
  ['what is none', 'nothing of the kind', null],
])('reads %s there as here, refusals too', async (_, text, encoding) => {
  const bytes = Buffer.from(text, 'latin1');
  expect(await readTranscriptInThread(worker)(bytes, { encoding })).toEqual(
    parseTranscript(bytes, { encoding }),
  );
});

test('five megabytes of TTML leave the thread that asked free; read in it they would not', async () => {
  const bytes = large();
  const turns: number[] = [];
  let last = performance.now();
  const beat = setInterval(() => {
    turns.push(performance.now() - last);
    last = performance.now();
  }, 5);
  const read = await readTranscriptInThread(worker)(bytes, { encoding: null });
  clearInterval(beat);
  const before = performance.now();
  expect(read).toEqual(parseTranscript(bytes, { encoding: null }));
  const hereMs = performance.now() - before;
  expect(read.ok && read.value.cues.length).toBe(37_000);
  expect(Math.max(...turns), `longest turn of ${hereMs.toFixed(0)} ms`).toBeLessThan(hereMs / 3);
});

test('a thread that cannot begin is an error in words', async () => {
  const broken = join(folder, 'broken.cjs');
  writeFileSync(broken, 'throw new Error("no");');
  expect(await readTranscriptInThread(broken)(Buffer.from('x'), { encoding: null })).toMatchObject({
    ok: false,
    error: expect.stringContaining('could not be read'),
  });
});
