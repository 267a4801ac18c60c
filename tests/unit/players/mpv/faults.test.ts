import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createMpvBridge } from '../../../../src/players/mpv/create-mpv-bridge.ts';
import { fakeMpv, freshFolder } from '../../../fakes/players/mpv.ts';
import { fastParts, heldBytes, startHearing } from '../shared/heard.ts';

const bridgeTo = (path: string, times = 1) => createMpvBridge({ id: `mpv:${path}`, path }, fastParts(times));
const notUnderWindows = test.skipIf(process.platform === 'win32');

describe('no mpv', () => {
  test('at all: not running, and found within half a second of its start', async () => {
    const path = join(freshFolder(), 'socket');
    const heard = await startHearing(bridgeTo(path));
    await heard.problem('not-running');
    const from = performance.now();
    await fakeMpv(path);
    await heard.link('online');
    expect(performance.now() - from).toBeLessThan(500);
  });

  notUnderWindows('but something else of that name: refused, and not tried again', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'folder'));
    for (const name of ['file', 'folder']) {
      const heard = await startHearing(bridgeTo(join(folder, name)));
      expect(await heard.problem('policy')).toMatchObject({ transient: false });
      expect(heard.all).toContainEqual(expect.objectContaining({ link: 'refused' }));
    }
  });

  test.skipIf(process.getuid?.() !== 0)('but the socket of another user: refused', async () => {
    const path = join(freshFolder(), 'socket');
    const mpv = await fakeMpv(path);
    spawnSync('chown', ['65534', path]);
    const heard = await startHearing(bridgeTo(path));
    expect(await heard.problem('policy')).toMatchObject({ detail: 'the socket belongs to another user' });
    expect(mpv.connections()).toBe(0);
  });
});

describe('an mpv that goes', () => {
  test('is gone at once, and lost, and found again with everything told anew', async () => {
    const mpv = await fakeMpv();
    const heard = await startHearing(bridgeTo(mpv.path, 4));
    await heard.position();
    const from = performance.now();
    mpv.hangUp();
    await heard.problem('gone');
    expect(performance.now() - from).toBeLessThan(100);
    await heard.link('online');
    await heard.position();
    const links = heard.all.flatMap((event) => (event.what === 'link' ? [event.link] : []));
    expect(links).toEqual(['connecting', 'online', 'lost', 'online']);
    expect(heard.all.filter(({ what }) => what === 'media')).toHaveLength(2);
    expect(heard.all.filter((event) => event.what === 'void' && event.why === 'reconnect')).toHaveLength(2);
  });

  test('lets one in and drops it at once: gone, never online, and knocked at ever more seldom', async () => {
    const mpv = await fakeMpv(undefined, (socket) => socket.destroy());
    const from = performance.now();
    const heard = await startHearing(bridgeTo(mpv.path));
    await heard.problem('gone');
    await expect.poll(() => mpv.connections(), { timeout: 5000 }).toBeGreaterThanOrEqual(3);
    expect(performance.now() - from).toBeGreaterThan(0.8 * (250 + 400));
    expect(heard.all).not.toContainEqual(expect.objectContaining({ link: 'online' }));
  });

  test('is silent but there: degraded after 1 s, lost after 10, and the link is dropped', async () => {
    const mpv = await fakeMpv();
    const heard = await startHearing(bridgeTo(mpv.path, 10));
    const { tRecv } = await heard.position();
    mpv.manner('silent');
    const degraded = await heard.link('degraded');
    await heard.problem('timeout');
    const lost = await heard.link('lost');
    const [late, gone] = [degraded, lost].map((event) => ('at' in event ? event.at - tRecv : Number.NaN));
    expect(late).toBeGreaterThan(1000);
    expect(late).toBeLessThan(2000);
    expect(gone).toBeGreaterThan(10_000);
  });

  test('answers after its time: the answer is not used, and everything older is void', async () => {
    const mpv = await fakeMpv();
    const heard = await startHearing(bridgeTo(mpv.path, 10));
    await heard.position();
    mpv.manner('silent');
    await heard.link('degraded');
    const commands = mpv.commands.length;
    mpv.manner('plain');
    mpv.raw(`${JSON.stringify({ error: 'success', data: 99, request_id: commands })}\n`);
    await heard.link('online');
    await heard.until((event) => event.what === 'void' && event.why === 'reconnect');
    const report = await heard.position();
    expect(report.valueMs).toBe(12_500);
    expect(report.tRecv - report.tSend).toBeLessThan(1000);
  });
});

describe('an mpv that is none', () => {
  test.each([
    ['no JSON', 'hello\n'],
    ['JSON that is no object', '[1,2\n'],
    ['a number', '17\n'],
  ])('%s: protocol, and the link is dropped', async (_name, bytes) => {
    const mpv = await fakeMpv();
    const heard = await startHearing(bridgeTo(mpv.path));
    await heard.position();
    mpv.raw(bytes);
    await heard.link('lost');
    await heard.problem('protocol');
  });

  test('words that mpv has learnt since, and members of other kinds, change nothing', async () => {
    const mpv = await fakeMpv();
    const heard = await startHearing(bridgeTo(mpv.path));
    await heard.position();
    mpv.tell(
      { event: 'brand-new', data: 1 },
      { event: 'property-change', name: 'something' },
      { event: 17 },
      { request_id: 'x', error: 3 },
      { event: 'property-change', name: 'duration', data: 'long' },
    );
    mpv.raw('\n\n   \n');
    const { valueMs } = await heard.position();
    expect(valueMs).toBe(12_500);
    expect(heard.all.filter(({ what }) => what === 'problem')).toEqual([]);
  });

  test('events without end: the memory stays flat', async () => {
    const mpv = await fakeMpv();
    const heard = await startHearing(bridgeTo(mpv.path));
    await heard.position();
    const flood = `${JSON.stringify({ event: 'log-message', text: 'x'.repeat(1000) })}\n`.repeat(1000);
    const before = heldBytes();
    for (let count = 0; count < 40; count += 1) {
      mpv.raw(flood);
      await heard.position();
    }
    expect(heldBytes() - before).toBeLessThan(8 * 1024 * 1024);
  });
});
