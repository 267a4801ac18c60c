import { checkPack } from '../../../src/shared/domain/pack/check/check-pack.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { realPackFiles } from '../pack/pack-files.ts';

/** The pack of the film as it ships, checked as main checks it; throws what is wrong with it. */
export const readRealPack = (): Pack => {
  const checked = checkPack(realPackFiles());
  if (!checked.ok) throw new Error(JSON.stringify(checked.error, null, 2));
  return checked.value;
};
