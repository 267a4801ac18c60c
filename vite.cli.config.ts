import { defineConfig } from 'vite';

// The command line runs under plain Node, so everything it needs is in one file.
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/index.ts',
    outDir: 'out/cli',
    target: 'node20.18',
    rollupOptions: { output: { entryFileNames: 'docket.mjs' } },
  },
});
