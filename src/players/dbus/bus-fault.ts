import type { ProblemCode } from '../../shared/domain/players/report.ts';

/**
 * Why the bus, or something on it, gave no answer. `error` is an answer that says no, by its D-Bus name; every other
 * code but `timeout` means that the whole connection is gone.
 */
export type BusFault =
  | { readonly code: 'not-running' | 'auth' | 'gone' | 'protocol' | 'timeout'; readonly detail: string }
  | { readonly code: 'error'; readonly name: string; readonly detail: string };

const noOwner: ReadonlySet<string> = new Set([
  'org.freedesktop.DBus.Error.ServiceUnknown',
  'org.freedesktop.DBus.Error.NameHasNoOwner',
  'org.freedesktop.DBus.Error.NoReply',
  'org.freedesktop.DBus.Error.Disconnected',
]);

/** The problem that a fault is to the viewer: an answer of "no such name" means that the player went away. */
export function problemOf(fault: BusFault): ProblemCode {
  if (fault.code !== 'error') return fault.code;
  return noOwner.has(fault.name) ? 'gone' : 'unsupported';
}
