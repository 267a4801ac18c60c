import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds a thread's entry as the app does, into a folder, and gives the file. */
export async function builtWorker(entry: string, folder: string): Promise<string> {
  await build({
    ...{ configFile: false, logLevel: 'error' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rollupOptions: {
        input: { worker: resolve(entry) },
        preserveEntrySignatures: 'strict',
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  return resolve(folder, 'worker.cjs');
}
