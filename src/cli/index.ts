import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from './answer.ts';

// Whoever reads the answer may stop reading, as `head` does; that is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

const start = join(fileURLToPath(import.meta.url), '..', '..', '..', 'scripts', 'start.mjs');
process.exitCode = await answer(process.argv.slice(2), existsSync(start) ? [process.execPath, start] : null);
