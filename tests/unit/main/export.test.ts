import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeStreamed } from '../../../src/main/exporting/write-streamed.ts';
import { exportShelf, stopExports } from '../../../src/main/handlers/export-shelf.ts';
import { answer } from '../../../src/main/ipc/answer.ts';
import type { ExportChoices } from '../../../src/shared/domain/export/choices.ts';
import { newDesk, type TestDesk } from './desk.ts';

let docket: TestDesk;
beforeEach(async () => {
  docket = await newDesk();
});
afterEach(() => docket.close());

const call = (name: string, args: unknown) => answer(name, args, docket.desk);

const { signal } = new AbortController();

const partsLeft = (): readonly string[] =>
  readdirSync(docket.folder).filter((name) => name.includes('.part'));

/** Looks in every turn of the loop: a file is opened, written, flushed and renamed in a turn of its own each, so none is missed. */
const untilBegun = async (): Promise<void> => {
  while (partsLeft().length === 0) await setImmediate();
};

const choices = (change: Partial<ExportChoices> = {}): ExportChoices => ({
  ...{ format: 'markdown', select: {}, times: 'film', leadIn: 'applied', order: 'time', words: 'mine' },
  ...change,
});

const begin = async () => {
  await call('pass.begin', {
    ...{ after: null, kind: 'first', edition: 'streaming', policy: 'as_i_watch', endingsConfirmed: false },
    ...{ startClock: true, agoMs: 0 },
  });
};

const note = async (text: string, caseIds: readonly string[] = [], tags: readonly string[] = []) => {
  docket.pass(60_000);
  const added = { text, kind: 'note', tags, caseIds, leadInMs: 3000, agoMs: 0 };
  expect(await call('note.add', added)).toMatchObject({ ok: true });
};

const noteMany = async (count: number) => {
  for (let nth = 0; nth < count; nth += 1) await note(`note ${nth}`);
};

describe('what there is to choose from', () => {
  it('names viewings, cases, kinds and tags with how many notes they have', async () => {
    expect(await call('export.ground', {})).toEqual({
      ok: true,
      value: { notes: 0, edition: null, passes: [], cases: [], kinds: [], tags: [] },
    });
    await begin();
    await note('one', ['dawn-jackson'], ['law']);
    await note('two', ['dawn-jackson', 'alexis-martin'], ['law', 'age']);
    await note('three');
    const answered = await call('export.ground', {});
    expect(answered).toMatchObject({
      value: {
        notes: 3,
        passes: [{ kind: 'first', notes: 3 }],
        cases: [
          { id: 'dawn-jackson', notes: 2 },
          { id: 'alexis-martin', notes: 1 },
          { id: null, notes: 1 },
        ],
        kinds: [{ kind: 'note', notes: 3 }],
        tags: [
          { tag: 'law', notes: 2 },
          { tag: 'age', notes: 1 },
        ],
      },
    });
  });
});

describe('a preview', () => {
  it('counts and shows what would be written, and how a query was understood', async () => {
    await begin();
    await note('alpha', ['dawn-jackson']);
    await note('beta');
    expect(await call('export.preview', choices())).toMatchObject({
      value: { written: 2, shown: 2, facts: 0, explained: null, name: 'The Justice Project - notes.md' },
    });
    const found = await call('export.preview', choices({ select: { query: 'alpha' }, format: 'srt' }));
    expect(found).toMatchObject({ value: { written: 1, name: 'The Justice Project - notes.srt' } });
    expect(JSON.stringify(found)).not.toContain('beta');
  });

  it('gives way to a newer one', async () => {
    await begin();
    await note('alpha');
    const [older, newer] = await Promise.all([
      call('export.preview', choices()),
      call('export.preview', choices({ format: 'csv' })),
    ]);
    expect(older).toMatchObject({ ok: false, error: { kind: 'export-failed' } });
    expect(newer).toMatchObject({ ok: true });
  });
});

describe('writing', () => {
  it('tells how far it is, begins at nothing and ends at all of them', async () => {
    await begin();
    await noteMany(30);
    docket.exportTo(join(docket.folder, 'notes.csv'));
    expect(await call('export.run', choices({ format: 'csv' }))).toMatchObject({
      value: { outcome: 'saved', saved: { notes: 30 } },
    });
    const told = docket.told.flatMap((one) => (one.name === 'exportProgress' ? [one.payload] : []));
    expect(told[0]).toEqual({ done: 0, of: 30 });
    expect(told.at(-1)).toEqual({ done: 30, of: 30 });
    await call('export.showFile', {});
    expect(docket.shownFile()).toBe(join(docket.folder, 'notes.csv'));
  });

  it('shows no file before one was saved', async () => {
    expect(await call('export.showFile', {})).toMatchObject({ ok: true });
    expect(docket.shownFile()).toBeNull();
  });

  it('leaves nothing when it is cancelled, and an older file as it was; the next one works', async () => {
    await begin();
    await noteMany(5);
    const path = join(docket.folder, 'out', 'notes.json');
    docket.exportTo(path);
    const running = call('export.run', choices({ format: 'json' }));
    await call('export.cancel', {});
    expect(await running).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(existsSync(path)).toBe(false);
    docket.exportTo(join(docket.folder, 'notes.json'));
    expect(await call('export.run', choices({ format: 'json' }))).toMatchObject({
      value: { outcome: 'saved' },
    });
    const before = readFileSync(join(docket.folder, 'notes.json'), 'utf8');
    await note('one more');
    const again = call('export.run', choices({ format: 'json' }));
    await call('export.cancel', {});
    expect(await again).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(readFileSync(join(docket.folder, 'notes.json'), 'utf8')).toBe(before);
    expect(readdirSync(docket.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('is over, with no unfinished file left, once Docket may end', async () => {
    await begin();
    await noteMany(5);
    docket.exportTo(join(docket.folder, 'notes.json'));
    const running = call('export.run', choices({ format: 'json' }));
    await untilBegun();
    await stopExports(docket.desk.keeper);
    expect(partsLeft()).toEqual([]);
    expect(existsSync(join(docket.folder, 'notes.json'))).toBe(false);
    expect(await running).toEqual({ ok: true, value: { outcome: 'cancelled' } });
  });

  it('does not keep Docket from ending while it is only asked where to, and writes nothing after that', async () => {
    await begin();
    await note('one');
    docket.exportTo(join(docket.folder, 'notes.md'));
    const running = call('export.run', choices());
    await stopExports(docket.desk.keeper);
    expect(await running).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(existsSync(join(docket.folder, 'notes.md'))).toBe(false);
    await stopExports(docket.desk.keeper);
  });

  it('lets Docket end when the disk does not answer, and leaves no half file then either', async () => {
    await begin();
    await note('one');
    const file = join(docket.folder, 'notes.json');
    docket.exportTo(file);
    let comeBack: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => {
      comeBack = resolve;
    });
    const running = writeStreamed(file, (out) => out.write('half').then(() => hanging), signal);
    exportShelf(docket.desk.keeper).ended = running.then(() => undefined);
    await untilBegun();
    const started = performance.now();
    await stopExports(docket.desk.keeper, 50);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(partsLeft()).toEqual([]);
    comeBack();
    expect(await running).toMatchObject({ ok: false });
    expect(readdirSync(docket.folder).filter((name) => name.startsWith('notes.'))).toEqual([]);
  });

  it('is done one at a time', async () => {
    await begin();
    await note('one');
    docket.exportTo(join(docket.folder, 'notes.md'));
    const [first, second] = await Promise.all([call('export.run', choices()), call('export.run', choices())]);
    expect(first).toMatchObject({ value: { outcome: 'saved' } });
    expect(second).toMatchObject({ ok: false, error: { message: /still being written/u } });
  });

  it('needs a printer for PDF and says so', async () => {
    await begin();
    docket.exportTo(join(docket.folder, 'notes.pdf'));
    expect(await call('export.run', choices({ format: 'pdf' }))).toMatchObject({
      ok: false,
      error: {
        kind: 'export-failed',
        message: 'This format can only be written by the app with its window open.',
      },
    });
  });
});

it('copies text and HTML, whatever the format, with the choices that were made', async () => {
  await begin();
  await note('kept', ['dawn-jackson']);
  await note('left out');
  const asked = choices({ format: 'csv', select: { caseIds: ['dawn-jackson'] } });
  expect(await call('export.copy', asked)).toEqual({ ok: true, value: { notes: 1 } });
  const { text, html } = docket.copied() ?? {};
  expect(text).toContain('Dawn Jackson\n    kept');
  expect(html).toContain('<p dir="auto">kept</p>');
  expect(`${text}${html}`).not.toContain('left out');
});
