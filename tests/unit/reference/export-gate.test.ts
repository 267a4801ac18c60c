import { describe, expect, it } from 'vitest';
import { chooseExport } from '../../../src/main/exporting/choose-export.ts';
import type { ExportChoices } from '../../../src/shared/domain/export/choices.ts';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { textFormats } from '../../../src/shared/domain/export/formats.ts';
import { toShareHtml } from '../../../src/shared/domain/export/to-share-html.ts';
import { toHtml } from '../../../src/main/exporting/html/to-html.ts';
import { lookAt } from '../../../src/shared/domain/reference/look.ts';
import { readRealPack } from '../dossier/real-pack.ts';
import { viewer } from '../dossier/viewers.ts';
import { sampleNote } from '../export/samples.ts';
import { allowedStrings, packTexts } from './allowed.ts';
import { scenesOfEvening } from './evening.ts';
import { textLeaks } from './page-leaks.ts';

const pack = readRealPack();
const scenes = scenesOfEvening(pack, 'set_by_you');
const halfway = viewer({ scenes, watchedToMs: 1_500_000 });
const allOpen = viewer({ scenes, watchedToMs: 1_500_000, finished: true, pass: { afterBroadcast: true } });
const look = lookAt(pack, halfway);
const allowed = allowedStrings(pack, halfway);
const withheld = packTexts(pack).filter((text) => !allowed.has(text));

const notes = pack.cases.map(({ id }) => sampleNote({ id: `note-${id}`, caseIds: [id] }));

const choices = (words: ExportChoices['words'], caseIds: readonly string[] = []): ExportChoices => ({
  ...{ format: 'markdown', select: { caseIds }, times: 'film', leadIn: 'applied', order: 'case', words },
});

const chosen = (who: ViewerState, asked: ExportChoices) =>
  chooseExport(
    asked,
    { pack, notes, viewer: who, edition: null, exportedAt: '2026-11-22T10:00:00.000Z', generator: 'Docket' },
    new AbortController().signal,
  );

/** Every file that is text, the page, and what goes to the clipboard. */
async function filesFor(who: ViewerState, asked: ExportChoices): Promise<readonly string[]> {
  const { input } = await chosen(who, asked);
  const makers = [...textFormats.map(({ chunks }) => chunks), toShareHtml, toHtml];
  return makers.map((make) => [...make(input)].join(''));
}

/** As the pages escape them, so that a leak is known again there too. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const secrets = [
  ...new Set([...withheld, ...withheld.map(escaped), ...withheld.map((one) => one.replace(/[.].*$/u, ''))]),
].filter((text) => text.length > 40);

const isOpenPart = (secret: string): boolean => [...allowed].some((text) => text.includes(secret));
const closedSecrets = secrets.filter((secret) => !isOpenPart(secret));

describe('exports of a viewer halfway', () => {
  it('with facts hold facts that are open, and nothing withheld', async () => {
    const { input } = await chosen(halfway, choices('with-facts'));
    expect(input.facts?.length).toBeGreaterThan(5);
    expect(textLeaks(await filesFor(halfway, choices('with-facts')), look, closedSecrets)).toStrictEqual([]);
  });

  it('with only the own words hold no fact at all', async () => {
    const { input } = await chosen(halfway, choices('mine'));
    expect(input.facts).toEqual([]);
    const facts = pack.cases.flatMap((file) => file.facts.map(({ text }) => text));
    expect(textLeaks(await filesFor(halfway, choices('mine')), look, facts)).toStrictEqual([]);
  });

  it('of some cases hold facts of those cases only', async () => {
    const { input } = await chosen(halfway, choices('with-facts', ['dawn-jackson']));
    expect([...new Set(input.facts?.map(({ caseId }) => caseId))]).toEqual(['dawn-jackson']);
  });

  it('leave out what the screen keeps folded, and count it', async () => {
    const { input, folded } = await chosen(allOpen, choices('with-facts'));
    const sensitive = pack.cases.flatMap((file) => file.facts.filter((fact) => fact.sensitive !== undefined));
    expect(folded).toBe(sensitive.length);
    expect(folded).toBeGreaterThan(0);
    const ids = new Set(input.facts?.map(({ id }) => id));
    expect(sensitive.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

it('a planted leak is caught: the same export for somebody who may see everything', async () => {
  const leaks = textLeaks(await filesFor(allOpen, choices('with-facts')), look, closedSecrets);
  expect(leaks.length).toBeGreaterThan(10);
});

it('a planted leak is caught in every format made for reading', async () => {
  const { input } = await chosen(allOpen, choices('with-facts'));
  for (const make of [textFormats.find(({ id }) => id === 'markdown')?.chunks, toShareHtml, toHtml]) {
    if (make === undefined) throw new Error('Markdown is not registered');
    expect(textLeaks([[...make(input)].join('')], look, closedSecrets)).not.toStrictEqual([]);
  }
});
