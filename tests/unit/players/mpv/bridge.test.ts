import { describe, expect, test } from 'vitest';
import { createMpvBridge } from '../../../../src/players/mpv/create-mpv-bridge.ts';
import { fakeMpv, type FakeMpv } from '../../../fakes/players/mpv.ts';
import { fastParts, hear, startHearing, type Heard } from '../shared/heard.ts';

const bridgeTo = (path: string, times = 1) => createMpvBridge({ id: `mpv:${path}`, path }, fastParts(times));

const follow = async (times = 1): Promise<{ readonly mpv: FakeMpv; readonly heard: Heard }> => {
  const mpv = await fakeMpv();
  return { mpv, heard: await startHearing(bridgeTo(mpv.path, times)) };
};

const kindsOf = (heard: Heard): readonly string[] => heard.all.map(({ what }) => what);

describe('a film that plays', () => {
  test('is told whole at first: link, void, media, play, positions', async () => {
    const { heard } = await follow();
    const report = await heard.position();
    expect(kindsOf(heard)).toEqual(['link', 'link', 'void', 'media', 'play', 'position']);
    expect(heard.all[3]).toMatchObject({
      media: { title: 'Evening', durationMs: 600_959, durationExact: true },
    });
    expect(heard.all[4]).toMatchObject({ play: 'playing', rate: 1 });
    expect(report).toMatchObject({ valueMs: 12_500, earlyMs: 1000 / 24, lateMs: 15 });
    expect(report.tSend).toBeLessThanOrEqual(report.tRecv);
  });

  test('is told the same when every byte comes alone', async () => {
    const mpv = await fakeMpv();
    mpv.manner('bytes');
    mpv.properties['media-title'] = 'Abend über Zürich 🌆';
    const heard = await startHearing(bridgeTo(mpv.path));
    await heard.position();
    expect(heard.all.find(({ what }) => what === 'media')).toMatchObject({
      media: { title: 'Abend über Zürich 🌆' },
    });
  });

  test('no path of it leaves in the key, nor does anything else of it', async () => {
    const { mpv, heard } = await follow();
    mpv.properties['path'] = '/home/somebody/private/film.mkv';
    await heard.position();
    expect(JSON.stringify(heard.all)).not.toMatch(/films|private|socket/u);
  });

  test('goes at the speed that mpv says', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.change('speed', 1.25);
    expect(await heard.play('playing')).toMatchObject({ rate: 1.25 });
  });

  test('whose frames last a second is late and not early', async () => {
    const mpv = await fakeMpv();
    mpv.properties['container-fps'] = 1;
    const heard = await startHearing(bridgeTo(mpv.path));
    expect(await heard.position()).toMatchObject({ earlyMs: 50, lateMs: 965 });
  });

  test('has no more than twenty questions a second put to it', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    const before = mpv.commands.length;
    const from = performance.now();
    for (let count = 0; count < 10; count += 1) await heard.position();
    const seconds = (performance.now() - from) / 1000;
    expect(mpv.commands.length - before).toBeLessThanOrEqual(20 * seconds + 1);
  });
});

describe('a seek', () => {
  test('makes everything older void, and holds positions back until the picture is there', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.tell({ event: 'seek' });
    await heard.play('seeking');
    mpv.properties['time-pos'] = 444;
    const asked = mpv.commands.length;
    await expect.poll(() => mpv.commands.length).toBeGreaterThan(asked + 1);
    mpv.properties['time-pos'] = 442.5;
    mpv.tell({ event: 'playback-restart' });
    await heard.play('playing');
    expect(await heard.position()).toMatchObject({ valueMs: 442_500 });
    const told = heard.all.flatMap((event) => (event.what === 'position' ? [event.report.valueMs] : []));
    expect(told).not.toContain(444_000);
    expect(heard.all.filter((event) => event.what === 'void' && event.why === 'seek')).toHaveLength(2);
  });

  test('and its end in one packet are both heard', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.tell({ event: 'seek' }, { event: 'playback-restart' });
    await heard.play('seeking');
    await heard.play('playing');
  });

  test('of the viewer goes out as one exact seek, and a pause as a pause; nothing else is ever sent', async () => {
    const mpv = await fakeMpv();
    const bridge = bridgeTo(mpv.path);
    const heard = await startHearing(bridge);
    await heard.position();
    expect(await bridge.command({ op: 'seek', toMs: 90_500 })).toMatchObject({ ok: true });
    expect(await bridge.command({ op: 'pause' })).toMatchObject({ ok: true });
    expect(await bridge.command({ op: 'play' })).toMatchObject({ ok: true });
    const sent = new Set(mpv.commands.map((command) => Object(command)[0]));
    expect(sent).toEqual(new Set(['get_property', 'observe_property', 'seek', 'set_property']));
    expect(mpv.commands).toContainEqual(['seek', 90.5, 'absolute+exact']);
    expect(mpv.commands.filter((command) => Object(command)[0] === 'set_property')).toEqual([
      ['set_property', 'pause', true],
      ['set_property', 'pause', false],
    ]);
  });

  test('following alone sends no command', async () => {
    const { mpv, heard } = await follow();
    for (let count = 0; count < 5; count += 1) await heard.position();
    const sent = new Set(mpv.commands.map((command) => Object(command)[0]));
    expect(sent).toEqual(new Set(['get_property', 'observe_property']));
  });
});

describe('what mpv does', () => {
  test('a pause, a network that is slow, and the end are told apart', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.change('pause', true);
    await heard.play('paused');
    mpv.change('pause', false);
    await heard.play('playing');
    mpv.change('paused-for-cache', true);
    await heard.play('buffering');
    mpv.change('paused-for-cache', false);
    await heard.play('playing');
    mpv.change('eof-reached', true);
    await heard.play('ended');
  });

  test('another file: void, then the new film, then where it is', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.tell({ event: 'end-file', reason: 'stop' }, { event: 'start-file' });
    await heard.play('loading');
    Object.assign(mpv.properties, {
      path: '/films/other.mp4',
      'media-title': 'Other',
      duration: 100,
      'time-pos': 1,
    });
    mpv.tell({ event: 'file-loaded' });
    const media = await heard.until((event) => event.what === 'media' && event.media?.title === 'Other');
    expect(media).toMatchObject({ media: { durationMs: 100_000 } });
    mpv.tell({ event: 'playback-restart' });
    await heard.play('playing');
    expect(await heard.position()).toMatchObject({ valueMs: 1000 });
    expect(heard.all).toContainEqual(expect.objectContaining({ what: 'void', why: 'media' }));
  });

  test('the end of a file keeps the film, a stop does not', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.tell({ event: 'end-file', reason: 'eof' });
    for (const name of ['path', 'media-title', 'duration']) mpv.change(name, null);
    await heard.play('ended');
    expect(heard.all.filter(({ what }) => what === 'media')).toHaveLength(1);
    mpv.tell({ event: 'start-file' }, { event: 'end-file', reason: 'stop' });
    await heard.play('empty');
  });

  test('a file that cannot be played is named so', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.tell({ event: 'start-file' }, { event: 'end-file', reason: 'error', file_error: 'loading failed' });
    expect(await heard.problem('media-error')).toMatchObject({ detail: 'loading failed', transient: false });
  });

  test('absurd places are dropped, and five of them make the link degraded until a good one comes', async () => {
    const { mpv, heard } = await follow();
    await heard.position();
    mpv.properties['time-pos'] = 510_419_067_417;
    await heard.problem('range');
    await heard.link('degraded');
    mpv.properties['time-pos'] = 20;
    await heard.link('online');
    expect(await heard.position()).toMatchObject({ valueMs: 20_000 });
    const values = heard.all.flatMap((event) => (event.what === 'position' ? [event.report.valueMs] : []));
    expect(Math.max(...values)).toBeLessThan(602_959);
  });

  test('playing without a place is a problem of its own', async () => {
    const { mpv, heard } = await follow(4);
    await heard.position();
    mpv.properties['time-pos'] = null;
    await heard.problem('no-position');
  });

  test('an mpv from before 2016 is refused by its version', async () => {
    const mpv = await fakeMpv();
    mpv.properties['mpv-version'] = 'mpv 0.22.0';
    const heard = await startHearing(bridgeTo(mpv.path));
    expect(await heard.problem('unsupported')).toMatchObject({ transient: false, detail: 'mpv 0.22.0' });
    expect(heard.all).toContainEqual(expect.objectContaining({ link: 'refused' }));
  });
});

test('nothing is told after stop, whatever still comes', async () => {
  const mpv = await fakeMpv();
  const bridge = bridgeTo(mpv.path);
  const heard = hear(bridge);
  await bridge.start();
  await heard.position();
  await bridge.stop();
  await bridge.stop();
  const count = heard.all.length;
  expect(heard.all.at(-1)).toMatchObject({ what: 'link', link: 'closed' });
  mpv.tell({ event: 'seek' }, { event: 'playback-restart' });
  mpv.hangUp();
  const again = await startHearing(bridgeTo(mpv.path));
  await again.position();
  expect(heard.all).toHaveLength(count);
});
