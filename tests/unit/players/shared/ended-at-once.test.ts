import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endedAtOnce } from '../../../../src/players/ended-at-once.ts';
import { startMpv } from '../../../../src/players/mpv/start-mpv.ts';

let within = '';
beforeEach(() => {
  within = mkdtempSync(join(tmpdir(), 'docket-ended-'));
  writeFileSync(join(within, 'film.mkv'), 'no film');
});
afterEach(() => rmSync(within, { recursive: true, force: true }));

it('says that a player was started and ended at once, with its exit code', async () => {
  const outcome = await startMpv(join(within, 'film.mkv'), { program: 'false', within });
  expect(outcome).toEqual({
    ok: false,
    error:
      'mpv was started and ended at once (exit code 1). Open the film in mpv by hand to see what it says.',
  });
});

it.each([
  [{ code: 0, signal: null }, 'VLC was started and ended at once, perhaps because it gave the film'],
  [{ code: null, signal: 'SIGSEGV' }, 'VLC was started and ended at once (SIGSEGV).'],
])('says how it ended: %o', async (end, words) => {
  const ended = Promise.resolve(end);
  expect(await endedAtOnce('VLC', { ended }, () => Promise.resolve(false))).toContain(words);
});

it('says nothing of one that answers', async () => {
  const ended = new Promise<never>(() => undefined);
  expect(await endedAtOnce('VLC', { ended }, () => Promise.resolve(true))).toBeNull();
});
