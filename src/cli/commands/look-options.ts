import type { Question } from '../ask-look.ts';
import { command, noWords, type Command, type WordsTaken } from '../command.ts';
import { flag, valued } from '../options.ts';
import { wrongUsage, type Outcome } from '../outcome.ts';

const lookOptions = {
  at: valued('TIME', 'how far was watched: 47:12, 1:07:30; nothing when it is not said'),
  finished: flag('the film was watched to its end'),
  'after-broadcast': flag('together with --finished: also what happened after the broadcast'),
  all: flag('everything, how it ends and what came later included'),
} as const;

/** What is said beside everything that was asked for with `--all`. */
const EVERYTHING = 'This is everything: how the film ends and what came later are in it.';

/** A command that reads the case files through the gate. */
export interface LookSpec {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details?: readonly string[];
  readonly takes?: WordsTaken;
  readonly run: (question: Question, typed: string) => Promise<Outcome>;
}

const LOOK_USAGE = '[--at TIME | --all] [--finished] [--after-broadcast]';

/** Makes the entry of a command that reads the case files: all of them are asked in the same way. */
export const lookCommand = ({ run, usage, takes = noWords, ...spec }: LookSpec): Command =>
  command({
    ...spec,
    usage: usage === '' ? LOOK_USAGE : `${usage} ${LOOK_USAGE}`,
    takes,
    options: lookOptions,
    run: async ({ values, json, home, typed }) => {
      const { at, finished, all } = values;
      const afterBroadcast = values['after-broadcast'];
      if (all && (at !== undefined || finished || afterBroadcast)) {
        return wrongUsage('--all is everything; it does not go with --at, --finished or --after-broadcast.');
      }
      const outcome = await run({ at, finished, afterBroadcast, all, json, home }, typed);
      return all ? { ...outcome, problems: [EVERYTHING, ...outcome.problems] } : outcome;
    },
  });
