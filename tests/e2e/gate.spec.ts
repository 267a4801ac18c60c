import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './docket.ts';

interface CaseFileOnDisk {
  readonly facts: readonly { readonly text: string; readonly spoilerKind?: string }[];
  readonly statusLatestKnown: { readonly text: string };
}

const cases = ['dawn-jackson', 'alexis-martin', 'momolu-stewart', 'david-sheppard'];

const caseFile = (id: string): CaseFileOnDisk =>
  JSON.parse(readFileSync(`data/titles/the-justice-project/cases/${id}.json`, 'utf8'));

/** What no window may know before the film is over: every ending, word for word. */
const gated = cases.flatMap((id) => {
  const { facts, statusLatestKnown } = caseFile(id);
  const endings = facts.filter(({ spoilerKind }) => spoilerKind !== undefined).map(({ text }) => text);
  return [...endings, statusLatestKnown.text];
});

/** Every string in the page's memory, as the engine itself writes it down. */
async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings }: { readonly strings: readonly string[] } = JSON.parse(chunks.join(''));
  return strings.join('\n');
}

const found = (texts: readonly string[], where: string): readonly string[] =>
  texts.filter((text) => where.includes(text));

const pages = [
  'Patterns',
  'Law',
  'People',
  'Chronology',
  'The film',
  'Sources',
  'Support lines',
  'After the film',
  'Inbox',
  'All notes',
  'Transcript',
];

/** Opens everything there is to open, and searches for what only an ending could answer. */
async function lookAround(page: Page): Promise<void> {
  for (const name of pages) {
    await page
      .getByRole('navigation', { name: 'Cases' })
      .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
      .click();
    await expect(page.getByRole('main', { name })).toBeVisible();
    expect(found(gated, await page.locator('html').ariaSnapshot()), name).toEqual([]);
  }
  for (const sheet of ['History of this note', 'Backups']) {
    await page.keyboard.press('Control+k');
    await page
      .getByRole('combobox')
      .last()
      .fill(sheet === 'Backups' ? 'backups' : 'history of the last note');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: sheet })).toBeVisible();
    expect(found(gated, await page.locator('html').ariaSnapshot()), sheet).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.keyboard.press('Control+k');
  for (const words of ['commuted', 'released', 'revoked', 'detainer', 'December 2024']) {
    await page.getByRole('combobox').last().fill(words);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(found(gated, await page.locator('html').ariaSnapshot()), words).toEqual([]);
  }
  await page.keyboard.press('Escape');
}

test('neither the window’s memory nor its accessibility tree knows an ending before the film is over', async ({
  docket,
}) => {
  const { page } = await docket.start({ timeScale: 300, epochMs: Date.now() });
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
  for (const key of ['1', '2', '3', '4']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('main').getByRole('listitem').nth(4)).toBeVisible({ timeout: 20_000 });
  }
  await page.keyboard.press('0');
  await page.keyboard.press('m');
  await expect(page.getByText('Mark without words').first()).toBeVisible();
  await test.step('every page and the search were open', () => lookAround(page));
  expect(found(gated, await memoryOf(page))).toEqual([]);
  expect(found(gated, await page.locator('html').ariaSnapshot())).toEqual([]);
  expect(found(gated, await page.content())).toEqual([]);

  await test.step('the same search finds them once the viewer has finished and said yes twice', async () => {
    await page.evaluate(() => window.docket.call('clock.change', { change: { kind: 'finish' }, agoMs: 0 }));
    await page.evaluate(() => window.docket.call('pass.setAfterBroadcast', { open: true }));
    await expect.poll(async () => found(gated, await memoryOf(page)).length).toBe(gated.length);
  });
});
