import { beforeAll, describe, expect, it } from 'vitest';
import { viewCases } from '../../../src/shared/domain/dossier/case-view.ts';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { lookAt } from '../../../src/shared/domain/reference/look.ts';
import { viewChronology } from '../../../src/shared/domain/reference/view-chronology.ts';
import { viewFilm } from '../../../src/shared/domain/reference/view-film.ts';
import { viewHelp } from '../../../src/shared/domain/reference/view-help.ts';
import { viewLaw } from '../../../src/shared/domain/reference/view-law.ts';
import { viewPeople } from '../../../src/shared/domain/reference/view-people.ts';
import { viewSources } from '../../../src/shared/domain/reference/view-sources.ts';
import { documentsAt, surfaces } from '../../../src/shared/domain/search/documents/documents-at.ts';
import { nameTable } from '../../../src/shared/domain/search/name-table.ts';
import type { SearchDocument } from '../../../src/shared/domain/search/search-document.ts';
import { foldedLine, foldedWords } from '../../../src/shared/domain/search/words.ts';
import { documentsFor, everything, realPack, searchAs, viewers } from './pack-and-viewers.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await realPack();
});

/** Everything that the screens hand out to this viewer, as one folded line. */
function shownTo(viewer: ViewerState): string {
  const look = lookAt(pack, viewer);
  const pages = [viewLaw, viewPeople, viewChronology, viewFilm, viewHelp, viewSources];
  return foldedLine(JSON.stringify([viewCases(pack, viewer), ...pages.map((view) => view(look))]));
}

/** Words that a document holds in a row and no screen shows. Titles and texts are put together out of shown parts. */
function leaksOf(documents: readonly SearchDocument[], shown: string): readonly string[] {
  const free = new Set(
    foldedWords('Folded About not known What could change the sentence as of Account Sources differ'),
  );
  return documents.flatMap(({ key, title, body, also }) =>
    [title, body, ...also]
      .flatMap(foldedWords)
      .filter((word) => !free.has(word) && !shown.includes(` ${word} `))
      .map((word) => `${key}: ${word}`),
  );
}

/** Names that are open to everybody because the film page lists them: garbled forms and other spellings. */
const isOpenName = (leak: string): boolean =>
  nameTable(pack).rewordings.some(({ from }) => from.includes(leak.split(': ')[1] ?? ''));

describe('what can be found', () => {
  it.each(Object.keys(viewers))('is what the screens show: %s', (name) => {
    const viewer = viewers[name] ?? everything;
    const leaks = leaksOf(documentsFor(pack, viewer), shownTo(viewer)).filter((leak) => !isOpenName(leak));
    expect(leaks).toEqual([]);
  });

  it('is caught when one surface hands out what is closed', () => {
    const viewer = viewers['two minutes in'] ?? everything;
    const open = new Set(documentsFor(pack, viewer).map(({ key }) => key));
    const planted = documentsFor(pack, everything).filter(({ key }) => !open.has(key));
    const shown = shownTo(viewer);
    expect(planted.length).toBeGreaterThan(50);
    const caught = planted.filter((document) => leaksOf([document], shown).length > 0);
    expect(caught.length).toBeGreaterThan(planted.length / 2);
  });

  it('never holds a hidden word of a case while its ending is closed', () => {
    const { 'twenty minutes in': viewer = everything } = viewers;
    const found = documentsFor(pack, viewer).map(({ title, body, also }) =>
      foldedLine([title, body, ...also].join(' | ')),
    );
    const hidden = pack.cases.flatMap(({ hidden: words }) => [
      ...words.film_ending,
      ...words.after_broadcast,
    ]);
    const shown = shownTo(viewer);
    for (const words of hidden
      .map(foldedLine)
      .filter((line) => line.trim() !== '' && !shown.includes(line))) {
      expect(found.filter((line) => line.includes(words))).toEqual([]);
    }
  });

  it('gives nothing for a closed fact, not even a count or a word about it', () => {
    const before = viewers['before the film'] ?? everything;
    const open = new Set(documentsFor(pack, before).map(({ key }) => key));
    const closed = documentsFor(pack, everything).filter(
      ({ key, kind }) => kind === 'fact' && !open.has(key),
    );
    expect(closed.length).toBeGreaterThan(60);
    for (const { body, id } of closed.slice(0, 25)) {
      const answer = searchAs(pack, before, `"${body.slice(0, 60)}"`);
      expect(answer.hits.some((hit) => hit.id === id)).toBe(false);
      expect(JSON.stringify(answer)).not.toMatch(/hidden|closed|\d+ (?:hits|results|more)/u);
    }
  });

  it('is everything once everything is open', () => {
    const facts = new Set(documentsFor(pack, everything).map(({ id }) => id));
    const missing = pack.cases.flatMap((file) =>
      file.facts
        .filter(({ id, supersededBy }) => supersededBy === undefined && !facts.has(id))
        .map(({ id }) => id),
    );
    expect(missing).toEqual([]);
    for (const [name, surface] of Object.entries(surfaces)) {
      expect(surface(lookAt(pack, everything), nameTable(pack)).length, name).toBeGreaterThan(0);
    }
  });

  it('has a key of its own for every document', () => {
    for (const viewer of [everything, ...Object.values(viewers)]) {
      const keys = documentsAt(lookAt(pack, viewer), nameTable(pack)).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('keeps a folded detail folded', () => {
    const folded = documentsFor(pack, everything).filter((document) => document.folded !== null);
    expect(folded.length).toBeGreaterThan(0);
    for (const { id, body } of folded) {
      const { hits } = searchAs(pack, everything, body.split(' ').slice(0, 8).join(' '));
      const hit = hits.find((one) => one.kind === 'fact' && one.id === id);
      expect(hit?.snippet.map(({ text }) => text).join('')).toMatch(/^Folded: /u);
    }
  });
});
