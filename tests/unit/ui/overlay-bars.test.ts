import { expect, it } from 'vitest';
import { keepOverlayBars } from '../../../src/renderer/overlay-bars.ts';

it.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/142 Electron/45', true],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142 Electron/45', false],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142 Electron/45', false],
])('leaves the system’s own scroll bars alone on macOS only: %s', (userAgent, isKept) => {
  const page: Pick<HTMLElement, 'dataset'> = { dataset: {} };
  keepOverlayBars(page, userAgent);
  expect('overlayBars' in page.dataset).toBe(isKept);
});
