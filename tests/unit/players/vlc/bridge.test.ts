import { describe, expect, test } from 'vitest';
import { createVlcBridge, type VlcTarget } from '../../../../src/players/vlc/create-vlc-bridge.ts';
import { fakePassword, fakeVlc, playingStatus, type FakeVlc } from '../../../fakes/players/vlc.ts';
import { fastParts, hear, startHearing, type Heard } from '../shared/heard.ts';

const bridgeTo = (port: number, changes: Partial<VlcTarget> = {}, times = 1) =>
  createVlcBridge(
    { id: `vlc:127.0.0.1:${port}`, host: '127.0.0.1', port, password: fakePassword, ...changes },
    fastParts(times),
  );

const follow = async (times = 1): Promise<{ readonly vlc: FakeVlc; readonly heard: Heard }> => {
  const vlc = await fakeVlc();
  return { vlc, heard: await startHearing(bridgeTo(vlc.port, {}, times)) };
};

const at = (seconds: number) => ({ time: Math.floor(seconds), position: seconds / 600.918 });
const nothing = { state: 'stopped', time: 0, length: 0, position: 0, currentplid: -1 };

describe('a film that plays', () => {
  test('is told whole at first: link, void, media, play, positions', async () => {
    const { heard } = await follow();
    const report = await heard.position();
    expect(heard.all.map(({ what }) => what)).toEqual(['link', 'link', 'void', 'media', 'play', 'position']);
    expect(heard.all[3]).toMatchObject({ media: { title: 'evening.mp4', durationExact: false } });
    expect(Math.abs(report.valueMs - 300_200)).toBeLessThan(report.earlyMs);
    expect(report.lateMs).toBeGreaterThan(560);
    expect(report.tSend).toBeLessThan(report.tRecv);
  });

  test('has the exact length of somebody who knows it', async () => {
    const vlc = await fakeVlc();
    const exactLengthMs = () => Promise.resolve(600_918);
    const heard = await startHearing(bridgeTo(vlc.port, { exactLengthMs }));
    await heard.until((event) => event.what === 'media' && event.media?.durationExact === true);
    await heard.position();
    const report = await heard.position();
    expect(report.valueMs).toBeCloseTo(300_200, 3);
    expect(report).toMatchObject({ earlyMs: 60, lateMs: 560 });
  });

  test('goes on when nobody knows the exact length, or asking fails', async () => {
    const vlc = await fakeVlc();
    const exactLengthMs = () => Promise.reject(new Error('no bus'));
    const heard = await startHearing(bridgeTo(vlc.port, { exactLengthMs }));
    await heard.position();
  });

  test('that stands is told as it stands', async () => {
    const { heard } = await follow();
    const values = [await heard.position(), await heard.position(), await heard.position()];
    expect(new Set(values.map(({ valueMs }) => Math.round(valueMs / 1000))).size).toBe(1);
  });

  test('goes at the speed that VLC says, and may be later by as much', async () => {
    const { vlc, heard } = await follow();
    await heard.position();
    vlc.status['rate'] = 2;
    expect(await heard.play('playing')).toMatchObject({ rate: 2 });
    expect((await heard.position()).lateMs).toBeGreaterThan(1120);
  });

  test('keeps one connection, asks one question at a time and at most twenty a second', async () => {
    const { vlc, heard } = await follow();
    await heard.position();
    const before = vlc.asked.length;
    const from = performance.now();
    for (let count = 0; count < 10; count += 1) await heard.position();
    const seconds = (performance.now() - from) / 1000;
    expect(vlc.connections()).toBe(1);
    expect(vlc.asked.length - before).toBeLessThanOrEqual(20 * seconds + 1);
    expect(new Set(vlc.asked)).toEqual(new Set(['/requests/status.json']));
  });

  test('has no file name, password or address in what is told', async () => {
    const { heard } = await follow();
    await heard.position();
    const media = heard.all.find((event) => event.what === 'media');
    expect(media).toMatchObject({ media: { key: expect.stringMatching(/^[0-9a-f]{32}$/u) } });
    expect(JSON.stringify(heard.all)).not.toContain(fakePassword);
  });
});

describe('what VLC does', () => {
  test('a pause and going on', async () => {
    const { vlc, heard } = await follow();
    await heard.position();
    vlc.status['state'] = 'paused';
    await heard.play('paused');
    await heard.position();
    vlc.status['state'] = 'playing';
    await heard.play('playing');
  });

  test('another film: stopped for a moment, then void, media, play', async () => {
    const { vlc, heard } = await follow();
    await heard.position();
    Object.assign(vlc.status, nothing);
    await heard.play('unknown');
    const meta = { filename: 'other.mp4', title: 'Other' };
    const next = { ...playingStatus, ...at(3), currentplid: 4, information: { category: { meta } } };
    Object.assign(vlc.status, next);
    await heard.until((event) => event.what === 'void' && event.why === 'media');
    await heard.until((event) => event.what === 'media' && event.media?.title === 'Other');
    await heard.play('playing');
    expect(heard.all).not.toContainEqual(expect.objectContaining({ play: 'ended' }));
    expect(heard.all).not.toContainEqual(expect.objectContaining({ play: 'empty' }));
  });

  test('the end is told 1.5 s after it looked like one, and the film stays', async () => {
    const { vlc, heard } = await follow(5);
    Object.assign(vlc.status, at(600.2));
    await heard.until((event) => event.what === 'position' && event.report.valueMs > 599_000);
    Object.assign(vlc.status, nothing);
    const stopped = await heard.play('unknown');
    const ended = await heard.play('ended');
    const [from, to] = [stopped, ended].map((event) => ('at' in event ? event.at : 0));
    expect((to ?? 0) - (from ?? 0)).toBeGreaterThanOrEqual(1490);
    expect(heard.all).not.toContainEqual(expect.objectContaining({ what: 'media', media: null }));
    const values = heard.all.flatMap((event) => (event.what === 'position' ? [event.report.valueMs] : []));
    expect(values.filter((value) => value < 299_000)).toEqual([]);
  });

  test('a stop in the middle is no end, and nothing is left', async () => {
    const { vlc, heard } = await follow(5);
    await heard.position();
    Object.assign(vlc.status, nothing);
    await heard.play('empty');
    expect(heard.all).toContainEqual(expect.objectContaining({ what: 'media', media: null }));
  });

  test('playing without a place is a problem of its own', async () => {
    const { vlc, heard } = await follow();
    await heard.position();
    vlc.status['time'] = null;
    await heard.problem('no-position');
  });
});

describe('a click', () => {
  test('goes out as one command: a share of the whole with decimals, never seconds with any', async () => {
    const vlc = await fakeVlc();
    const exactLengthMs = () => Promise.resolve(600_918);
    const bridge = bridgeTo(vlc.port, { exactLengthMs });
    const heard = await startHearing(bridge);
    await heard.until((event) => event.what === 'media' && event.media?.durationExact === true);
    expect(await bridge.command({ op: 'seek', toMs: 90_500 })).toMatchObject({ ok: true });
    expect(await bridge.command({ op: 'pause' })).toMatchObject({ ok: true });
    expect(await bridge.command({ op: 'play' })).toMatchObject({ ok: true });
    const sent = vlc.asked.filter((path) => path.includes('command'));
    expect(sent).toEqual([
      '/requests/status.json?command=seek&val=15.06029%25',
      '/requests/status.json?command=pl_forcepause',
      '/requests/status.json?command=pl_forceresume',
    ]);
    expect(heard.all).toContainEqual(expect.objectContaining({ what: 'void', why: 'command' }));
  });

  test('in a film of unknown length goes to a whole second', async () => {
    const vlc = await fakeVlc();
    vlc.status['length'] = 0;
    const bridge = bridgeTo(vlc.port);
    await (await startHearing(bridge)).position();
    await bridge.command({ op: 'seek', toMs: 90_600 });
    expect(vlc.asked).toContain('/requests/status.json?command=seek&val=91');
  });
});

test('nothing is told after stop, also when an answer is on its way', async () => {
  const vlc = await fakeVlc();
  const bridge = bridgeTo(vlc.port);
  const heard = hear(bridge);
  await bridge.start();
  await heard.position();
  let respond: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    vlc.answer((_request, response) => {
      respond = () => response.end(JSON.stringify(playingStatus));
      resolve();
    });
  });
  await asked;
  await bridge.stop();
  await bridge.stop();
  const count = heard.all.length;
  expect(heard.all.at(-1)).toMatchObject({ what: 'link', link: 'closed' });
  respond();
  vlc.answer(null);
  await (await startHearing(bridgeTo(vlc.port))).position();
  expect(heard.all).toHaveLength(count);
});
