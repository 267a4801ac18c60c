import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const version: unknown = JSON.parse(readFileSync('package.json', 'utf8')).version;

// The command line runs under plain Node, or in a thread of the installed app; nothing else is shipped for it.
export default defineConfig({
  define: { DOCKET_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/cli',
    // For the notices of a package (scripts/packages/notices.mjs).
    license: { fileName: 'licenses.json' },
    target: 'node20.18',
    rollupOptions: {
      input: { docket: 'src/cli/index.ts', thread: 'src/cli/thread.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
