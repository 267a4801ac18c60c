import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { saidSchema, type Ledger, type Said } from './ledger.ts';
import type { WriterOptions } from './writer.ts';

/** A script that Node can run as it is, and the way to be rid of it. */
export interface Bundle {
  readonly path: string;
  remove(): Promise<void>;
}

/** Bundles one TypeScript file of this folder, and the disk's thread beside it, so that a child starts in a moment. */
export const bundle = async (name: string): Promise<Bundle> => {
  const outDir = await mkdtemp(join(tmpdir(), 'docket-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: {
          [name]: join(import.meta.dirname, `${name}.ts`),
          'disk-worker': join(import.meta.dirname, '../../src/main/notebook/disk-worker.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return { path: join(outDir, `${name}.mjs`), remove: () => rm(outDir, { recursive: true, force: true }) };
};

/** A child that changes a notebook; the ledger hears all that it says. */
export interface Writer {
  readonly process: ChildProcess;
  /** Resolves when the child said so; rejects with its complaint when it died before. */
  readonly reached: (moment: Said['say']) => Promise<void>;
  /** Resolves with the child's complaint, if any, when it is dead and all that it said was read. */
  readonly gone: Promise<string>;
  /** Kills the child at once and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

let writers = 0;

/** Starts a writer (see `writer.ts`) and writes down in the ledger what it says. */
export const startWriter = (script: string, options: WriterOptions, ledger: Ledger): Writer => {
  writers += 1;
  const name = String(writers);
  const child = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const reached = new Set<Said['say']>();
  const waiting = new Set<() => void>();
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = readSaid(line);
    if (said === null) return;
    ledger.hear(name, said);
    reached.add(said.say);
    for (const look of waiting) look();
  });
  const gone = new Promise<string>((resolve) => child.once('close', () => resolve(complaint)));
  const reach = (moment: Said['say']): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (reached.has(moment)) resolve();
      };
      waiting.add(look);
      look();
      void gone.then((why) => reject(new Error(`The writer stopped before it was ${moment}: ${why}`)));
    });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { process: child, reached: reach, gone, kill };
};

/** A line of which the kill left only the beginning says nothing. */
const readSaid = (line: string): Said | null => {
  try {
    return saidSchema.parse(JSON.parse(line));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
};
