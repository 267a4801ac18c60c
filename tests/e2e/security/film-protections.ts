import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningDocket } from '../docket.ts';
import { chooseFile } from '../film-files.ts';
import { pageOf } from '../windows.ts';
import type { Protection } from './protection.ts';

const SECRET = 'what only the viewer knows';

/** Begins to watch, by calls: over the screens stands a question when Docket was started with another file. */
const beginWatching = ({ page }: RunningDocket): Promise<void> =>
  page.evaluate(async () => {
    const begun = await window.docket.call('pass.begin', {
      ...({ kind: 'first', edition: 'streaming', policy: 'as_i_watch', endingsConfirmed: false } as const),
      ...{ after: null, startClock: true, agoMs: 0 },
    });
    if (!begun.ok) throw new Error(begun.error.message);
  });

/** Writes a note that is nobody's but the viewer's. */
const writeSecret = ({ page }: RunningDocket): Promise<void> =>
  page.evaluate(async (text) => {
    const added = await window.docket.call('note.add', {
      ...({ text, kind: 'note', tags: [], caseIds: [] } as const),
      ...{ leadInMs: 0, agoMs: 0 },
    });
    if (!added.ok) throw new Error(added.error.message);
  }, SECRET);

/** The page of a film window that plays a stranger's file, under another address of Docket's own. */
async function takenOver(running: RunningDocket): Promise<Page> {
  const path = join(running.data, 'evening.mp4');
  writeFileSync(path, 'not really a film');
  await chooseFile(running, path);
  await running.page.evaluate(() => window.docket.call('player.openFile', {}));
  const film = await pageOf(running.app, 'film');
  await film.evaluate(() => history.pushState({}, '', '/index.html'));
  return film;
}

/** All that the page of a film window can get, asked for by its script, as one text. */
const everything = (film: Page): Promise<string> =>
  film.evaluate(async () => {
    const told: unknown[] = [];
    window.docket.listen((one) => told.push(one));
    const asked = [
      window.docket.call('app.notes', { notes: 'all' }),
      window.docket.call('draft.show', { field: 'composer' }),
      window.docket.call('note.add', {
        ...{ text: 'written by the film', kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 },
      }),
      window.docket.call('app.snapshot', {}),
    ];
    return JSON.stringify([await Promise.all(asked), told]);
  });

/** What plays files that may be anyone's is kept apart from what the viewer wrote. */
export const filmProtections: readonly Protection[] = [
  {
    item: 17,
    name: 'a film window’s page that was taken over reads and writes no note, whatever address it takes',
    findings: async (running) => {
      await beginWatching(running);
      await writeSecret(running);
      const film = await takenOver(running);
      const got = await everything(film);
      const kept = await running.page.evaluate(() => window.docket.call('app.notes', { notes: 'all' }));
      return [
        ...(got.includes(SECRET) ? ['it read a note'] : []),
        ...(JSON.stringify(kept).includes('written by the film') ? ['it wrote a note'] : []),
        ...(got.includes('"pass":') ? [] : [`it cannot begin: ${got.slice(0, 200)}`]),
      ];
    },
    sabotage: { without: ['film-wall'] },
  },
  {
    item: 17,
    name: 'a film window’s page is not told what the viewer writes',
    findings: async (running) => {
      await beginWatching(running);
      const film = await takenOver(running);
      await film.evaluate(() =>
        window.docket.listen((told) => document.body.append(` ${told.name} ${JSON.stringify(told.payload)}`)),
      );
      await writeSecret(running);
      await running.page.evaluate(() => window.docket.call('settings.set', { followAgain: true }));
      await film.waitForFunction(() => document.body.textContent.includes('settingsChanged'));
      const heard = await film.evaluate(() => document.body.textContent);
      return heard.includes(SECRET) ? ['it heard a note'] : [];
    },
    sabotage: { without: ['film-wall'] },
  },
];
