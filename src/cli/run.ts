import { commandTable } from './command-table.ts';
import type { Command } from './command.ts';
import { defaultDataFolder } from './data-folder.ts';
import { findCommand } from './find-command.ts';
import { commandHelpText, helpAsJson, helpText } from './help.ts';
import { done, doneAsJson, wrongUsage, type Outcome } from './outcome.ts';
import { usageProblem } from './usage-problem.ts';

/** The words that belong to Docket's own options; what stands after `--` is the viewer's text. */
const optionsIn = (words: readonly string[]): readonly string[] => {
  const end = words.indexOf('--');
  return end < 0 ? words : words.slice(0, end);
};

const carryOut = (command: Command, args: readonly string[], version: string): Promise<Outcome> | Outcome => {
  const problem = usageProblem(args, command);
  if (problem !== null) return wrongUsage(problem, `docket ${command.name} --help says more.`);
  return command.run(args, { usualHome: defaultDataFolder(process.platform, process.env), version });
};

const help = (commands: readonly Command[], isJson: boolean): Outcome => {
  const [only] = commands;
  if (isJson) return doneAsJson(helpAsJson(commands));
  return done(commands.length === 1 && only !== undefined ? commandHelpText(only) : helpText(commands));
};

/** A program gets an answer that it can read also when there is none. */
const forPrograms = (outcome: Outcome): Outcome =>
  outcome.out === '' ? { ...outcome, out: JSON.stringify({ problems: outcome.problems }, null, 2) } : outcome;

/** Carries out one command line and says how it ended; writes nothing to stdout or stderr itself. */
export async function run(words: readonly string[], version: string): Promise<Outcome> {
  const options = optionsIn(words);
  const isJson = options.includes('--json');
  const isHelp = options.some((word) => word === '--help' || word === '-h');
  const called = findCommand(words, commandTable);
  if (called.kind === 'nothing' && options.includes('--version'))
    return isJson ? doneAsJson({ version }) : done(`Docket ${version}`);
  if (called.kind === 'nothing') return help(commandTable, isJson);
  const answer = async (): Promise<Outcome> => {
    if (called.kind === 'unknown') return wrongUsage(called.problem, 'docket --help lists what there is.');
    const { command, args } = called;
    return isHelp || called.isHelp ? help([command], isJson) : carryOut(command, args, version);
  };
  return isJson ? forPrograms(await answer()) : answer();
}
