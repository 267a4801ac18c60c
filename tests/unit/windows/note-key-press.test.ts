import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSettings } from '../../../src/main/settings/settings-store.ts';
import { createWindows } from '../../../src/main/windows/desktop.ts';
import { asked, globalKeys } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-note-key-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('the key shows the note box before its callback returns, for what waits for a promise there comes too late', async () => {
  const windows = createWindows({
    settings: openSettings(join(folder, 'settings.json')),
    preload: 'preload.cjs',
    placesFile: join(folder, 'places.json'),
    announce: () => undefined,
  });
  windows.openCapture();
  await vi.waitFor(() => expect(asked).toContain('show'));
  windows.hideCapture();
  asked.length = 0;
  const press = globalKeys.get('Control+Shift+Space');
  expect(press).toBeDefined();
  press?.();
  const atOnce = asked.join(', ');
  expect(atOnce).toMatch(/show, focus, focus the page, ask the screen, tell notePressed$/u);
});
