import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHandlers } from '../../../src/main/handlers/open-handlers.ts';
import { noteHandlers } from '../../../src/main/handlers/note-handlers.ts';
import { passHandlers } from '../../../src/main/handlers/pass-handlers.ts';
import { readDeepLink } from '../../../src/shared/domain/links/read-deep-link.ts';
import { openCalls } from '../../../src/shared/ipc/open-calls.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

let docket: TestDesk;
beforeEach(async () => {
  docket = await newDesk();
});
afterEach(() => docket.close());

const FILM = 'docket://title/the-justice-project';

async function take(text: string) {
  docket.openOutside({ what: 'link', text });
  const reply = await openHandlers['opened.take']({}, docket.desk);
  if (reply.ok) expect(openCalls['opened.take'].reply.safeParse(reply.value).error).toBeUndefined();
  return reply;
}

async function begin(): Promise<void> {
  const begun = await passHandlers['pass.begin'](
    {
      after: null,
      kind: 'first',
      edition: 'live-tv',
      policy: 'as_i_watch',
      endingsConfirmed: false,
      startClock: true,
      agoMs: 0,
    },
    docket.desk,
  );
  if (!begun.ok) throw new Error(begun.error.message);
  docket.pass(60_000);
}

async function write(text: string): Promise<string> {
  const added = await noteHandlers['note.add'](
    { text, kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 },
    docket.desk,
  );
  if (!added.ok) throw new Error(added.error.message);
  return added.value.note.id;
}

test('what was opened is handed over once', async () => {
  docket.openOutside({ what: 'file', path: '/data/evening.docket' });
  docket.openOutside({ what: 'file', path: String.raw`C:\data\later.docket` });
  const first = await openHandlers['opened.take']({}, docket.desk);
  expect(first).toMatchObject({ value: { opened: { what: 'file', name: 'later.docket' } } });
  expect(await openHandlers['opened.take']({}, docket.desk)).toEqual({ ok: true, value: { opened: null } });
});

test('before a viewing a link says where it leads and what it needs', async () => {
  expect(await take(`${FILM}#t=90`)).toMatchObject({
    ok: false,
    error: {
      kind: 'no-pass',
      message: expect.stringContaining('leads to 1:30 of the film. Start a viewing'),
    },
  });
});

test('a copied link leads back to its note, to where the note stands now', async () => {
  await begin();
  const id = await write('Who pays?');
  const copied = await openHandlers['note.copyLink']({ id }, docket.desk);
  if (!copied.ok) throw new Error(copied.error.message);
  expect(docket.copied()).toEqual({ text: copied.value.link });
  expect(readDeepLink(copied.value.link)).toMatchObject({ ok: true, value: { noteId: id } });
  await noteHandlers['note.edit']({ id, patch: { filmMs: 5_000 } }, docket.desk);
  expect(await take(copied.value.link)).toEqual({
    ok: true,
    value: { opened: { what: 'place', noteId: id, filmMs: 5_000, isNoteMissing: false } },
  });
});

test('a deleted note has no link any more; its old link leads to its time and says so', async () => {
  await begin();
  const id = await write('Gone soon');
  await noteHandlers['note.delete']({ id }, docket.desk);
  expect(await openHandlers['note.copyLink']({ id }, docket.desk)).toMatchObject({
    ok: false,
    error: { kind: 'unknown-note' },
  });
  expect(await take(`${FILM}#t=60&note=${id}`)).toEqual({
    ok: true,
    value: { opened: { what: 'place', noteId: null, filmMs: 60_000, isNoteMissing: true } },
  });
  expect(await take(`${FILM}#note=${id}`)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('not in this notebook') },
  });
});

test('another film and what is no link are refused, and no link changes anything', async () => {
  await begin();
  const before = JSON.stringify([...docket.desk.context.notebook.data.notes.values()]);
  const told = docket.told.length;
  expect(await take('docket://title/another-film#t=1')).toMatchObject({
    error: { message: expect.stringContaining('another film') },
  });
  expect(await take('docket://evil/x')).toMatchObject({
    error: { message: expect.stringContaining('not a link of Docket') },
  });
  expect(await take(`${FILM}#t=7000`)).toMatchObject({ ok: true });
  expect(JSON.stringify([...docket.desk.context.notebook.data.notes.values()])).toBe(before);
  expect(docket.told).toHaveLength(told);
});
