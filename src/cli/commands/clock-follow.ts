import { readFile } from 'node:fs/promises';
import { openBridge } from '../../players/open.ts';
import { realParts } from '../../players/real-parts.ts';
import { playerNames } from '../../shared/domain/players/player-names.ts';
import { problemWords } from '../../shared/domain/players/problem-words.ts';
import type { BridgeProblem } from '../../shared/domain/players/report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { followPlayer, type Followed } from '../clock/follow-player.ts';
import { sampleWords, type ClockSample } from '../clock/sample.ts';
import { command, noWords } from '../command.ts';
import { valued } from '../options.ts';
import { done, refused, wrongUsage, type Outcome } from '../outcome.ts';

const PROGRAM_EVERY_MS = 50;
const PERSON_EVERY_MS = 1000;
const MOST_SECONDS = 24 * 60 * 60;
const LONGEST_PASSWORD = 1000;

const readSeconds = (typed: string | undefined): Result<number, Outcome> => {
  if (typed === undefined) return ok(Infinity);
  const seconds = Number(typed);
  return seconds > 0 && seconds <= MOST_SECONDS
    ? ok(seconds * 1000)
    : err(wrongUsage(`--for ${typed}: that is not a number of seconds from 0.1 to ${MOST_SECONDS}.`));
};

/** A password stands in a file, because the words of a command can be read by every user of the computer. */
const readPassword = async (file: string | undefined): Promise<Result<string | null, Outcome>> => {
  if (file === undefined) return ok(null);
  try {
    const [line = ''] = (await readFile(file, 'utf8')).split(/\r?\n/u);
    if (line !== '' && line.length <= LONGEST_PASSWORD) return ok(line);
    return err(refused([`The first line of ${file} is not a password.`]));
  } catch (cause) {
    return err(
      refused([`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`]),
    );
  }
};

/** What to do about a problem, for somebody at a terminal. */
const advice: Readonly<Partial<Record<BridgeProblem['code'], string>>> = {
  auth: 'Put the password into a file that only you can read, and give --password-file FILE.',
  'not-running': 'Start it first, or give --for more time: Docket goes on trying.',
};

const wordsOf = (problem: BridgeProblem): string => {
  const { words } = problemWords(problem, playerNames[problem.kind]);
  const details = problem.detail === '' ? '' : ` (${problem.detail})`;
  return [`${words}${details}`, advice[problem.code] ?? ''].join(' ').trim();
};

/** Ends a following when whoever reads has gone, or at Ctrl-C. */
const untilStopped = (): { readonly signal: AbortSignal; readonly release: () => void } => {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  process.stdout.once('error', stop);
  const release = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    process.stdout.off('error', stop);
  };
  return { signal: stopping.signal, release };
};

/** Problems were told as they came; a program that reads only stdout gets the last one once more. */
const outcomeOf = ({ wasHeard, last, end }: Followed, isJson: boolean): Outcome => {
  if (wasHeard) return done(isJson ? JSON.stringify(end) : sampleWords(end));
  return refused([last !== null && isJson ? wordsOf(last) : 'Nothing was heard of where the film is.']);
};

/** `docket clock follow`: what Docket makes of a player's word, line by line while it lasts. Writes nothing down. */
export const clockFollow = command({
  name: 'clock follow',
  usage: '--player TARGET [--for SECONDS] [--password-file FILE]',
  summary: 'Follows a player and prints where the film is: a line a second, or with --json one every 50 ms.',
  details: [
    'TARGET is mpv:/PATH/TO/SOCKET, vlc:HOST:PORT, mpris:NAME, kodi:HOST:PORT or jellyfin:https://ADDRESS.',
    'With --json each line is { monoMs, filmMs, plusMinusMs, state }, and monoMs is CLOCK_MONOTONIC.',
    'It only listens: the player is never paused or moved, and neither your film clock nor your notes change.',
  ],
  takes: noWords,
  options: {
    player: valued('TARGET', 'the player'),
    for: valued('SECONDS', 'how long; without it until Ctrl-C'),
    'password-file': valued('FILE', 'a file whose first line is the password or token'),
  },
  run: async ({ values, json }) => {
    if (values.player === undefined) return wrongUsage('Say which player: --player TARGET');
    const forMs = readSeconds(values.for);
    if (!forMs.ok) return forMs.error;
    const secret = await readPassword(values['password-file']);
    if (!secret.ok) return secret.error;
    const bridge = openBridge(values.player, { secret: secret.value }, realParts);
    if (!bridge.ok) return wrongUsage(bridge.error.detail);
    const { signal, release } = untilStopped();
    const words = (sample: ClockSample): string => (json ? JSON.stringify(sample) : sampleWords(sample));
    const followed = await followPlayer(bridge.value, realParts, {
      everyMs: json ? PROGRAM_EVERY_MS : PERSON_EVERY_MS,
      forMs: forMs.value,
      sample: (sample) => process.stdout.write(`${words(sample)}\n`),
      problem: (problem) => process.stderr.write(`docket: ${wordsOf(problem)}\n`),
      signal,
    });
    release();
    return outcomeOf(followed, json);
  },
});
