import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from './docket.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds; its script comes over the debugger, because the page's own policy lets no script in. */
async function violations(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
        id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  const found: readonly string[] = JSON.parse(String(result.value));
  return found;
}

const names = [
  'Law',
  'People',
  'Chronology',
  'The film',
  'Sources',
  'Support lines',
  'After the film',
] as const;
type Name = (typeof names)[number];

/** How the cases end, in words that stand on no page before the film is over. */
const endings =
  /commuted on|commutation was revoked|out of custody|left custody|release was ordered|Release ordered/u;

const middle = (page: Page, name: Name) => page.getByRole('main', { name, exact: true });
const entry = (page: Page, name: Name) =>
  page.getByRole('navigation', { name: /^Cases/u }).getByRole('button', { name, exact: true });

const isInPages = (page: Page): Promise<boolean> =>
  entry(page, 'Law').evaluate((law) => law.closest('ul')?.contains(document.activeElement) === true);

/** F6 goes round the regions; it is pressed until the column of cases has the focus. */
async function focusNavigation(page: Page): Promise<void> {
  const nav = page.getByRole('navigation', { name: /^Cases/u });
  for (let n = 0; n < 8; n += 1) {
    if (await nav.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('F6');
  }
}

/** Goes to the column of cases by F6, to the list of pages by Tab and to the page by arrows, as hands on keys do. */
async function openByKeys(page: Page, name: Name): Promise<void> {
  await focusNavigation(page);
  for (let n = 0; n < 6 && !(await isInPages(page)); n += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  for (const step of names) {
    if (step === name) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(entry(page, name)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(middle(page, name)).toBeFocused();
  await expect(entry(page, name)).toHaveAttribute('aria-current', 'page');
}

const begin = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeVisible();
};

const finish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'I finished the film' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'I finished the film' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
};

/** Whether the focus is on an element or on something in it. */
const holdsFocus = (element: Element): boolean => element.contains(document.activeElement);

test('every page is reached by keys, says what is open, and gives no ending away', async ({ docket }) => {
  test.slow();
  const { page } = await docket.start();
  await begin(page);
  for (const name of names) {
    await openByKeys(page, name);
    await expect(middle(page, name).getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(middle(page, name)).not.toContainText(endings);
    expect(await violations(page), name).toEqual([]);
  }
  await expect(middle(page, 'After the film')).toContainText('opens when you have finished the film');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeFocused();
});

test('the law explains its terms, and a term of a case’s way or of a fact opens there', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await begin(page);
  await openByKeys(page, 'After the film');
  await finish(page);
  await openByKeys(page, 'Law');
  const law = middle(page, 'Law');
  const terms = law.getByRole('list', { name: 'Terms from A to Z' });
  await expect(terms.getByRole('heading', { name: 'Clemency', exact: true })).toBeVisible();
  await expect(terms).toContainText('A sentence is made shorter or lighter. The conviction stays as it is.');

  await law.getByRole('radio', { name: 'What could change a sentence' }).check();
  const steps = law.getByRole('region', { name: 'Momolu Stewart' }).getByRole('listitem');
  await expect(steps.first()).toContainText('Asks the court to look at the sentence again');
  await steps.getByRole('button', { name: 'Resentencing' }).first().press('Enter');
  const entryOf = (term: string) =>
    terms.getByRole('listitem').filter({ has: page.getByRole('heading', { name: term, exact: true }) });
  await expect(entryOf('Resentencing')).toBeInViewport();
  await expect.poll(() => entryOf('Resentencing').evaluate(holdsFocus)).toBe(true);

  await law.getByRole('button', { name: 'Back to the case file' }).press('Enter');
  const file = page.getByRole('main', { name: 'Case file: Momolu Stewart' });
  await expect(file).toBeFocused();
  const word = file.getByRole('button', { name: 'Incarceration Reduction Amendment Act' }).first();
  await word.hover();
  await expect(file.getByRole('button', { name: 'More in Law' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(file.getByRole('button', { name: 'More in Law' })).toBeHidden();
  await expect(file).toBeVisible();
  await word.press('Enter');
  await expect.poll(() => entryOf('Incarceration Reduction Amendment Act').evaluate(holdsFocus)).toBe(true);
});

test('after the film and a second yes the pages say how it ended and went on, with dates', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await begin(page);
  await openByKeys(page, 'After the film');
  await finish(page);
  const after = middle(page, 'After the film');
  await expect(after.getByRole('heading', { name: 'How it ended' })).toHaveCount(4);
  await expect(after.getByRole('heading', { name: 'How it went on' })).toHaveCount(0);
  await after.getByRole('button', { name: 'Show what happened later' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Show what came later' }).press('Enter');
  await expect(after.getByRole('heading', { name: 'How it went on' }).first()).toBeVisible();
  await expect(after, 'what the other test looks for is there now').toContainText(endings);
  await expect(after.getByRole('heading', { name: /The latest that is known, as of/u })).toHaveCount(4);
  await expect(after.getByRole('heading', { name: 'What nobody has published' })).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(
    after.getByRole('heading', { name: 'How it went on' }),
    'taken back, closed again',
  ).toHaveCount(0);
  await expect(after.getByRole('button', { name: 'Show what happened later' })).toBeVisible();

  await openByKeys(page, 'People');
  const harmed = middle(page, 'People').getByRole('list', { name: 'Who died, and who was hurt' });
  for (const name of ['Robert McBride', 'Angelo Kerney', 'Mark Rosebure', 'Thomas Brannan'])
    await expect(harmed.getByRole('heading', { name, exact: true })).toBeVisible();
  await expect(harmed).toContainText('Aged 22 or 23, sources differ');
});

test('axe finds nothing on any page once everything is open', async ({ docket }) => {
  test.slow();
  const { page } = await docket.start();
  await begin(page);
  await page.evaluate(async () => {
    await window.docket.call('clock.change', { change: { kind: 'finish' }, agoMs: 0 });
    await window.docket.call('pass.setAfterBroadcast', { open: true });
  });
  for (const name of names) {
    await openByKeys(page, name);
    expect(await violations(page), name).toEqual([]);
  }
});

test('the chronology can be walked with arrows, zoomed with keys and read as a table', async ({ docket }) => {
  const { page } = await docket.start();
  await begin(page);
  await openByKeys(page, 'After the film');
  await finish(page);
  await openByKeys(page, 'Chronology');
  const chart = middle(page, 'Chronology');
  const lane = chart.getByRole('list', { name: 'David Sheppard' });
  const first = lane.getByRole('button').first();
  await first.focus();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await expect(chart.getByRole('region', { name: 'The chosen event' })).toContainText(
    'Thomas Brannan is killed',
  );
  await page.keyboard.press('ArrowRight');
  await expect(lane.getByRole('button').nth(1)).toBeFocused();
  await expect(chart.getByRole('region', { name: 'The chosen event' })).toContainText('Sources differ');
  const before = await lane.getByRole('button').count();
  for (const key of ['+', '+', '+', '+', '+']) await page.keyboard.press(key);
  await expect.poll(() => lane.getByRole('button').count()).toBeGreaterThan(before);
  await expect.poll(() => lane.evaluate(holdsFocus)).toBe(true);
  await page.keyboard.press('0');
  await expect.poll(() => lane.getByRole('button').count()).toBe(before);

  await page.getByRole('radio', { name: 'Table' }).check();
  const table = chart.getByRole('table', { name: 'Chronology' });
  await expect(table.getByRole('row', { name: /About 1994/u })).toContainText('sources differ');
  const years = (await table.getByRole('rowheader').allInnerTexts()).map((words) =>
    Number(/\d{4}/u.exec(words)?.[0]),
  );
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  expect(Math.max(...years), 'nothing that came after the broadcast').toBeLessThanOrEqual(2022);
});
