import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const version: unknown = JSON.parse(readFileSync('package.json', 'utf8')).version;

// The command line runs under plain Node, so everything it needs is in one file.
export default defineConfig({
  define: { DOCKET_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node20.18',
    rollupOptions: { output: { entryFileNames: 'docket.mjs' } },
  },
});
