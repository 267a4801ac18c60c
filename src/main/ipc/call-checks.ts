import { calls } from '../../shared/ipc/contract.ts';
import type { CallName } from '../../shared/ipc/wire.ts';
import { quickCheck } from '../notebook/quick-check.ts';

export { calls };

const checks = new Map<CallName, (args: unknown) => boolean>();

/**
 * Whether arguments are surely what the call's schema takes and gives back as they are. Asked before the schema, which
 * takes three times as long, and alone decides where this is not sure (docs/adr/0030).
 */
export function isSurely(name: CallName, args: unknown): boolean {
  const known = checks.get(name);
  if (known !== undefined) return known(args);
  const check = quickCheck<unknown>(calls[name].args);
  checks.set(name, check);
  return check(args);
}
