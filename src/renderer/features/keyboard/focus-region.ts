import { focusTarget } from '../../store/focus-targets.ts';

/** Position after `at` among `count` in a ring; -1 for "in none of them" leads to the first or the last. */
export function nextInRing(at: number, count: number, step: 1 | -1): number {
  if (at < 0) return step === 1 ? 0 : count - 1;
  return (at + step + count) % count;
}

const focusRegion = (region: HTMLElement | undefined): void => {
  const name = region?.dataset['region'];
  const isTarget = name === 'cases' || name === 'case-file' || name === 'notes' || name === 'timeline';
  if (!isTarget || !focusTarget(name)) region?.focus();
};

/** Moves the focus to the next or previous part of the window, in the order of the page. */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  focusRegion(regions[nextInRing(at, regions.length, step)]);
}
