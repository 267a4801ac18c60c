import { run } from './run.ts';

/** Put in by the build from package.json. */
declare const DOCKET_VERSION: string;

// Whoever reads the answer may stop reading, as `head` does; that is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

const { out, problems, code } = await run(process.argv.slice(2), DOCKET_VERSION);
for (const problem of problems) console.error(`docket: ${problem}`);
if (out !== '') console.log(out);
process.exitCode = code;
