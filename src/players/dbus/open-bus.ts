import { err, ok, type Result } from '../../shared/result.ts';
import type { BridgeParts } from '../bridge.ts';
import { busSockets, type BusEnvironment } from './address.ts';
import { BusConnection, type BusListener } from './bus-connection.ts';
import type { BusFault } from './bus-fault.ts';

/**
 * Connects to the session bus of this environment; tries its addresses one after the other. Never rejects. The
 * listener hears of the end only of a connection that was given out.
 */
export async function openBus(
  environment: BusEnvironment,
  listener: BusListener,
  parts: BridgeParts,
): Promise<Result<BusConnection, BusFault>> {
  let fault: BusFault = { code: 'not-running', detail: 'this session has no bus' };
  for (const path of busSockets(environment)) {
    let isOpen = false;
    const closed = (cause: BusFault): void => {
      if (isOpen) listener.closed(cause);
    };
    const connection = new BusConnection(path, { ...listener, closed }, parts);
    const hello = await connection.begin();
    isOpen = hello.ok && connection.fault === null;
    if (isOpen) return ok(connection);
    connection.close();
    fault = hello.ok ? (connection.fault ?? fault) : hello.error;
  }
  return err(fault);
}
