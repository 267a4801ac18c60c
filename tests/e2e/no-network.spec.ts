import { createServer, type Server } from 'node:net';
import { expect, test } from './docket.ts';

/** A proxy that answers nobody and writes down who asks: everything that leaves the app would have to knock here. */
async function listeningProxy(): Promise<{
  readonly server: Server;
  readonly port: number;
  readonly knocks: readonly string[];
}> {
  const knocks: string[] = [];
  const server = createServer((socket) => {
    socket.once('data', (asked) => {
      knocks.push(asked.toString('utf8').split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return { server, port: address.port, knocks };
}

test('a whole evening asks nothing of any network', async ({ docket }) => {
  const proxy = await listeningProxy();
  const { app, page } = await docket.start({
    timeScale: 100,
    epochMs: Date.now(),
    switches: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
  });
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('n');
  await page.keyboard.type('[a link](https://example.org) ![a picture](https://example.org/x.png)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1);
  await page.evaluate(() => window.docket.call('clock.change', { change: { kind: 'finish' }, agoMs: 0 }));
  const cases = page.getByRole('navigation', { name: 'Cases' });
  for (const name of [
    'Patterns',
    'Law',
    'People',
    'Chronology',
    'The film',
    'Sources',
    'Support lines',
    'After the film',
  ]) {
    await cases.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('main', { name })).toBeVisible();
  }
  const refused = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  expect(proxy.knocks).toEqual([]);

  await test.step('the count counts: a session that is not ours knocks', async () => {
    await app.evaluate(async ({ session }) => {
      await session
        .fromPartition('somebody else')
        .fetch('http://docket.invalid/')
        .catch(() => undefined);
    });
    await expect.poll(() => proxy.knocks.some((asked) => asked.includes('docket.invalid'))).toBe(true);
  });
  proxy.server.close();
});
