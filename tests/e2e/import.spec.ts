import { rawZip } from '../unit/import/raw-zip.ts';
import { violations } from './axe.ts';
import { expect, test } from './docket.ts';
import { begin, bundle, chooseFile, figure, ids, notesOf, offer, sheet } from './import-files.ts';

test('Docket’s own file is shown first, taken in as one step, and nothing of it is taken in twice', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page } = running;
  await offer(running, 'evening.json', bundle());
  await chooseFile(running);
  await expect(sheet(page).getByRole('heading', { name: 'evening.json' })).toBeVisible();
  await expect(figure(page, 'new')).toHaveText('3');
  await expect(sheet(page).getByText('Who pays for the class?')).toBeVisible();
  expect(await notesOf(page), 'looking takes nothing in').toEqual([]);

  await sheet(page).getByRole('button', { name: 'Take in 3 notes' }).click();
  await expect(sheet(page).getByText('3 notes taken in.')).toBeVisible();
  expect(await notesOf(page)).toHaveLength(3);

  await test.step('one undo takes the whole import back', async () => {
    await sheet(page).getByRole('button', { name: 'Undo the import' }).click();
    await expect(sheet(page).getByText('Undone: Imported 3 notes.')).toBeVisible();
    expect(await notesOf(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Close' }).last().click();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await notesOf(page)).length).toBe(3);
  });

  await test.step('the same file again holds nothing new', async () => {
    await chooseFile(running);
    await expect(figure(page, 'already here')).toHaveText('3');
    await expect(sheet(page).getByRole('button', { name: 'Nothing to take in' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a note that differs is asked about, with both versions in view', async () => {
    await offer(running, 'evening.json', bundle('She reads it twice.'));
    await chooseFile(running);
    await expect(figure(page, 'different here')).toHaveText('1');
    await expect(sheet(page).getByText('Mine: She reads the letter aloud.')).toBeVisible();
    await expect(sheet(page).getByText('The file’s: She reads it twice.')).toBeVisible();
    await expect(sheet(page).getByRole('button', { name: 'Nothing to take in' })).toBeVisible();
    await sheet(page).getByText('Take the file’s').click();
    await sheet(page).getByRole('button', { name: 'Take in 1 note' }).click();
    await expect(sheet(page).getByText('1 note replaced by the file’s version.')).toBeVisible();
    expect((await notesOf(page)).map(({ text }) => text)).toContain('She reads it twice.');
  });
});

test('when the notebook changes while a file is looked at, it is shown anew before anything is taken in', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page } = running;
  await offer(running, 'evening.json', bundle());
  await chooseFile(running);
  await sheet(page).getByRole('button', { name: 'Take in 3 notes' }).click();
  await expect(sheet(page).getByText('3 notes taken in.')).toBeVisible();
  await page.keyboard.press('Escape');

  await offer(running, 'evening.json', bundle('She reads it twice.'));
  await chooseFile(running);
  await expect(figure(page, 'different here')).toHaveText('1');
  await sheet(page).getByText('Take the file’s').click();
  await page.evaluate(
    (id) => window.docket.call('note.edit', { id, patch: { text: 'Mine, written meanwhile.' } }),
    ids[0] ?? '',
  );
  await sheet(page).getByRole('button', { name: 'Take in 1 note' }).click();
  await expect(sheet(page).getByText('Your notebook changed while you looked.')).toBeVisible();
  await expect(sheet(page).getByText('Mine: Mine, written meanwhile.')).toBeVisible();
  expect((await notesOf(page)).map(({ text }) => text)).toContain('Mine, written meanwhile.');
});

test('notes of another film come in only when the viewer says so', async ({ docket }) => {
  const running = await begin(docket);
  const { page } = running;
  await offer(running, 'other.json', bundle().replaceAll('the-justice-project', 'another-film'));
  await chooseFile(running);
  await expect(figure(page, 'cannot be taken in')).toHaveText('3');
  await expect(sheet(page).getByText('notes are of another film: another-film')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'They are of this film all the same' }).click();
  await expect(figure(page, 'new')).toHaveText('3');
  await sheet(page).getByRole('button', { name: 'Take in 3 notes' }).click();
  await expect(sheet(page).getByText('3 notes taken in.')).toBeVisible();
});

test('pasted lines with times become notes of this viewing, with Ctrl+V or in the box', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { app, page } = running;
  const lines = '0:05 The music begins\n1:02:03 - Who pays?\n   in two lines\n';
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines);
  await page.keyboard.press('Control+v');
  await expect(sheet(page).getByRole('heading', { name: 'Pasted text' })).toBeVisible();
  await expect(figure(page, 'new')).toHaveText('2');
  await sheet(page).getByRole('button', { name: 'Take in 2 notes' }).click();
  await expect(sheet(page).getByText('2 notes taken in.')).toBeVisible();
  expect((await notesOf(page)).map(({ filmMs }) => filmMs)).toEqual([5_000, 3_723_000]);
  await page.keyboard.press('Escape');

  await test.step('in a text field Ctrl+V is only text', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue(/The music begins/u);
    await expect(sheet(page)).toBeHidden();
    await page.keyboard.press('Escape');
  });

  await test.step('the box takes the same, by keyboard alone', async () => {
    await page.keyboard.press('Control+o');
    await sheet(page).getByRole('button', { name: 'Paste text' }).press('Enter');
    await expect(sheet(page).getByRole('textbox')).toBeFocused();
    await page.keyboard.type('2:00 Typed by hand');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(figure(page, 'new')).toHaveText('1');
    await expect(sheet(page).getByRole('heading', { name: 'Pasted text' })).toBeFocused();
  });
});

test('the columns of any table can be named, and every choice is shown at once', async ({ docket }) => {
  const running = await begin(docket);
  const { page } = running;
  await offer(
    running,
    'sheet.csv',
    'Wann,Was,Wer\n1:02,Said a thing,Dawn Jackson\n2:03:04,"Another, with a comma",Somebody\nno idea,Third,\n',
  );
  await chooseFile(running);
  await expect(sheet(page).getByRole('group', { name: 'Which column is what?' })).toBeVisible();
  await sheet(page).getByRole('combobox', { name: 'Time' }).selectOption('Wann');
  await expect(sheet(page).getByRole('combobox', { name: 'Time' })).toHaveValue('Wann');
  await sheet(page).getByRole('combobox', { name: 'Words' }).selectOption('Was');
  await expect(sheet(page).getByRole('combobox', { name: 'Words' })).toHaveValue('Was');
  await sheet(page).getByRole('combobox', { name: 'Case' }).selectOption('Wer');
  await expect(figure(page, 'new')).not.toHaveText('0');
  await expect(sheet(page).getByText('Another, with a comma').last()).toBeVisible();
  await sheet(page)
    .getByRole('button', { name: /^Take in \d notes?$/u })
    .click();
  await expect(sheet(page).getByRole('heading', { name: 'Done' })).toBeVisible();
  const taken = await notesOf(page);
  expect(taken.map(({ text, filmMs }) => [text, filmMs])).toEqual(
    expect.arrayContaining([
      ['Said a thing', 62_000],
      ['Another, with a comma', 7_384_000],
    ]),
  );
  expect(taken.find(({ filmMs }) => filmMs === 7_384_000)?.tags, 'an unknown case is kept as a tag').toEqual([
    'Somebody',
  ]);
});

test('a file that is let go over the window is shown; over it, a cover says what will happen', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page } = running;
  const path = await offer(running, 'dropped.json', bundle());
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'for-the-test';
    input.dataset['testid'] = 'for-the-test';
    input.hidden = true;
    document.body.append(input);
  });
  await page.getByTestId('for-the-test').setInputFiles(path);
  const hold = (kind: 'dragenter' | 'drop'): Promise<void> =>
    page.evaluate((type) => {
      const input = document.getElementById('for-the-test');
      const [file] = input instanceof HTMLInputElement ? (input.files ?? []) : [];
      if (file === undefined) throw new Error('no file');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, kind);
  await hold('dragenter');
  await expect(page.getByText('Let go to look at the notes in it')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await hold('drop');
  await expect(page.getByText('Let go to look at the notes in it')).toBeHidden();
  await expect(sheet(page).getByRole('heading', { name: 'dropped.json' })).toBeVisible();
  await expect(figure(page, 'new')).toHaveText('3');
  expect(await notesOf(page)).toEqual([]);
});

test('an archive that would write elsewhere is refused in words, and nothing is taken in', async ({
  docket,
}) => {
  const running = await begin(docket);
  const { page } = running;
  const evil = rawZip([{ name: '../../evil.md', bytes: Buffer.from('# evil') }]);
  await offer(running, 'evil.zip', evil);
  await chooseFile(running);
  await expect(figure(page, 'cannot be taken in')).not.toHaveText('0');
  await expect(sheet(page).getByText('../../evil.md')).toBeVisible();
  await expect(sheet(page).getByRole('button', { name: 'Nothing to take in' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await notesOf(page)).toEqual([]);
});
