import { chmod, chown, mkdir, rm, stat } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, type RunningDocket } from '../docket.ts';

/** Answers like an mpv that knows its version and nothing else. */
function answer(client: Socket): void {
  client.on('error', () => client.destroy());
  client.setEncoding('utf8');
  client.on('data', (text: string) => {
    for (const [, id] of text.matchAll(/"request_id":(\d+)/gu)) {
      client.write(`{"data":"mpv 0.39.0","request_id":${String(id)},"error":"success"}\n`);
    }
  });
}

const follow = (running: RunningDocket, target: string): Promise<string> =>
  running.page.evaluate(async (wanted) => {
    const outcome = await window.docket.call('player.follow', { target: wanted });
    return outcome.ok ? 'followed' : outcome.error.message;
  }, target);

const offers = (running: RunningDocket): Promise<string> =>
  running.page.evaluate(async () => JSON.stringify(await window.docket.call('player.list', {})));

/**
 * A player that is found and hangs up on whoever follows it: lost, tried again, given up. It stands in `folder`, which
 * is the temporary folder of this Docket, and tells no place in the film, so the film's clock stays as it is.
 */
export async function losePlayer(running: RunningDocket, folder: string): Promise<void> {
  const home = join(folder, 'docket-soak');
  const socket = join(home, 'socket');
  await mkdir(home, { recursive: true });
  let isLeaving = false;
  let left = 0;
  const server = createServer((client) => {
    if (!isLeaving) return answer(client);
    left += 1;
    client.destroy();
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const { uid, gid } = await stat(join(running.data, 'notes'));
  await chown(socket, uid, gid);
  await chmod(socket, 0o700);
  await chmod(home, 0o777);
  await expect.poll(() => offers(running), { timeout: 15_000 }).toContain(socket);
  isLeaving = true;
  expect(await follow(running, `mpv:${socket}`)).toBe('followed');
  await expect.poll(() => left).toBeGreaterThan(1);
  await running.page.evaluate(() => window.docket.call('player.unfollow', {}));
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await rm(socket, { force: true });
}
