import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

async function bundle(folder, input, format) {
  const extension = format === 'cjs' ? 'cjs' : 'mjs';
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rollupOptions: {
        input,
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: '[name].mjs' },
      },
    },
  });
}

/** Bundles the search worker and the parts of a bench into a folder; gives the parts and the file of the worker. */
export async function bundled(folder, partsFile) {
  await bundle(folder, { 'search-worker': resolve('src/main/search/search-worker.ts') }, 'cjs');
  await bundle(folder, { parts: resolve(partsFile) }, 'es');
  const partsPath = join(folder, 'parts.mjs');
  const parts = await import(pathToFileURL(partsPath).href);
  return { parts, partsPath, worker: join(folder, 'search-worker.cjs') };
}
