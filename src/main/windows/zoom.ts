import type { WebContents } from 'electron';

/** Chromium's own steps of 20 %, between 50 % and 300 %. */
const STEP = 0.5;
const LIMIT = 6;

/** Larger, smaller, or as it came. */
export type ZoomStep = 'in' | 'out' | 'reset';

/**
 * Makes everything in the window of a page larger or smaller, letters included. It is the page that asked, whoever has
 * the focus by the time main hears of it, another app too. Chromium gives all pages of one origin the same size, so
 * that Docket's other windows come along.
 */
export function zoomPage(page: Pick<WebContents, 'getZoomLevel' | 'setZoomLevel'>, step: ZoomStep): void {
  const by = step === 'in' ? STEP : -STEP;
  const level = step === 'reset' ? 0 : page.getZoomLevel() + by;
  page.setZoomLevel(Math.max(-LIMIT / 2, Math.min(LIMIT, level)));
}
