import { violations } from './axe.ts';
import { expect, startClock, test } from './docket.ts';
import {
  addCue,
  addEdition,
  breakRows,
  cueRows,
  openEditions,
  openFromHead,
  stretches,
  undoButton,
} from './edition-screen.ts';

test('two pairs of times give a disc its offset and its speed, and both can be taken back', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  const screen = await openEditions(page);
  await addEdition(screen, 'File', 'Disc');
  await expect(screen.getByText('File. Length not known. This viewing goes by it.')).toBeVisible();

  await test.step('one pair says where the film begins in it', async () => {
    await addCue(screen, '5:00', '4:10');
    await expect(screen.getByText('Based on 1 cue you set.')).toBeVisible();
    await expect(cueRows(screen)).toHaveCount(1);
    expect((await stretches(screen))[0]).toBe(
      '0:00 to 0:50 | 0:00 | Before the film begins | By what you set',
    );
  });

  await test.step('a second one says how fast it runs', async () => {
    await addCue(screen, '53:00', '54:10');
    await expect(screen.getByText('Based on 2 cues you set. They differ by under 3 s.')).toBeVisible();
    await expect(screen.getByText(/Your cues speak for PAL speed-up: 25\/24/u)).toBeVisible();
    expect(await stretches(screen)).toContain('53:00 on | 54:10 on | Film, 4.2 % fast | By what you set');
  });

  await test.step('the speed becomes the edition’s own only when the viewer says so', async () => {
    const speed = screen.getByRole('combobox', { name: 'Speed' });
    await expect(speed).toHaveValue('1');
    await screen.getByRole('button', { name: 'Keep that speed' }).click();
    await expect(speed).toHaveValue('25/24');
    await expect(screen.getByText(/Your cues speak for/u)).toBeHidden();
  });

  await test.step('undo takes back one after the other, by key too', async () => {
    await undoButton(screen).click();
    await expect(screen.getByRole('combobox', { name: 'Speed' })).toHaveValue('1');
    await expect(screen.getByRole('status')).toHaveText('Undone: Changed an edition');
    await screen.getByRole('heading', { name: 'Disc' }).focus();
    await page.keyboard.press('Control+z');
    await expect(cueRows(screen)).toHaveCount(1);
    await page.keyboard.press('Control+Shift+z');
    await expect(cueRows(screen)).toHaveCount(2);
    await screen.getByRole('button', { name: 'Take back the cue at 53:00' }).click();
    await expect(cueRows(screen)).toHaveCount(1);
    await expect(screen.getByRole('heading', { name: 'Cues: times that go together' })).toBeFocused();
  });
});

test('what cannot be true beside another cue is refused with the reason, and nothing changes', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  const screen = await openFromHead(page);
  await addEdition(screen, 'Streaming', 'A stream');
  await addCue(screen, '10:00', '10:00');
  await expect(cueRows(screen)).toHaveCount(1);
  await addCue(screen, '20:00', '8:00');
  await expect(screen.getByRole('alert').filter({ hasText: 'the film would run backwards' })).toBeVisible();
  await expect(screen.getByRole('textbox', { name: 'Time in this edition' })).toHaveValue('20:00');
  await expect(cueRows(screen)).toHaveCount(1);
  await addCue(screen, '-43:12', 'soon');
  await expect(screen.getByText(/The length of this edition is not known, so a remaining/u)).toBeVisible();
  await expect(screen.getByText(/That is not a time\./u)).toBeVisible();
  await expect(cueRows(screen)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(screen).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Change where you watch, or follow a player' }),
  ).toBeFocused();
});

test('a break is offered where the cues leave time over, taken out, corrected and removed', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  const screen = await openEditions(page);
  await addEdition(screen, 'Streaming', 'A stream');
  await addCue(screen, '0:00', '0:00');
  await expect(cueRows(screen)).toHaveCount(1);
  await addCue(screen, '32:30', '30:00');
  await expect(cueRows(screen)).toHaveCount(2);
  const guess = '0:00 to 30:00 | 0:00 to 30:00 | Film | A guess: nobody marked where';
  expect(await stretches(screen)).toContain(guess);

  await screen.getByRole('button', { name: 'Take out 2:30 before 32:30' }).click();
  await expect(screen.getByRole('status')).toHaveText('Took out 2:30 from 30:00 on.');
  await expect(breakRows(screen)).toHaveText([/30:00.*2:30.*Taken out: a guess/u]);

  await screen.getByRole('button', { name: 'Change the break at 30:00' }).click();
  const begins = screen.getByRole('textbox', { name: 'A break began at' });
  await expect(begins).toBeFocused();
  await begins.fill('12:00');
  await screen.getByRole('radio', { name: 'I am sure' }).check();
  await screen.getByRole('button', { name: 'Save' }).click();
  await expect(breakRows(screen)).toHaveText([/12:00.*2:30.*Marked by you/u]);
  expect(await stretches(screen)).toContain('12:00 to 14:30 | 12:00 | Break of 2:30 | By what you set');

  await undoButton(screen).click();
  await expect(breakRows(screen)).toHaveText([/30:00.*2:30.*Taken out: a guess/u]);
  await screen.getByRole('button', { name: 'Remove the break at 30:00' }).click();
  await expect(breakRows(screen)).toHaveText([/A guess\. Was that a break\?/u]);
});

test('of a broadcast it says what is kept; no clock moves and nobody is named who has not come yet', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  const before = await page.evaluate(() => window.docket.call('edition.list', {}));
  const screen = await openEditions(page);
  await addEdition(screen, 'Live TV', 'Evening');
  await expect(screen.getByText(/Of a broadcast only the places of breaks in the film/u)).toBeVisible();
  await screen.getByRole('textbox', { name: /It breaks at this film time/u }).fill('23:40');
  await screen.getByRole('button', { name: 'Add place' }).click();
  await expect(breakRows(screen)).toHaveText([/not known yet.*23:40.*not known.*Known from before/u]);
  await expect(screen.getByRole('combobox', { name: 'What is being said now' })).toHaveCount(0);
  await expect(screen).not.toContainText(/Jackson|Martin|Stewart|Sheppard/u);
  await expect(screen.getByText(/^Now: 0:\d\d in this edition, 0:\d\d in the film\.$/u)).toBeVisible();
  const after = await page.evaluate(() => window.docket.call('edition.list', {}));
  if (!before.ok || !after.ok) throw new Error('the editions could not be read');
  expect((after.value.filmMs ?? 0) - (before.value.filmMs ?? 0)).toBeLessThan(60_000);
});

test('it works in every theme, without a mouse, in a small window and at 200 %', async ({ docket }) => {
  const { app, page } = await docket.start();
  await startClock(page);
  const screen = await openEditions(page);
  expect(await violations(page), 'without an edition').toEqual([]);
  await addEdition(screen, 'Live TV', 'Evening');
  await addCue(screen, '0:00', '0:00');
  await expect(cueRows(screen)).toHaveCount(1);
  await addCue(screen, '32:30', '30:00');
  await expect(cueRows(screen)).toHaveCount(2);

  await test.step('axe finds nothing, drawn or as a table', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const theme of ['dark', 'light', 'dim'] as const) {
      await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await violations(page), theme).toEqual([]);
    }
    await screen.getByRole('button', { name: 'Table' }).click();
    expect(await violations(page), 'table').toEqual([]);
  });

  await test.step('nothing is cut off sideways at 1280 × 720, nor at 200 %', async () => {
    const overflow = (): Promise<number> =>
      screen.evaluate((element) =>
        Math.max(
          element.scrollWidth - element.clientWidth,
          element.getBoundingClientRect().right - window.innerWidth,
        ),
      );
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().includes('/index.html'))
        ?.setContentSize(1280, 720),
    );
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1280);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().includes('/index.html'))
        ?.webContents.setZoomFactor(2),
    );
    await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  await test.step('every stop of Tab can be hit, and Escape goes back', async () => {
    const small: string[] = [];
    for (let n = 0; n < 30; n += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const { width, height } = document.activeElement?.getBoundingClientRect() ?? { width: 0, height: 0 };
        return { width, height, what: document.activeElement?.outerHTML.slice(0, 80) ?? '' };
      });
      if (stop.what.startsWith('<body')) break;
      const isRadio = stop.what.includes('type="radio"');
      if (!isRadio && Math.min(stop.width, stop.height) < 24) small.push(JSON.stringify(stop));
    }
    expect(small).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(screen).toBeHidden();
  });
});
