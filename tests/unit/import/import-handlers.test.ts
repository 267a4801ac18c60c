import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../../src/shared/result.ts';
import { fileOf } from '../export/file-of.ts';
import { sampleInput, sampleNote } from '../export/samples.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';
import { openHandlers } from '../../../src/main/handlers/open-handlers.ts';
import { importHandlers } from '../../../src/main/handlers/import-handlers.ts';
import type { WhichDialog } from '../../../src/main/importing/ask-which.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import {
  transferCalls,
  type TransferReply,
  type TransferTold,
} from '../../../src/shared/ipc/transfer-calls.ts';

let docket: TestDesk;
let folder = '';
let answered: string | null = null;
let asked: WhichDialog[] = [];
let told: TransferTold[] = [];

beforeEach(async () => {
  docket = await newDesk();
  folder = await mkdtemp(join(tmpdir(), 'docket-import-desk-'));
  [answered, asked, told] = [null, [], []];
});
afterEach(async () => {
  await docket.close();
  await rm(folder, { recursive: true, force: true });
});

const desk = () => ({
  keeper: docket.desk.keeper,
  context: {
    ...docket.desk.context,
    askWhich: (dialog: WhichDialog) => {
      asked.push(dialog);
      return Promise.resolve(answered);
    },
    announce: (one: TransferTold) => void told.push(one),
  },
});

type From = Parameters<(typeof importHandlers)['import.preview']>[0]['from'];

async function preview(from: From, otherFilm: 'refuse' | 'take' = 'refuse') {
  const reply = await importHandlers['import.preview'](
    { from, format: null, columns: null, otherFilm },
    desk(),
  );
  if (!reply.ok) throw new Error(reply.error.message);
  expect(transferCalls['import.preview'].reply.safeParse(reply.value).error).toBeUndefined();
  return reply.value;
}

function previewed(reply: TransferReply<'import.preview'> | TransferReply<'import.apply'>) {
  if (reply.outcome !== 'previewed') throw new Error(`outcome: ${reply.outcome}`);
  return reply;
}

async function apply(token: string, changed: 'keep-mine' | 'take-theirs' | 'both' = 'keep-mine') {
  const reply = await importHandlers['import.apply']({ token, changed }, desk());
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

const notes = (): readonly Note[] =>
  [...docket.desk.context.notebook.data.notes.values()].filter(({ deletedAt }) => deletedAt === undefined);

const sample = [
  sampleNote({ id: 'a', caseIds: ['dawn-jackson'] }),
  sampleNote({ id: 'b', caseIds: [], text: 'Another.' }),
];
const bundle = (of: readonly Note[] = sample): string => fileOf('json', sampleInput(of));
const pasted = (text = bundle()) => ({ what: 'text', text }) as const;

test('a preview changes nothing; taking it in writes the very notes, and one undo takes them all back', async () => {
  const { token, preview: seen } = previewed(await preview(pasted()));
  expect(seen.counts).toEqual({ new: 2, same: 0, changed: 0, refused: 0, warnings: 0 });
  expect(notes()).toEqual([]);
  expect(await apply(token)).toEqual({ outcome: 'done', tally: { added: 2, replaced: 0, kept: 0 } });
  expect(notes()).toEqual(sample);
  const undone = await docket.desk.keeper.undo();
  expect(undone).toEqual({ ok: true, value: { label: 'Imported 2 notes' } });
  expect(notes()).toEqual([]);
  const again = previewed(await preview(pasted()));
  expect(again.preview.counts).toMatchObject({ new: 2, changed: 0 });
  expect(await apply(again.token)).toEqual({ outcome: 'done', tally: { added: 2, replaced: 0, kept: 0 } });
  expect(notes()).toEqual(sample);
});

test('what was taken in is still there after the app was closed and opened again', async () => {
  await apply(previewed(await preview(pasted())).token);
  docket = await docket.restart(1_000);
  expect(notes()).toEqual(sample);
});

test('a token takes its file in once', async () => {
  const { token } = previewed(await preview(pasted()));
  await apply(token);
  expect(await apply(token)).toEqual({ outcome: 'gone' });
  expect(notes()).toHaveLength(2);
});

test('a newer preview replaces the older one', async () => {
  const first = previewed(await preview(pasted()));
  previewed(await preview(pasted(bundle([sampleNote({ id: 'c' })]))));
  expect(await apply(first.token)).toEqual({ outcome: 'gone' });
});

test('where the notebook has changed since, a new preview comes instead, and the second yes counts', async () => {
  await apply(previewed(await preview(pasted())).token);
  const first = previewed(await preview(pasted()));
  expect(first.preview.counts).toMatchObject({ same: 2, changed: 0 });
  await docket.desk.keeper.undo();
  const second = previewed(await apply(first.token, 'take-theirs'));
  expect(second.token).not.toBe(first.token);
  expect(second.preview.counts).toMatchObject({ same: 0, new: 2 });
  expect(notes()).toEqual([]);
  expect(await apply(second.token, 'take-theirs')).toMatchObject({ outcome: 'done', tally: { added: 2 } });
  expect(notes()).toEqual(sample);
});

describe('where a file comes from', () => {
  test('from the dialog, which names every extension; closing it is no failure', async () => {
    expect(await preview({ what: 'ask', folder: false })).toEqual({ outcome: 'closed' });
    expect(asked[0]?.filters[0]?.extensions).toEqual(
      expect.arrayContaining(['json', 'md', 'csv', 'vtt', 'zip', 'otio']),
    );
    answered = join(folder, 'notes.json');
    await writeFile(answered, bundle());
    const reply = previewed(await preview({ what: 'ask', folder: false }));
    expect([reply.name, reply.preview.format]).toEqual(['notes.json', 'json']);
    expect(told.at(-1)).toEqual({
      name: 'importProgress',
      payload: { done: Buffer.byteLength(bundle()), of: Buffer.byteLength(bundle()) },
    });
  });

  test('from a file that was dropped; one that is gone is named', async () => {
    const path = join(folder, 'dropped.csv');
    await writeFile(path, fileOf('csv', sampleInput(sample)));
    docket.desk.context.givenPaths.give(path);
    expect(previewed(await preview({ what: 'path', path })).preview.counts.new).toBe(2);
    const gone = join(folder, 'gone.csv');
    docket.desk.context.givenPaths.give(gone);
    expect(await preview({ what: 'path', path: gone })).toEqual({
      outcome: 'failed',
      path: gone,
      message: 'There is no such file.',
    });
  });

  test('from no file that nobody gave to Docket, even if it is there; from one that was opened with it', async () => {
    const path = join(folder, 'private.csv');
    await writeFile(path, fileOf('csv', sampleInput(sample)));
    expect(await preview({ what: 'path', path })).toEqual({
      outcome: 'failed',
      path: '',
      message: 'Docket only opens files that you chose, dropped or opened with it. Choose the file again.',
    });
    docket.openOutside({ what: 'file', path });
    expect(await preview({ what: 'path', path })).toMatchObject({ outcome: 'failed' });
    await openHandlers['opened.take']({}, docket.desk);
    expect(previewed(await preview({ what: 'path', path })).preview.counts.new).toBe(2);
    answered = join(folder, 'chosen.csv');
    expect(await preview({ what: 'ask', folder: false })).toMatchObject({
      outcome: 'failed',
      path: answered,
    });
    await writeFile(answered, fileOf('csv', sampleInput(sample)));
    expect(previewed(await preview({ what: 'path', path: answered })).preview.counts.new).toBe(2);
  });

  test('from what was previewed before, read in another way', async () => {
    const other = bundle([sampleNote({ id: 'x', titleId: 'another-film', caseIds: [] })]);
    const first = previewed(await preview(pasted(other)));
    expect(first.preview.counts).toMatchObject({ new: 0, refused: 1 });
    const second = previewed(await preview({ what: 'again', token: first.token }, 'take'));
    expect(second.preview.counts).toMatchObject({ new: 1, refused: 0 });
    expect(await preview({ what: 'again', token: 'nothing' })).toMatchObject({ outcome: 'failed' });
  });
});

test('stopping forgets the preview', async () => {
  const { token } = previewed(await preview(pasted()));
  await importHandlers['import.cancel']({}, desk());
  expect(await apply(token)).toEqual({ outcome: 'gone' });
});

test('opening a second file stops the first one that is still being read', async () => {
  const many = bundle(Array.from({ length: 3_000 }, (_, place) => sampleNote({ id: `note ${place}` })));
  const first = preview(pasted(many));
  const second = preview(pasted());
  expect(await first).toEqual({ outcome: 'closed' });
  expect((await second).outcome).toBe('previewed');
});

test('text that nobody recognises is refused in words', async () => {
  expect(await preview(pasted('\u0001'))).toMatchObject({
    outcome: 'failed',
    message: expect.stringMatching(/recognise/),
  });
});

test('a note that is written while a file is taken in stays, and the file comes in as it was shown', async () => {
  const many = Array.from({ length: 3_000 }, (_, at) =>
    sampleNote({ id: `many-${String(at)}`, caseIds: [], text: `Note ${String(at)}` }),
  );
  const { token } = previewed(await preview(pasted(bundle(many))));
  const own = sampleNote({ id: 'own', caseIds: [], text: 'Mine' });
  const taking = apply(token);
  const change = { table: 'notes', id: 'own', before: null, after: own } as const;
  const written = docket.desk.keeper.change(() =>
    ok({ step: { label: 'Added a note', changes: [change] }, reply: null }),
  );
  expect(await taking).toEqual({ outcome: 'done', tally: { added: 3_000, replaced: 0, kept: 0 } });
  await written;
  expect(notes()).toHaveLength(3_001);
  expect(told.filter(({ payload }) => payload.of === 3_000).length).toBeGreaterThan(5);
  expect(await docket.desk.keeper.undo()).toMatchObject({ value: { label: 'Imported 3000 notes' } });
  expect(notes()).toEqual([own]);
});

test('an import that is stopped while it is taken in changes nothing', async () => {
  const many = Array.from({ length: 3_000 }, (_, at) =>
    sampleNote({ id: `many-${String(at)}`, caseIds: [] }),
  );
  const { token } = previewed(await preview(pasted(bundle(many))));
  const taking = apply(token);
  await importHandlers['import.cancel']({}, desk());
  expect(await taking).toEqual({ outcome: 'gone' });
  expect(notes()).toEqual([]);
  expect(docket.desk.context.notebook.data.commands.size).toBe(0);
});
