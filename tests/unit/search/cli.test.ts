import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { search } from '../../../src/cli/commands/search.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';

const data = mkdtempSync(join(tmpdir(), 'docket-search-cli-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const docket = (...words: readonly string[]) =>
  search(
    {
      at: undefined,
      finished: words.includes('--finished'),
      afterBroadcast: words.includes('--after-broadcast'),
      json: words.includes('--json'),
      home: data,
      all: false,
    },
    words.filter((word) => !word.startsWith('--')).join(' '),
  );

describe('docket search', () => {
  it('finds by a garbled name and says what it looked for', async () => {
    const { out, code } = await docket('Daybreak', 'Jackson');
    expect(code).toBe(0);
    expect(out).toMatch(/^Also looked for “Dawn Jackson”/u);
    expect(out).toMatch(/Case files\n {2}Dawn Jackson\n/u);
  });

  it('says that there is nothing so far, and that is no failure', async () => {
    expect(await docket('zzyzx')).toEqual({ out: 'Nothing so far for “zzyzx”.', problems: [], code: 0 });
    expect((await docket('zzyzx', '--json')).out).toBe(JSON.stringify({ hits: [] }, null, 2));
  });

  it('goes through the gate', async () => {
    const question = ['is:fact', 'case:stewart'];
    expect((await docket(...question)).out).toMatch(/Nothing so far/u);
    const finished = await docket(...question, '--finished');
    const after = await docket(...question, '2023', '--finished', '--after-broadcast');
    expect(finished.out).toMatch(/Case files/u);
    expect(finished.out).not.toMatch(/January 2023/u);
    expect(after.out).toMatch(/2023/u);
  });

  it('finds the viewer’s own notes', async () => {
    const opened = await openNotebook(join(data, 'notes'), { appVersion: 'test', now: () => new Date() });
    if (!opened.ok) throw new Error(opened.error.message);
    const at = '2026-11-22T20:00:00.000Z';
    const record = {
      ...{
        id: 'n1',
        titleId: 'the-justice-project',
        passId: 'p',
        filmMs: 2_832_000,
        kind: 'question' as const,
      },
      ...{
        raw: { timed: false as const, wallIso: at },
        caseIds: [],
        tags: ['law'],
        createdAt: at,
        editedAt: at,
      },
      text: 'What did the zebra say?',
    };
    await opened.value.commit([{ op: 'put', entry: { table: 'notes', record } }]);
    await opened.value.close();
    expect((await docket('zebra', 'tag:law')).out).toBe(
      'Looking for the word “zebra”, the tag “law”.\n\nNotes\n  47:12\n      What did the zebra say?',
    );
    expect((await docket('is:open')).out).toMatch(
      /^Looking for only questions that are open\.\n\nNotes\n {2}47:12\n/u,
    );
    expect((await docket('is:answered')).out).toMatch(/Nothing so far for “is:answered”/u);
  });

  it('asks for a query', async () => {
    expect((await docket()).code).toBe(2);
  });
});
