import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { runDocket } from './cli-run.ts';
import { expect, startClock, type RunningDocket } from './docket.ts';

const zip = /^PK\u0003\u0004/u;

/** Every format in the order in which the screen offers it, with how its file begins. */
export const exportTable: readonly (readonly [
  purpose: string,
  formats: readonly (readonly [string, RegExp])[],
])[] = [
  [
    'To read',
    [
      ['html', /^<!doctype html>/iu],
      ['pdf', /^%PDF-1\./u],
      ['docx', zip],
      ['epub', /^PK\u0003\u0004[\s\S]{26}mimetypeapplication\/epub\+zip/u],
      ['md', /^# Kim Kardashian West/u],
    ],
  ],
  ['For a spreadsheet', [['csv', /^\uFEFFstart,end,cases/u]]],
  [
    'To move',
    [
      ['json', /^\{\s*"format":\s*"docket-notes"/u],
      ['zip', /^PK\u0003\u0004[\s\S]{26}notes\.json/u],
      ['zip', zip],
    ],
  ],
  [
    'For other tools',
    [
      ['vtt', /^WEBVTT/u],
      ['srt', /^\uFEFF1\r?\n00:00:/u],
      ['ffmeta', /^;FFMETADATA1/u],
      ['xml', /^<\?xml/u],
      ['txt', /^0:00/u],
      ['otio', /^\{\s*"OTIO_SCHEMA"/u],
      ['llc', /^\{/u],
      ['csv', /^\d/u],
      ['txt', /^#separator:tab/u],
      ['csv', /^Highlight,/u],
      ['jsonl', /^\{"type":"header"/u],
      ['jsonld', /^\{\s*"@context"/u],
    ],
  ],
  [
    'To cite',
    [
      ['json', /^\[/u],
      ['bib', /^% Passages of the film/u],
      ['ris', /^TY {2}- /u],
    ],
  ],
  ['To paste', [['txt', /^Kim Kardashian West/u]]],
];

const sheetOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Export notes' });

/** Answers the dialog that asks where: a new file in the folder, with the extension that was asked for. */
export async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  await app.evaluate(({ dialog }, into) => {
    let count = 0;
    dialog.showSaveDialog = (...asked: readonly unknown[]) => {
      const [extension] = /"extensions":\["([a-z]+)"/u.exec(JSON.stringify(asked))?.slice(1) ?? ['none'];
      count += 1;
      return Promise.resolve({ canceled: false, filePath: `${into}/${count}.${extension}` });
    };
  }, folder);
}

/** Walks with Tab until the focus is there; a screen that needs more than thirty stops is not fit for the keyboard. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 30; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way with Tab to ${String(target)}`);
}

/** Starts the clock and takes three notes, each while somebody else is on screen. */
export async function takeNotes({ page }: RunningDocket): Promise<void> {
  await startClock(page);
  let taken = 0;
  for (const [key, text] of [
    ['1', 'She reads the letter aloud. #letters'],
    ['3', 'Who sets the minimum? #law'],
    ['4', '=1+1 --> "quoted" <b>bold</b>'],
  ] as const) {
    await page.keyboard.press(key);
    await page.keyboard.press('n');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    taken += 1;
    await expect(page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem')).toHaveCount(taken);
  }
}

/** Opens the export with its key and waits until it knows what would be written. */
export async function openSheet(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+e');
  const sheet = sheetOf(page);
  await expect(sheet.getByRole('region', { name: 'What you get' })).toContainText(/note/u);
  return sheet;
}

/** A notebook of many notes, made by the command line from a bundle. */
export function fillNotebook(data: string, count: number): void {
  const at = '2026-11-20T20:00:00.000Z';
  const notes = Array.from({ length: count }, (_, nth) => ({
    id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    ...{ titleId: 'the-justice-project', passId: 'pass-1', filmMs: nth * 100, caseIds: [], kind: 'note' },
    raw: { timed: true, wallIso: at, instantMs: nth * 100, leadInMs: 0, source: 'import', plusMinusMs: 0 },
    ...{
      text: `Note ${nth}. ${'**Words** of a long evening. '.repeat(40)}`,
      tags: [],
      createdAt: at,
      editedAt: at,
    },
  }));
  const title = { id: 'the-justice-project', name: 'The Justice Project', shortName: 'The Justice Project' };
  const bundle = join(data, 'many.json');
  const header = { format: 'docket-notes', version: 1, exportedAt: at, generator: 'test', title, cases: [] };
  writeFileSync(bundle, JSON.stringify({ ...header, notes }));
  const { status, stderr } = runDocket(['import', bundle, '--home', data]);
  expect(status, stderr).toBe(0);
}
