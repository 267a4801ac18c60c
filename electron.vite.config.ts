import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { checkedPackText } from './src/main/library/checked-pack-text.ts';

// Everything is bundled, so the app ships no node_modules; targets fit Electron 33 as well as 45 (docs/adr/0002).
const bundled = (entries: Readonly<Record<string, string>>, folder: string) => ({
  build: {
    outDir: `out/${folder}`,
    target: 'node20.18',
    minify: true,
    externalizeDeps: false,
    rollupOptions: {
      input: Object.fromEntries(
        Object.entries(entries).map(([name, entry]) => [name, resolve(import.meta.dirname, entry)]),
      ),
      external: ['electron'],
      // Nothing is merged into an entry: a worker that needs a shared piece would load the whole app with it.
      preserveEntrySignatures: 'strict' as const,
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
});

/** Checks the pack once, here, so that no start has to: see src/main/library/checked-pack.ts and docs/adr/0028. */
const checkedPack = (): Plugin => ({
  name: 'checked-pack',
  async generateBundle() {
    const text = await checkedPackText(resolve(import.meta.dirname, 'data/titles/the-justice-project'));
    if (text.ok) this.emitFile({ type: 'asset', fileName: 'checked-pack.json', source: text.value });
    else this.warn(`The pack has problems, which the app will say: ${JSON.stringify(text.error)}`);
  },
});

export default defineConfig({
  main: {
    ...bundled(
      {
        index: 'src/main/index.ts',
        'search-worker': 'src/main/search/search-worker.ts',
        'import-worker': 'src/main/importing/import-worker.ts',
        'transcript-worker': 'src/main/transcripts/transcript-worker.ts',
        'page-worker': 'src/main/exporting/page-worker.ts',
        players: 'src/players/host.ts',
      },
      'main',
    ),
    plugins: [checkedPack()],
  },
  preload: bundled({ index: 'src/preload/index.ts' }, 'preload'),
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: Object.fromEntries(
          ['index', 'mini', 'capture', 'film'].map((page) => [
            page,
            resolve(import.meta.dirname, `src/renderer/${page}.html`),
          ]),
        ),
      },
    },
  },
});
