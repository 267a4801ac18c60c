import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeDocument } from '../../../src/shared/domain/search/documents/made-document.ts';
import type { FoundNotes } from '../../../src/main/search/search-line.ts';
import { lineToWorker } from '../../../src/main/search/worker-line.ts';

const idsOf = ({ places, idByPlace }: FoundNotes) => Array.from(places, (place) => idByPlace[place]);
const names = {
  rewordings: [],
  cases: [{ id: 'stewart', name: 'Momolu Stewart', surname: 'Stewart', monogram: 'MS', also: [] }],
};
const note = (id: string, body: string) =>
  madeDocument({ kind: 'note', id, title: '', body, noteKind: 'note', filmMs: 1000 });

describe('the search worker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-search-'));
  const file = join(folder, 'search-worker.cjs');
  beforeAll(async () => {
    await build({
      ...{ configFile: false, logLevel: 'error' },
      ssr: { noExternal: true },
      build: {
        ssr: resolve('src/main/search/search-worker.ts'),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20.18',
        rollupOptions: { output: { format: 'cjs', entryFileNames: 'search-worker.cjs' } },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes documents, answers in order and forgets what is taken back', async () => {
    const line = lineToWorker(file, names, () => undefined);
    const open = [note('1', 'parole board'), note('2', 'clemency')];
    const fetch = (keys: readonly string[]) => keys.flatMap((key) => open.filter((one) => one.key === key));
    void line.put(open);
    const found = await line.ask({ text: 'parol', limit: 5 }, fetch);
    expect(found.hits).toEqual([
      {
        kind: 'note',
        id: '1',
        title: '0:01',
        snippet: [
          { text: 'parole', isHit: true },
          { text: ' board', isHit: false },
        ],
        filmMs: 1000,
      },
    ]);
    expect(idsOf(await line.which('parol'))).toEqual(['1']);
    expect((await line.ask({ text: 'parol', limit: 5 }, () => [])).hits).toEqual([]);
    line.remove(['note:1']);
    expect((await line.ask({ text: 'parol', limit: 5 }, fetch)).hits).toEqual([]);
    expect((await line.ask({ text: 'case:nobody', limit: 5 }, fetch)).explained).toMatch(/stewart or none/u);
    await line.close();
  });

  it('rejects open questions and says so when it ends by itself', async () => {
    const gone = new Promise<string>((done) => {
      const line = lineToWorker(join(folder, 'not-there.cjs'), names, () => done('gone'));
      line
        .ask({ text: 'parole', limit: 5 }, () => [])
        .catch((error: unknown) => expect(error).toBeInstanceOf(Error));
    });
    expect(await gone).toBe('gone');
  });

  it('refuses a question that comes after its end, because nobody would ever answer it', async () => {
    let ended = (): void => undefined;
    const gone = new Promise<void>((done) => {
      ended = done;
    });
    const line = lineToWorker(join(folder, 'not-there.cjs'), names, () => ended());
    await gone;
    await expect(line.which('parole')).rejects.toBeInstanceOf(Error);
  });

  it('says nothing when it was closed on purpose', async () => {
    let told = false;
    const line = lineToWorker(file, names, () => {
      told = true;
    });
    await line.ask({ text: 'x', limit: 1 }, () => []);
    await line.close();
    expect(told).toBe(false);
  });
});
