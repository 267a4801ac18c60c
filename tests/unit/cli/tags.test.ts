import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { noteAt } from '../features/note.ts';

const home = mkdtempSync(join(tmpdir(), 'docket-cli-tags-'));
const docket = (...words: readonly string[]) => run(['--home', home, ...words], 'test');

async function notes(put: readonly Note[] = []): Promise<readonly Note[]> {
  const opened = await openNotebook(join(home, 'notes'), { appVersion: 'test', now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.message);
  if (put.length > 0) {
    await opened.value.commit(put.map((record) => ({ op: 'put', entry: { table: 'notes', record } })));
  }
  const found = [...opened.value.data.notes.values()];
  await opened.value.close();
  return found;
}

beforeAll(async () => {
  const own = { titleId: 'the-justice-project' };
  await notes([
    noteAt('a', 1_000, { ...own, text: 'What #law?', tags: ['law'] }),
    noteAt('b', 2_000, { ...own, text: 'more', tags: ['Law', 'rules'] }),
    noteAt('c', 3_000, { ...own, text: 'most', tags: ['court'] }),
    noteAt('other', 3_000, { titleId: 'another-film', tags: ['law'] }),
  ]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('docket tags', () => {
  it('lists the tags of this film with their counts, the most used first', async () => {
    expect((await docket('tags', 'list')).out).toBe('2  Law\n1  court\n1  rules');
    expect(JSON.parse((await docket('tags', 'list', '--json')).out)).toContainEqual({
      tag: 'court',
      notes: 1,
    });
  });

  it('refuses a tag that is not there, a name that is in use and one that is no word, and changes nothing', async () => {
    const before = await notes();
    expect((await docket('tags', 'rename', 'nothing', '--to', 'new')).problems.join(' ')).toMatch(
      /No note has the tag nothing/u,
    );
    expect((await docket('tags', 'rename', 'rules', '--to', 'Law')).problems.join(' ')).toMatch(
      /There is a tag Law already/u,
    );
    expect((await docket('tags', 'rename', 'rules', '--to', 'two words')).code).toBe(2);
    expect((await docket('tags', 'rename', 'rules')).code).toBe(2);
    expect((await docket('tags', 'merge', 'all')).code).toBe(2);
    expect(await notes()).toEqual(before);
  });

  it('renames a tag in its notes and their words', async () => {
    const { out, code } = await docket('tags', 'rename', '#LAW', '--to', 'justice');
    expect([out, code]).toEqual(['Renamed tag LAW to justice on 2 notes. Undo in Docket takes it back.', 0]);
    const [first, second, , other] = await notes();
    expect(first).toMatchObject({ text: 'What #justice?', tags: ['justice'] });
    expect(second).toMatchObject({ tags: ['justice', 'rules'] });
    expect(other).toMatchObject({ tags: ['law'] });
  });

  it('makes one tag of several', async () => {
    const { out } = await docket('tags', 'merge', 'justice', '--tag', 'rules', '--tag', 'court');
    expect(out).toBe('Merged 2 tags into justice on 2 notes. Undo in Docket takes it back.');
    expect((await docket('tags', 'list')).out).toBe('3  justice');
  });
});
