/*
 * npm run check: everything that CI does, always the whole of it. `npm test` without names does the same.
 */
import { checkNamed } from './checks/check-named.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(() => checkNamed([]));
