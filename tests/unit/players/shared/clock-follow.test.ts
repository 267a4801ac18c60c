import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { run } from '../../../../src/cli/run.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import { fakeMpv, freshFolder } from '../../../fakes/players/mpv.ts';
import { fakePassword, fakeVlc } from '../../../fakes/players/vlc.ts';

let printed = '';
let said = '';
beforeEach(() => {
  printed = '';
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const follow = (player: string, ...more: readonly string[]) =>
  run(['clock', 'follow', '--player', player, ...more], 'test');

const sampleSchema = z.strictObject({
  monoMs: z.number(),
  filmMs: z.number().nullable(),
  plusMinusMs: z.number().nullable(),
  state: z.string(),
});

const samplesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => sampleSchema.parse(JSON.parse(line)));

describe('docket clock follow', () => {
  test('prints a JSON line every 50 ms on the clock that all processes share', async () => {
    const mpv = await fakeMpv();
    mpv.properties['pause'] = true;
    const from = realParts.now();
    const { out, code } = await follow(`mpv:${mpv.path}`, '--json', '--for', '1');
    const samples = samplesOf(`${printed}${out}`);
    expect(code).toBe(0);
    expect(samples.length).toBeGreaterThan(10);
    expect(samples.length).toBeLessThanOrEqual(21);
    expect(samples.every(({ monoMs }) => monoMs > from && monoMs < from + 5000)).toBe(true);
    const last = samples.at(-1);
    expect(last).toMatchObject({ state: 'paused' });
    expect(Math.abs((last?.filmMs ?? 0) - 12_500)).toBeLessThan(50);
    expect(last?.plusMinusMs).toBeLessThan(100);
  });

  test('prints a line for people otherwise', async () => {
    const mpv = await fakeMpv();
    mpv.properties['pause'] = true;
    const { out } = await follow(`mpv:${mpv.path}`, '--for', '0.5');
    expect(out).toBe('0:00:12  within 0.1 s  paused');
  });

  test('keeps the film where it was when the player goes, and says that it went', async () => {
    const mpv = await fakeMpv();
    mpv.properties['pause'] = true;
    const followed = follow(`mpv:${mpv.path}`, '--json', '--for', '1.5');
    await expect.poll(() => printed, { timeout: 5000 }).toContain('"state":"paused"');
    await mpv.quit();
    const { out, code } = await followed;
    expect(code).toBe(0);
    expect(samplesOf(out)).toMatchObject([{ state: 'lost' }]);
    expect(Math.abs((samplesOf(out)[0]?.filmMs ?? 0) - 12_500)).toBeLessThan(50);
    expect(said).toContain('mpv was closed.');
  });

  test('takes a password from a file, and never prints it', async () => {
    const vlc = await fakeVlc();
    const file = join(freshFolder(), 'password');
    writeFileSync(file, `${fakePassword}\nsecond line\n`);
    const { out, code } = await follow(`vlc:127.0.0.1:${vlc.port}`, '--for', '0.6', '--password-file', file);
    expect(code).toBe(0);
    expect(out).toMatch(/^0:05:00 {2}within \d+\.\d s {2}playing$/u);
    expect(`${out}${printed}${said}`).not.toContain(fakePassword);
  });

  test('ends at once, with what to do, when trying again makes no sense', async () => {
    const vlc = await fakeVlc();
    const { code, problems } = await follow(`vlc:127.0.0.1:${vlc.port}`, '--for', '60');
    expect(code).toBe(1);
    expect(problems).toEqual(['Nothing was heard of where the film is.']);
    expect(said).toContain('--password-file FILE');
  });

  test('goes on trying as long as it may, and gives a program the reason', async () => {
    const { code, out } = await follow(`mpv:${freshFolder()}/socket`, '--json', '--for', '0.3');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ problems: [expect.stringContaining('mpv is not running.')] });
    expect(samplesOf(printed).every(({ filmMs, state }) => filmMs === null && state === 'connecting')).toBe(
      true,
    );
  });

  test.each([
    ['no player', []],
    ['a player that is none', ['--player', 'winamp:x']],
    ['no length of time', ['--player', 'mpv:/x', '--for', 'ever']],
    ['less than nothing', ['--player', 'mpv:/x', '--for=-1']],
  ])('refuses %s', async (_name, words) => {
    const { code, problems } = await run(['clock', 'follow', ...words], 'test');
    expect(code).toBe(2);
    expect(problems[0]?.length).toBeGreaterThan(10);
  });

  test('refuses a password file that is empty or not there', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'empty'), '');
    for (const name of ['empty', 'none']) {
      const ended = await follow('vlc:127.0.0.1:8080', '--password-file', join(folder, name));
      expect(ended).toMatchObject({ code: 1 });
    }
  });
});
