/*
 * npm test [-- NAME …]: sets everything up, then checks all that scripts/checks/table.mjs lists, or the rows with
 * these names. Ends with `N passed, N failed`; exit code 1 when anything failed.
 */
import { checkNamed } from './checks/check-named.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(() => checkNamed(process.argv.slice(2)));
