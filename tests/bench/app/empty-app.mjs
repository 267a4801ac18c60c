import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The app that everything is held against: one React window, as electron-vite's own template makes it, with the same
 * sandbox, bundling and targets as Docket, and one line of text.
 */
const files = {
  'package.json': JSON.stringify({
    ...{ name: 'empty', version: '1.0.0', type: 'module', main: 'out/main/index.cjs' },
  }),
  'electron.vite.config.mjs': `
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
const node = {
  build: {
    target: 'node20.18', minify: true, externalizeDeps: false,
    rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: '[name].cjs' } },
  },
};
export default defineConfig({
  main: node,
  preload: node,
  renderer: { plugins: [react()], build: { target: 'chrome130', minify: true, modulePreload: { polyfill: false } } },
});
`,
  'src/main/index.ts': `
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440, height: 900, show: false,
    webPreferences: { sandbox: true, preload: join(import.meta.dirname, '../preload/index.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(import.meta.dirname, '../renderer/index.html'));
});
app.on('window-all-closed', () => app.quit());
`,
  'src/preload/index.ts': `
import { contextBridge } from 'electron';
contextBridge.exposeInMainWorld('empty', {});
`,
  'src/renderer/index.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>Empty</title></head>
<body><div id="root"></div><script type="module" src="./src/main.tsx"></script></body></html>
`,
  'src/renderer/src/main.tsx': `
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
function App() {
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
  }, []);
  return <h1>Empty</h1>;
}
createRoot(document.getElementById('root')).render(<StrictMode><App /></StrictMode>);
`,
};

/** Writes and builds the empty app below `folder`; gives the folder to start. */
export function buildEmptyApp(folder) {
  const app = join(folder, 'empty');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(app, name)), { recursive: true });
    writeFileSync(join(app, name), text);
  }
  symlinkSync(resolve('node_modules'), join(app, 'node_modules'));
  const built = spawnSync(
    process.execPath,
    [resolve('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'],
    { cwd: app, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(`the empty app could not be built: ${built.stderr}${built.stdout}`);
  return app;
}
