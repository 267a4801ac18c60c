import { run } from './run.ts';

/** Put in by the build from package.json. */
declare const DOCKET_VERSION: string;

const { out, problems, code } = await run(process.argv.slice(2), DOCKET_VERSION);
if (out !== '') console.log(out);
for (const problem of problems) console.error(`docket: ${problem}`);
process.exitCode = code;
