/**
 * Prints one line about the set-up on stderr, so that what a command prints on stdout stays clean.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

/** A failure that the person at the keyboard can cure; its message is one line that says how. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Runs a command's body and turns a `SetupError` into one plain line and exit code 1.
 *
 * Anything else is a fault of ours and keeps its stack trace.
 *
 * @param {() => Promise<number | void>} body resolves with the exit code, nothing meaning 0
 */
export async function runCommand(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
