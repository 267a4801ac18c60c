import { afterEach, describe, expect, test } from 'vitest';
import type { BusFault } from '../../../../src/players/dbus/bus-fault.ts';
import { busCall, type BusConnection } from '../../../../src/players/dbus/bus-connection.ts';
import type { BusMessage } from '../../../../src/players/dbus/message.ts';
import { openBus } from '../../../../src/players/dbus/open-bus.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import {
  startFakeBus,
  type FakeAnswer,
  type FakeBus,
  type FakeBusOptions,
} from '../../../fakes/players/dbus-server.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).toReversed()) await clean();
});

const names: FakeAnswer = { signature: 'as', body: [['org.freedesktop.DBus', ':1.0']] };

async function fakeBus(options: Partial<FakeBusOptions> = {}): Promise<FakeBus> {
  const bus = await startFakeBus({ answer: () => names, ...options });
  cleanups.push(bus.close);
  return bus;
}

/** Parts whose limits have always just passed. */
const impatient = { ...realParts, after: (_ms: number, work: () => void) => realParts.after(20, work) };

async function opened(bus: FakeBus, parts = realParts) {
  const signals: BusMessage[] = [];
  let tellFault: (fault: BusFault) => void = () => undefined;
  const fault = new Promise<BusFault>((resolve) => {
    tellFault = resolve;
  });
  const result = await openBus(
    { DBUS_SESSION_BUS_ADDRESS: bus.address },
    { signal: (message) => signals.push(message), closed: tellFault },
    parts,
  );
  if (result.ok) cleanups.push(() => result.value.close());
  return { result, signals, fault };
}

async function mustOpen(bus: FakeBus, parts = realParts) {
  const { result, ...rest } = await opened(bus, parts);
  if (!result.ok) throw new Error(result.error.detail);
  return { connection: result.value satisfies BusConnection, ...rest };
}

test('calls are answered, each its own, even when every byte comes alone', async () => {
  const bus = await fakeBus({
    isSplit: true,
    answer: ({ body }) => ({ signature: 's', body: [`re ${JSON.stringify(body)}`] }),
  });
  const { connection } = await mustOpen(bus);
  const ask = (text: string) => connection.call(busCall('Ask', 's', [text]));
  expect(await Promise.all([ask('a'), ask('b')])).toEqual([
    { ok: true, value: ['re ["a"]'] },
    { ok: true, value: ['re ["b"]'] },
  ]);
});

test('signals are told as they come, several in one packet', async () => {
  const bus = await fakeBus();
  const { connection, signals } = await mustOpen(bus);
  for (const value of [1n, 2n, 3n]) {
    bus.signal({
      path: '/org/mpris/MediaPlayer2',
      interface: 'i',
      member: 'Seeked',
      signature: 'x',
      body: [value],
    });
  }
  await connection.call(busCall('ListNames'));
  expect(signals.map(({ body }) => body)).toEqual([[1n], [2n], [3n]]);
});

test('an answer that says no keeps its name', async () => {
  const bus = await fakeBus({
    answer: () => ({ error: 'org.freedesktop.DBus.Error.NameHasNoOwner', detail: 'no' }),
  });
  const { connection } = await mustOpen(bus);
  expect(await connection.call(busCall('GetNameOwner', 's', ['x']))).toEqual({
    ok: false,
    error: { code: 'error', name: 'org.freedesktop.DBus.Error.NameHasNoOwner', detail: 'no' },
  });
});

describe('the connection ends with the right name for it:', () => {
  test('no bus at all', async () => {
    const { result } = await opened({ ...(await fakeBus()), address: 'unix:path=/nowhere/bus' });
    expect(result).toMatchObject({ ok: false, error: { code: 'not-running' } });
  });

  test('no address', async () => {
    const result = await openBus({}, { signal: () => undefined, closed: () => undefined }, realParts);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-running' } });
  });

  test('a bus that refuses this user', async () => {
    const { result } = await opened(await fakeBus({ greeting: 'REJECTED EXTERNAL\r\n' }));
    expect(result).toMatchObject({ ok: false, error: { code: 'auth' } });
  });

  test('something that is no bus', async () => {
    const { result } = await opened(await fakeBus({ greeting: 'HTTP/1.1 400 Bad Request\r\n' }));
    expect(result).toMatchObject({ ok: false, error: { code: 'protocol' } });
  });

  test('an endless line instead of an answer', async () => {
    const { result } = await opened(await fakeBus({ greeting: 'x'.repeat(2_000_000) }));
    expect(result).toMatchObject({ ok: false, error: { code: 'protocol' } });
  });

  test('no answer to the greeting', async () => {
    const { result } = await opened(await fakeBus({ greeting: '' }), impatient);
    expect(result).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  test('closed as soon as it was made', async () => {
    const { result } = await opened(await fakeBus({ closesAtOnce: true }));
    expect(result).toMatchObject({ ok: false, error: { code: 'gone' } });
  });

  test('closed while a call waits', async () => {
    const bus = await fakeBus({ answer: () => null });
    const { connection, fault } = await mustOpen(bus);
    const waiting = connection.call(busCall('ListNames'));
    bus.dropAll();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'gone' } });
    expect(await fault).toMatchObject({ code: 'gone' });
    expect(await connection.call(busCall('ListNames'))).toMatchObject({ ok: false, error: { code: 'gone' } });
  });

  test('hostile bytes', async () => {
    const bus = await fakeBus();
    const { fault } = await mustOpen(bus);
    bus.sendRaw(Uint8Array.of(0x42, ...Array.from({ length: 40 }, () => 0xff)));
    expect(await fault).toMatchObject({ code: 'protocol', detail: 'a message is not little-endian' });
  });
});

test('a call without an answer ends after its time, and the connection stays', async () => {
  const bus = await fakeBus({ answer: ({ member }) => (member === 'Silent' ? null : names) });
  const { connection } = await mustOpen(bus, impatient);
  expect(await connection.call(busCall('Silent'))).toMatchObject({ ok: false, error: { code: 'timeout' } });
  expect(await connection.call(busCall('ListNames'))).toEqual({ ok: true, value: names.body });
});

test('more questions at once than make sense are refused, not kept', async () => {
  const bus = await fakeBus({ answer: () => null });
  const { connection } = await mustOpen(bus);
  const many = Array.from({ length: 65 }, () => connection.call(busCall('Silent')));
  expect(await many.at(-1)).toMatchObject({ ok: false, error: { code: 'timeout' } });
  connection.close();
  expect(await many[0]).toMatchObject({ ok: false, error: { code: 'gone' } });
});
