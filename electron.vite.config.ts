import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { checkedPackText } from './src/main/library/checked-pack-text.ts';

/** Each part says what it holds of others, for the notices of a package (scripts/packages/notices.mjs). */
const license = { fileName: 'licenses.json' };

// Everything is bundled, so the app ships no node_modules; targets fit Electron 33 as well as 45 (docs/adr/0002).
const bundled = (entries: Readonly<Record<string, string>>, folder: string) => ({
  build: {
    outDir: `out/${folder}`,
    license,
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

const pages = ['index', 'mini', 'capture', 'film'];
const pageFile = (page: string): string => resolve(import.meta.dirname, `src/renderer/${page}.html`);

interface Imports {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** The modules that a page evaluates when it starts. */
function startOf(page: string, imports: Imports): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [pageFile(page)];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (!found.has(id)) left.push(...(imports.getModuleInfo(id)?.importedIds ?? []));
    found.add(id);
  }
  return found;
}

/**
 * Puts what a page starts with into two files: what several pages start with, and what is the page's own. Left alone it
 * were nine scripts and five styles, and each is asked of main, which has other things to do then (docs/adr/0028).
 */
function inTwoFiles(): (id: string, imports: Imports) => string | null {
  let starts: readonly ReadonlySet<string>[] | null = null;
  return (id, imports) => {
    starts ??= pages.map((page) => startOf(page, imports));
    const isShared = starts.filter((start) => start.has(id)).length > 1;
    return isShared ? 'shared' : null;
  };
}

/** Letters that every first frame is set in: asked for with the page, not when the first word is drawn. */
const firstFonts = /(?:newsreader-latin-opsz|public-sans-latin-wght)-normal/u;

const fontsFirst = (): Plugin => ({
  name: 'fonts-first',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle, filename }) =>
      Object.keys(bundle ?? {})
        .filter((name) => /(?:index|mini)\.html$/u.test(filename) && firstFonts.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
          injectTo: 'head' as const,
        })),
  },
});

/**
 * What main sends a page is what the contract says, so no page checks it by a schema: zod would be a fifth of what a page
 * starts with, and would try to make code out of text, which the pages' policy forbids.
 */
const noSchemas = (): Plugin => ({
  name: 'no-schemas',
  // Before Vite's own, which would have found it already.
  enforce: 'pre',
  resolveId(source, importer) {
    if (/^zod(?:\/|$)/u.test(source))
      this.error(`A page may not hold schemas: ${String(importer)} imports zod.`);
    return null;
  },
});

export default defineConfig({
  main: {
    ...bundled(
      {
        index: 'src/main/index.ts',
        'disk-worker': 'src/main/notebook/disk-worker.ts',
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
    plugins: [react(), noSchemas(), fontsFirst()],
    build: {
      outDir: 'out/renderer',
      license,
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: Object.fromEntries(pages.map((page) => [page, pageFile(page)])),
        output: { codeSplitting: { groups: [{ name: inTwoFiles(), debugName: 'shared' }] } },
      },
    },
  },
});
