import { ensureDependencies } from '../setup/dependencies.mjs';
import { SetupError } from '../setup/say.mjs';
import { ensureTestTools } from '../setup/test-tools.mjs';
import { longTiers } from './long-table.mjs';
import { runChecks } from './run-checks.mjs';
import { gates, tiers } from './table.mjs';

/**
 * Sets everything up and checks the rows of scripts/checks/table.mjs that have these names.
 *
 * Prints why tests were skipped and, as the last line, `N passed, N failed`.
 *
 * @param {readonly string[]} names none for all rows; `gates` for all gates
 * @returns {Promise<number>} the exit code, 1 when anything failed
 * @throws {SetupError} for a name that no row has, and for what the set-up could not do
 */
export async function checkNamed(names) {
  const rows = choose(names);
  await ensureDependencies();
  await ensureTestTools(['conformance']);
  return told(await runChecks(rows));
}

/**
 * The same for the rows of scripts/checks/long-table.mjs, with the programs that only those ask. Its end is one table of
 * all rows, and the words that run again what failed.
 *
 * @param {readonly string[]} names none for all rows
 * @returns {Promise<number>} the exit code, 1 when anything failed
 * @throws {SetupError} for a name that no row has, and for what the set-up could not do
 */
export async function checkLong(names) {
  refuseUnknown(
    names,
    longTiers.map(({ name }) => name),
  );
  await ensureDependencies();
  await ensureTestTools(['conformance', 'long']);
  const chosen = longTiers.filter(({ name }) => names.length === 0 || names.includes(name));
  const all = await runChecks({ gates: [], tiers: chosen });
  for (const { line } of all.rows) process.stdout.write(`${line}\n`);
  const failed = all.rows.filter((row) => row.failed > 0).map(({ name }) => name);
  if (failed.length > 0) process.stdout.write(`again: npm run check:long -- ${failed.join(' ')}\n`);
  return told(all);
}

function told({ passed, failed, skipped, again }) {
  for (const name of again) process.stdout.write(`held only when tried again: ${name}\n`);
  for (const { name, reason } of skipped) process.stdout.write(`skipped: ${name} (${reason})\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function refuseUnknown(names, known) {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new SetupError(`there is no check "${unknown}"; choose from ${known.join(', ')}.`);
  }
}

function choose(names) {
  refuseUnknown(names, ['gates', ...gates.map(({ name }) => name), ...tiers.map(({ name }) => name)]);
  const isChosen = (name) => names.length === 0 || names.includes(name);
  return {
    gates: gates.filter(({ name }) => isChosen(name) || names.includes('gates')),
    tiers: tiers.filter(({ name }) => isChosen(name)),
  };
}
