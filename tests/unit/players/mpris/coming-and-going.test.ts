import { describe, expect, test } from 'vitest';
import { isLink, isPlay, isPosition, isProblem } from '../../../fakes/players/mpris-heard.ts';
import { fakePlayer } from '../../../fakes/players/mpris-player.ts';
import { follow, hurried } from './bench.ts';

describe('a player that goes', () => {
  test('holds the clock at once, and is called gone after three seconds', async () => {
    const player = fakePlayer();
    const { bus, heard } = await follow([player]);
    await heard.until(isPosition());
    const wentAt = hurried.now();
    bus.disappears(player);
    await heard.until(isPlay('loading'));
    const gone = await heard.until(isProblem('gone'));
    expect(gone.what === 'problem' && gone.problem.at - wentAt).toBeGreaterThanOrEqual(3000);
    expect(heard.events.some(isLink('lost'))).toBe(true);
  });

  test('and comes back as another connection is followed on, with nothing kept from before', async () => {
    const player = fakePlayer({ names: ['org.mpris.MediaPlayer2.firefox.instance_1_7'] });
    const { bus, heard } = await follow([player], 'firefox');
    await heard.until(isPosition());
    bus.disappears(player);
    await heard.until(isPlay('loading'));
    const from = heard.events.length;
    bus.appears({ ...player, owner: ':1.20', positionUs: 90_000_000n });
    await heard.until(isPosition(90_000), from);
    expect(heard.events.slice(from).some((event) => event.what === 'void' && event.why === 'reconnect')).toBe(
      true,
    );
    expect(heard.events.some(isProblem('gone'))).toBe(false);
  });

  test('is waited for, without asking again and again', async () => {
    const { bus, heard } = await follow([]);
    await heard.until(isProblem('not-running'));
    const asked = bus.calls.length;
    bus.appears(fakePlayer());
    await heard.until(isPosition(60_000));
    expect(bus.calls.slice(asked).filter(({ member }) => member === 'ListNames').length).toBeLessThanOrEqual(
      2,
    );
  });
});

test('of several players with one name none is chosen', async () => {
  const names = (pid: number): string[] => [`org.mpris.MediaPlayer2.chromium.instance${String(pid)}`];
  const players = [1, 2].map((id) =>
    fakePlayer({ owner: `:1.${String(id)}`, names: names(id), pid: 4_000_000 + id }),
  );
  const { bus, heard } = await follow(players, 'chromium');
  const problem = await heard.until(isProblem('not-running'));
  expect(problem.what === 'problem' && problem.problem.detail).toMatch(/several/u);
  const [, second] = players;
  if (second !== undefined) bus.disappears(second);
  await heard.until(isPosition(60_000));
});

test('a player that hangs is late after a second, lost after ten, and well when it answers again', async () => {
  const player = fakePlayer();
  const { bus, heard } = await follow([player]);
  await heard.until(isPosition());
  player.hangs = true;
  bus.changed(player);
  await heard.until(isLink('degraded'));
  await heard.until(isProblem('timeout'));
  await heard.until(isLink('lost'));
  const from = heard.events.length;
  player.hangs = false;
  await heard.until(isLink('online'), from);
  expect(heard.events.slice(from).some((event) => event.what === 'void' && event.why === 'reconnect')).toBe(
    true,
  );
});

test('a bus that goes is tried again, and everything is told anew', async () => {
  const { bus, heard } = await follow([fakePlayer()]);
  await heard.until(isPosition());
  const from = heard.events.length;
  bus.dropAll();
  await heard.until(isProblem('gone'), from);
  await heard.until(isPosition(60_000), from);
  expect(heard.events.slice(from).some((event) => event.what === 'media')).toBe(true);
});

test('hostile bytes on the bus end the connection with a name for it', async () => {
  const { bus, heard } = await follow([fakePlayer()]);
  await heard.until(isPosition());
  bus.sendRaw(new Uint8Array(64).fill(0xff));
  await heard.until(isProblem('protocol'));
});
