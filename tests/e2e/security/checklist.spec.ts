import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type DocketStarter, type RunningDocket } from '../docket.ts';
import { contentProtections } from './content-protections.ts';
import { filmProtections } from './film-protections.ts';
import { pageProtections } from './page-protections.ts';
import type { Protection, Sabotage } from './protection.ts';
import { windowProtections } from './window-protections.ts';

// Electron's published checklist, item by item, in the built app; docs/security.md says what each is for. Items 16 and
// 19 are about what is shipped: see below, and tests/package.
const protections: readonly Protection[] = [
  ...contentProtections,
  ...pageProtections,
  ...windowProtections,
  ...filmProtections,
].toSorted((a, b) => (a.item ?? 99) - (b.item ?? 99));

const project = join(import.meta.dirname, '..', '..', '..');

/** Starts the same app after the saboteur has taken one protection away. */
function startSabotaged(
  docket: DocketStarter,
  { preload, switches = [], ...plan }: Sabotage,
): Promise<RunningDocket> {
  const folder = docket.freshFolder();
  const saboteur = join(folder, 'saboteur.cjs');
  cpSync(join(import.meta.dirname, 'saboteur.cjs'), saboteur);
  const other = join(folder, 'preload.cjs');
  if (preload !== undefined) {
    const own = readFileSync(join(project, 'out', 'preload', 'index.cjs'), 'utf8');
    writeFileSync(
      other,
      `${own}\n{ const { contextBridge, ipcRenderer } = require('electron'); ${preload} }`,
    );
  }
  const preferences = { ...plan.preferences, ...(preload === undefined ? {} : { preload: other }) };
  return docket.start({
    requires: [saboteur],
    isDrawn: plan.preferences?.['contextIsolation'] !== false,
    switches: switches.map((name) => `--${name}`),
    environment: {
      DOCKET_SABOTAGE: JSON.stringify({ ...plan, preferences }),
      ELECTRON_ENABLE_SECURITY_WARNINGS: 'true',
    },
  });
}

for (const { item, name, findings, sabotage, walls = [] } of protections) {
  test(`${item === null ? 'beyond the list' : `item ${item}`}: ${name}`, async ({ docket }) => {
    const whole = await docket.start({ environment: { ELECTRON_ENABLE_SECURITY_WARNINGS: 'true' } });
    expect(await findings(whole)).toEqual([]);
    await test.step('and it is seen when that is taken away', async () => {
      const open = await startSabotaged(docket, sabotage);
      expect(await findings(open)).not.toEqual([]);
    });
    for (const wall of walls)
      await test.step(`and one wall less is still enough: ${JSON.stringify(wall)}`, async () => {
        const half = await startSabotaged(docket, wall);
        expect(await findings(half)).toEqual([]);
      });
  });
}

/** The newest Electron when this was last looked at (November 2026); raise it with the dependency. */
const NEWEST_ELECTRON = 45;

const ageOf = (manifest: string): number => {
  const parsed: unknown = JSON.parse(manifest);
  const wanted: unknown = Reflect.get(Object(Reflect.get(Object(parsed), 'devDependencies')), 'electron');
  return NEWEST_ELECTRON - Number(/^(\d+)\.\d+\.\d+$/u.exec(String(wanted))?.[1] ?? Number.NaN);
};

test('item 16: what is shipped is a current Electron, named exactly', () => {
  const manifest = readFileSync(join(project, 'package.json'), 'utf8');
  expect(ageOf(manifest)).toBeLessThanOrEqual(2);
  expect(ageOf(manifest)).toBeGreaterThanOrEqual(0);
  expect(ageOf(manifest.replace(/"electron": "[^"]+"/u, '"electron": "33.2.1"'))).toBeGreaterThan(2);
  expect(ageOf(manifest.replace(/"electron": "/u, '"electron": "^'))).toBeNaN();
});
