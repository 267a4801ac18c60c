import { expect, startClock, test } from './docket.ts';
import { addEdition, cueRows, openEditions, undoButton } from './edition-screen.ts';
import { followMpv, startWithFilm } from './mpv-player.ts';
import { secondViewing } from './second-viewing.ts';

const names = (shown: readonly { readonly name: string }[]): readonly string[] =>
  shown.map(({ name }) => name);

test('what the length of a followed film speaks for is only proposed: nothing holds before a yes', async ({
  docket,
}) => {
  const desk = await startWithFilm(docket);
  const { page } = desk.running;
  await startClock(page);
  const known = await page.evaluate(() =>
    window.docket.call('edition.add', {
      ...{ name: 'In the cinema', kind: 'other', lengthMs: 937_500, choose: false },
    }),
  );
  expect(known.ok).toBe(true);
  await followMpv(desk);
  const screen = await openEditions(page);
  const card = screen.getByRole('region', { name: 'A proposal' });
  await expect(card).toContainText('Its length beside “In the cinema” says: Runs 4.2 % fast');
  const list = () => page.evaluate(() => window.docket.call('edition.list', {}));

  await test.step('it is not applied by itself', async () => {
    const told = await list();
    if (!told.ok) throw new Error(told.error.message);
    expect(names(told.value.editions)).toEqual(['In the cinema']);
    expect(told.value.chosenId).toBeNull();
  });

  await test.step('a yes adds it with that speed, and undo takes that back', async () => {
    await card.getByRole('button', { name: 'Use that speed' }).click();
    await expect(screen.getByRole('combobox', { name: 'Speed' })).toHaveValue('25/24');
    await expect(card).toBeHidden();
    await undoButton(screen).click();
    await expect(card).toBeVisible();
  });

  await test.step('a no leaves everything as it is and is not asked again', async () => {
    await card.getByRole('button', { name: 'No' }).click();
    await expect(screen.getByRole('status')).toHaveText('Left as it was.');
    await expect(card).toBeHidden();
    const told = await list();
    if (!told.ok) throw new Error(told.error.message);
    expect(names(told.value.editions)).toEqual(['In the cinema']);
    expect(told.value.proposal).toBeNull();
  });
});

test('“This is being said now” sets a cue by its name', async ({ docket }) => {
  const { page } = await docket.start();
  await secondViewing(page);
  const screen = await openEditions(page);
  await addEdition(screen, 'Live TV', 'Tonight');
  const cue = screen.getByRole('combobox', { name: 'What is being said now' });
  const stewart = cue.getByRole('option', { name: /^Momolu Stewart, 30:0\d$/u });
  await cue.selectOption((await stewart.getAttribute('value')) ?? '');
  await screen.getByRole('button', { name: 'It is now' }).click();
  await expect(screen.getByRole('status')).toHaveText(/^Now is “Momolu Stewart”, 30:0\d in the film\.$/u);
  await expect(cueRows(screen)).toHaveText([/0:\d\d.*30:0\d.*Momolu Stewart/u]);
  await undoButton(screen).click();
  await expect(cueRows(screen)).toHaveCount(0);
});
