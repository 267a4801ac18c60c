import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './docket.ts';
import { filmedScreen, missingForFrames } from './first-frames.mjs';

/** Brighter than every ground of the dark themes, darker than that of the light one (0 to 255). */
const BRIGHT = 140;

/** Share of the screen's fields that are bright; letters on a dark ground are not enough to make a field so. */
const brightShare = (frame: readonly number[]): number =>
  frame.filter((field) => field > BRIGHT).length / frame.length;

const settingsOf = (theme: string): string => `${JSON.stringify({ theme })}\n`;

test.skip(
  missingForFrames().length > 0,
  `No screen can be filmed here, so nobody looks at the first frames: ${missingForFrames().join(', ')} missing.`,
);

for (const theme of ['dark', 'dim', 'light'] as const) {
  test(`no early frame of a window of the ${theme} theme has another ground`, async ({ docket }) => {
    const screen = await filmedScreen();
    try {
      const data = docket.freshFolder();
      mkdirSync(data, { recursive: true });
      writeFileSync(join(data, 'settings.json'), settingsOf(theme), { mode: 0o644 });
      const { page } = await docket.start({ data, environment: screen.env });
      await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
      await page.waitForFunction(() => performance.getEntriesByName('complete').length > 0);
      const shares = (await screen.frames()).map(brightShare);
      await test.step('the camera rolled before the window was there', () => {
        expect(shares.length).toBeGreaterThan(10);
        expect(shares[0]).toBe(0);
      });
      if (theme === 'light') expect(Math.max(...shares)).toBeGreaterThan(0.4);
      else expect(Math.max(...shares)).toBeLessThan(0.05);
    } finally {
      await screen.stop();
    }
  });
}
