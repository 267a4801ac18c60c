import { parseArgs } from 'node:util';
import type { Question } from './ask-look.ts';
import { caseCommand } from './commands/case.ts';
import { cases } from './commands/cases.ts';
import { exportCommand } from './commands/export.ts';
import { packCheck } from './commands/pack-check.ts';
import { chronology, law, people, sources } from './commands/reference.ts';
import { search } from './commands/search.ts';
import { defaultDataFolder } from './data-folder.ts';
import { done, unusable, type Outcome } from './outcome.ts';

const help = `docket: the companion that sits beside a documentary

  docket cases [--at TIME] [--finished] [--after-broadcast] [--json]
      the case files as far as a viewer may see them who watched to TIME (47:12, 1:07:30)
  docket case ID           one case file whole: dawn-jackson, jackson or 1
  docket law [TERM]        the legal terms in plain words, or one of them
  docket people            who is who; the people who died or were hurt first
  docket chronology        what happened in the world, by date
  docket sources [ID]      the sources, or one of them with everything that rests on it
  docket search QUERY      everything that is open, and your notes:
      case:stewart tag:law is:question before:1:00:00 '"exact words"' (one word with - in front must not be there)
      each with the options of cases; what is not open yet is not there
  docket export --format markdown|csv|json|webvtt --out FILE [--raw] [--by-case]
      your notes; --raw gives the time of the key press instead of the time with the lead-in taken off
  docket pack check DIR
      checks a folder of case files and names every fault with file, path and reason

  --data DIR   another data folder than the app's own`;

const options = {
  at: { type: 'string' },
  finished: { type: 'boolean', default: false },
  'after-broadcast': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  format: { type: 'string' },
  out: { type: 'string' },
  raw: { type: 'boolean', default: false },
  'by-case': { type: 'boolean', default: false },
  data: { type: 'string' },
  help: { type: 'boolean', default: false, short: 'h' },
} as const;

function understand(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** The commands that read the case files, by name; `typed` is what stands after the command. */
const pages: ReadonlyMap<string, (question: Question, typed: string) => Promise<Outcome>> = new Map([
  ['cases', cases],
  ['case', caseCommand],
  ['law', law],
  ['people', people],
  ['chronology', chronology],
  ['sources', sources],
  ['search', search],
]);

/** Carries out one command line and says how it ended; writes nothing to stdout or stderr itself. */
export async function run(words: readonly string[], version: string): Promise<Outcome> {
  const understood = understand(words);
  if (typeof understood === 'string') return unusable(understood, 'docket --help lists what there is.');
  const { values, positionals } = understood;
  const data = values.data ?? defaultDataFolder(process.platform, process.env);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) return done(help);
  const page = pages.get(command);
  const question = { ...values, afterBroadcast: values['after-broadcast'], at: values.at, data };
  if (page !== undefined) return page(question, rest.join(' '));
  switch (command) {
    case 'export':
      return exportCommand({
        format: values.format,
        out: values.out,
        raw: values.raw,
        byCase: values['by-case'],
        data,
        version,
      });
    case 'pack':
      return rest[0] === 'check' ? packCheck(rest[1]) : unusable('docket pack check DIR');
    default:
      return unusable(`There is no command “${command}”.`, 'docket --help lists what there is.');
  }
}
