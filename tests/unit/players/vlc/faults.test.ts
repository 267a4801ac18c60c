import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createVlcBridge } from '../../../../src/players/vlc/create-vlc-bridge.ts';
import { fakePassword, fakeVlc } from '../../../fakes/players/vlc.ts';
import { fastParts, startHearing } from '../shared/heard.ts';

const bridgeTo = (port: number, password = fakePassword, times = 1) =>
  createVlcBridge({ id: 'vlc:x', host: '127.0.0.1', port, password }, fastParts(times));

describe('no VLC', () => {
  test('at all: not running, and found when it starts', async () => {
    const { port, quit } = await fakeVlc();
    await quit();
    const heard = await startHearing(bridgeTo(port));
    expect(await heard.problem('not-running')).toMatchObject({ detail: 'ECONNREFUSED', transient: true });
    await fakeVlc(port);
    await heard.link('online');
  });

  test.each(['8.8.8.8', '0.0.0.0', '2606:4700::1', '169.255.0.1', 'user@host'])(
    'at %s: refused without a knock',
    async (host) => {
      const bridge = createVlcBridge({ id: 'vlc:x', host, port: 8080, password: '' }, fastParts(1));
      const heard = await startHearing(bridge);
      expect(await heard.problem('policy')).toMatchObject({ transient: false });
      expect(heard.all).toContainEqual(expect.objectContaining({ link: 'refused' }));
    },
  );

  test('under a name that nobody knows: not running', async () => {
    const target = { id: 'vlc:x', host: 'nobody.invalid', port: 8080, password: '' };
    const heard = await startHearing(createVlcBridge(target, fastParts(1)));
    expect(await heard.problem('not-running')).toMatchObject({ detail: 'no such computer' });
  });
});

describe('a VLC that lets nobody in', () => {
  test('wants another password: said once, and never tried again', async () => {
    const vlc = await fakeVlc();
    const heard = await startHearing(bridgeTo(vlc.port, 'wrong', 100));
    expect(await heard.problem('auth')).toMatchObject({ transient: false });
    expect(heard.all).toContainEqual(expect.objectContaining({ link: 'refused' }));
    const other = await startHearing(bridgeTo(vlc.port));
    for (let count = 0; count < 3; count += 1) await other.position();
    expect(heard.all.filter(({ what }) => what === 'problem')).toHaveLength(1);
    const asked = vlc.asked.length;
    expect(asked).toBeLessThan(8);
  });

  test('has no password at all: not enabled, and found once it has one', async () => {
    const vlc = await fakeVlc();
    vlc.answer((_request, response) => response.writeHead(404).end());
    const heard = await startHearing(bridgeTo(vlc.port, fakePassword, 20));
    expect(await heard.problem('not-enabled')).toMatchObject({ transient: true });
    expect(heard.all.at(-2)).toMatchObject({ link: 'refused' });
    vlc.answer(null);
    await heard.link('online');
  });
});

describe('a VLC that goes', () => {
  test('is gone at once, and lost, and found again', async () => {
    const vlc = await fakeVlc();
    const heard = await startHearing(bridgeTo(vlc.port));
    await heard.position();
    const from = performance.now();
    await vlc.quit();
    await heard.link('lost');
    await heard.problem('gone');
    expect(performance.now() - from).toBeLessThan(500);
    await fakeVlc(vlc.port);
    await heard.link('online');
  });

  test('closes the kept connection between two questions: nobody notices', async () => {
    const vlc = await fakeVlc();
    const heard = await startHearing(bridgeTo(vlc.port));
    for (let count = 0; count < 5; count += 1) {
      await heard.position();
      vlc.hangUp();
    }
    await heard.position();
    expect(vlc.connections()).toBeGreaterThan(3);
    expect(heard.all.filter(({ what }) => what === 'problem')).toEqual([]);
  });

  test('is silent: degraded within 2 s, found again, and its late answer is not used', async () => {
    const vlc = await fakeVlc();
    const heard = await startHearing(bridgeTo(vlc.port));
    const { tRecv } = await heard.position();
    vlc.answer(() => undefined);
    const degraded = await heard.link('degraded');
    await heard.problem('timeout');
    expect('at' in degraded ? degraded.at - tRecv : Number.NaN).toBeLessThan(2000);
    vlc.answer(null);
    await heard.link('online');
    await heard.until((event) => event.what === 'void' && event.why === 'reconnect');
    const report = await heard.position();
    expect(report.tRecv - report.tSend).toBeLessThan(1000);
  });

  test('is silent for ten seconds: lost', async () => {
    const vlc = await fakeVlc();
    const heard = await startHearing(bridgeTo(vlc.port, fakePassword, 5));
    await heard.position();
    vlc.answer(() => undefined);
    await heard.link('degraded');
    await heard.link('lost');
  });
});

describe('a VLC that is none', () => {
  test('sends elsewhere: refused, and nobody goes there', async () => {
    const elsewhere = await fakeVlc();
    const vlc = await fakeVlc();
    vlc.answer((_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${elsewhere.port}/` }).end(),
    );
    const heard = await startHearing(bridgeTo(vlc.port));
    expect(await heard.problem('policy')).toMatchObject({ transient: false });
    expect(elsewhere.connections()).toBe(0);
  });

  test.each([
    ['a page', '<html>Hello</html>'],
    ['other JSON', '{"state":"playing"}'],
    ['nothing', ''],
  ])('answers with %s: protocol', async (_name, body) => {
    const vlc = await fakeVlc();
    vlc.answer((_request, response) => response.end(body));
    const heard = await startHearing(bridgeTo(vlc.port));
    await heard.problem('protocol');
  });

  test('is VLC 4: refused by its version', async () => {
    const vlc = await fakeVlc();
    vlc.status['version'] = '4.0.0-dev Otto Chriek';
    const heard = await startHearing(bridgeTo(vlc.port));
    expect(await heard.problem('unsupported')).toMatchObject({ transient: false });
  });

  test('speaks no HTTP: protocol', async () => {
    for (const bytes of ['SSH-2.0-OpenSSH_9\r\n', '\0\0\0\0\0\0\0\0']) {
      const server = createServer((socket) => {
        socket.on('error', () => undefined).once('data', () => socket.write(bytes));
      });
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      onTestFinished(() => {
        server.close();
      });
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      await (await startHearing(bridgeTo(port))).problem('protocol');
    }
  });

  test('has an answer that drips: cut after a second', async () => {
    const vlc = await fakeVlc();
    const heard = await startHearing(bridgeTo(vlc.port));
    await heard.position();
    vlc.answer((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    await heard.link('degraded');
    await heard.problem('timeout');
  });
});
