import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** A script that Node can run as it is, and the way to be rid of it. */
export interface Bundle {
  readonly path: string;
  remove(): Promise<void>;
}

/** Bundles one TypeScript file of this folder, with all that it imports, so that a child starts in a moment. */
export const bundle = async (name: string): Promise<Bundle> => {
  const outDir = await mkdtemp(join(tmpdir(), 'docket-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return { path: join(outDir, `${name}.mjs`), remove: () => rm(outDir, { recursive: true, force: true }) };
};

/** A child that writes notes; `acknowledged` grows as it says what is saved. */
export interface Writer {
  readonly process: ChildProcess;
  readonly acknowledged: readonly string[];
  /** Resolves when the child begins to write; rejects with its complaint when it cannot. */
  readonly ready: Promise<void>;
  /** Resolves when the child is dead and all that it said was read. */
  readonly gone: Promise<void>;
}

/** Starts a writer; see `writer.ts` for its arguments. */
export const startWriter = (script: string, options: readonly string[]): Writer => {
  const child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: string[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if (line === 'ready') resolve();
      else acknowledged.push(line);
    });
    void gone.then(() => reject(new Error(`The writer stopped: ${complaint}`)));
  });
  return { process: child, acknowledged, ready, gone };
};
