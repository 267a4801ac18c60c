import { describe, expect, test } from 'vitest';
import { isLink, isPosition, isProblem } from '../../../fakes/players/mpris-heard.ts';
import { follow, kodi, playing } from './bench.ts';

describe('trouble has its name:', () => {
  test('nothing listens', async () => {
    const server = await kodi();
    await server.close();
    const { heard } = await follow(server.port);
    await heard.until(isProblem('not-running'));
    expect(heard.events.some(isLink('refused'))).toBe(false);
  });

  test('Kodi quits, and is followed again when it is back', async () => {
    const { server, heard } = await playing();
    server.notify(['System.OnQuit', { exitcode: 0 }]);
    await server.close();
    await heard.until(isProblem('gone'));
    expect(heard.events.some(isLink('lost'))).toBe(true);
    const from = heard.events.length;
    const again = await kodi({ timeMs: 70_000 }, { port: server.port });
    await heard.until(isPosition(70_000), from);
    expect(again.connections()).toBe(1);
  });

  test('no Kodi', async () => {
    const server = await kodi({ version: null });
    const { heard } = await follow(server.port);
    await heard.until(isProblem('protocol'));
  });

  test('a Kodi from before 2013', async () => {
    const server = await kodi({ version: 4 });
    const { heard } = await follow(server.port);
    await heard.until(isProblem('unsupported'));
    await heard.until(isLink('refused'));
  });

  test.each([
    ['no JSON', '{"a":nothing}'],
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ])('%s', async (_what, text) => {
    const { server, heard } = await playing();
    server.sendRaw(text);
    await heard.until(isProblem('protocol'));
  });

  test('a hanging Kodi is late after a second, lost after ten, and well when it answers', async () => {
    const { server, heard } = await playing();
    server.state.hangs = true;
    await heard.until(isLink('degraded'));
    await heard.until(isLink('lost'));
    const from = heard.events.length;
    server.state.hangs = false;
    await heard.until(isPosition(), from);
  });

  test('a place past the end of the film', async () => {
    const { server, heard } = await playing();
    server.state.timeMs = 300_008_000;
    await heard.until(isProblem('range'));
    expect(heard.events.filter(isPosition(300_008_000))).toEqual([]);
  });

  test('a host outside of the home network, by its name or one of its addresses', async () => {
    const server = await kodi();
    const { heard } = await follow(server.port, 'kodi.example', () =>
      Promise.resolve(['127.0.0.1', '93.184.216.34']),
    );
    await heard.until(isProblem('policy'));
    await heard.until(isLink('refused'));
    expect(server.asked).toEqual([]);
  });
});
