import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readAddress } from '../../../../src/players/jellyfin/address.ts';
import { createJellyfinBridge } from '../../../../src/players/jellyfin/create-jellyfin-bridge.ts';
import { fakeSession, fakeToken } from '../../../fakes/players/jellyfin-server.ts';
import { isLink, isPosition, isProblem, listenTo } from '../../../fakes/players/mpris-heard.ts';
import { cleanups, follow, hurried, server, waiting } from './bench.ts';

describe('the server', () => {
  test.each([null, 'ffff'])('refuses the token %j: it is asked once and never again', async (token) => {
    const fake = await server();
    const { heard } = await follow(fake, { token });
    await heard.until(isProblem('auth'));
    expect(heard.events.some(isLink('refused'))).toBe(true);
    await vi.waitFor(() => expect(waiting.size).toBe(0));
    expect(fake.asked).toHaveLength(1);
    expect(JSON.stringify(heard.events)).not.toContain('ffff');
  });

  test.each([
    ['no JSON', 'protocol', 200, 'x'],
    ['JSON that is no list', 'protocol', 200, '{"a":1}'],
    ['an error of its own', 'gone', 503, ''],
  ])('answers with %s: %s', async (_what, code, ...[status, body]) => {
    const fake = await server();
    fake.misbehave = (_request, response) => {
      response.writeHead(status).end(body);
    };
    const { heard } = await follow(fake);
    await heard.until(isProblem(code));
    expect(heard.events.some(isPosition())).toBe(false);
  });

  test('closes every connection at once, and is asked again until it does not', async () => {
    const fake = await server([fakeSession({ isPaused: true })]);
    fake.misbehave = (request) => request.socket.destroy();
    const { heard } = await follow(fake);
    await heard.until(isProblem('gone'));
    fake.misbehave = null;
    await heard.until(isPosition(60_000));
  });

  test('goes while it is followed: degraded, then lost', async () => {
    const fake = await server([fakeSession({ isPaused: true })]);
    const { heard } = await follow(fake);
    await heard.until(isPosition());
    await fake.close();
    await heard.until(isLink('degraded'));
    await heard.until(isLink('lost'));
    expect(heard.events.some(isProblem('not-running'))).toBe(true);
  });

  test('is outside of the home network', async () => {
    const address = readAddress('https://media.example');
    if (!address.ok) throw new Error(address.error);
    const find = () => Promise.resolve(['93.184.216.34']);
    const bridge = createJellyfinBridge(
      { id: 'jellyfin:x', address: address.value, token: fakeToken, find },
      hurried,
    );
    cleanups.push(() => bridge.stop());
    const heard = listenTo(bridge);
    await bridge.start();
    await heard.until(isProblem('policy'));
  });
});

const hasOpenssl = (process.env['PATH'] ?? '').split(':').some((one) => existsSync(join(one, 'openssl')));
if (!hasOpenssl) console.warn('SKIPPED: openssl is not here, so no certificate could be made and refused.');

test.skipIf(!hasOpenssl)(
  'a certificate is checked: one that nobody vouches for is refused, and one that is trusted is not',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', ...made, '-keyout', key, '-out', cert, ...subject], {
      stdio: 'ignore',
    });
    const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    rmSync(folder, { recursive: true });
    const fake = await server([fakeSession({ isPaused: true })], tls);
    const distrusting = await follow(fake);
    await distrusting.heard.until(isProblem('policy'));
    expect(fake.asked).toEqual([]);
    const trusting = await follow(fake, { trusted: tls.cert });
    await trusting.heard.until(isPosition(60_000));
  },
);
