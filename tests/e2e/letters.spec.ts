import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { takeNote } from './second-viewing.ts';

interface Letters {
  readonly family: string;
  readonly status: string;
}

const bundled = (page: Page): Promise<readonly Letters[]> =>
  page.evaluate(() =>
    Array.from(document.fonts, ({ family, status }) => ({ family: family.replaceAll('"', ''), status })),
  );

const loaded = async (page: Page): Promise<readonly string[]> =>
  (await bundled(page))
    .filter(({ status }) => status === 'loaded')
    .map(({ family }) => family)
    .toSorted();

/** Whether every letter of `words` is drawn with one of Docket's own files. */
async function isDrawnWithOwn(page: Page, words: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  await session.send('DOM.getDocument', { depth: -1 });
  const search = await session.send('DOM.performSearch', { query: `//*[text()='${words}']` });
  const { nodeIds } = await session.send('DOM.getSearchResults', {
    searchId: search.searchId,
    ...{ fromIndex: 0, toIndex: 1 },
  });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: nodeIds[0] ?? 0 });
  await session.detach();
  const own = fonts.filter(({ isCustomFont }) => isCustomFont);
  return (
    own.length === fonts.length && own.reduce((sum, { glyphCount }) => sum + glyphCount, 0) === words.length
  );
}

test('a start fetches the common letters and looks for none of the system’s; rarer ones come with a name that has them', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  const families = (await bundled(page)).map(({ family }) => family);
  // Two files of one family would have Chromium look for the system's letters before the first frame (docs/adr/0028).
  expect(families.toSorted()).toEqual([...new Set(families)].toSorted());
  expect(await loaded(page)).toEqual(['Newsreader', 'Public Sans']);
  // What hides one letter until its file is there hides every word of the same size.
  expect(
    await page.evaluate(() => Array.from(document.fonts, ({ family, display }) => [family, display])),
  ).toEqual(expect.arrayContaining([[expect.stringContaining('Public Sans Extended'), 'swap']]));

  const name = 'Łucja Ševčíková, née Ağaoğlu';
  await takeNote(page, name);
  await expect(page.getByRole('list').getByText(name, { exact: true })).toBeVisible();
  await expect.poll(() => loaded(page)).toContain('Public Sans Extended');
  await expect.poll(() => isDrawnWithOwn(page, name)).toBe(true);
});
