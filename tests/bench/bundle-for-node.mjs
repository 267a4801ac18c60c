import { build } from 'vite';

/**
 * Bundles sources of the app for plain Node, one file below `folder` for each of `entries` (name to file), as modules
 * (`es`, `.mjs`) or scripts (`cjs`, `.cjs`): what a bench measures is then built as the app is.
 */
export async function bundleForNode(folder, entries, format = 'es') {
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
        input: entries,
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name].${extension}` },
      },
    },
  });
}
