/*
 * npm test [-- NAME …]: sets everything up, then checks all that scripts/checks/table.mjs lists, or the rows with
 * these names. Ends with `N passed, N failed`; exit code 1 when anything failed.
 */
import { gates, tiers } from './checks/table.mjs';
import { runChecks } from './checks/run-checks.mjs';
import { ensureTestTools } from './setup/test-tools.mjs';
import { prepare } from './setup/prepare.mjs';
import { runCommand, SetupError } from './setup/say.mjs';

await runCommand(async () => {
  const rows = choose(process.argv.slice(2));
  await ensureTestTools();
  const prepared = await prepare({ display: 'private' });
  try {
    const { passed, failed, skipped } = await runChecks(rows, prepared.env);
    for (const { name, reason } of skipped) process.stdout.write(`skipped: ${name} (${reason})\n`);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    await prepared.stop();
  }
});

function choose(names) {
  const known = ['gates', ...gates.map(({ name }) => name), ...tiers.map(({ name }) => name)];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new SetupError(`there is no check "${unknown}"; choose from ${known.join(', ')}.`);
  const isChosen = (name) => names.length === 0 || names.includes(name);
  return {
    gates: gates.filter(({ name }) => isChosen(name) || names.includes('gates')),
    tiers: tiers.filter(({ name }) => isChosen(name)),
  };
}
