/*
 * npm run check:long [-- NAME …]: what takes too long for every change, as scripts/checks/long-table.mjs lists it, or the
 * rows with these names. Ends with `N passed, N failed`; exit code 1 when anything failed.
 */
import { checkLong } from './checks/check-named.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(() => checkLong(process.argv.slice(2)));
// A row that was given up may still wait for something.
process.exit();
