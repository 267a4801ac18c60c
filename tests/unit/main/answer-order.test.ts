import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { passHandlers } from '../../../src/main/handlers/pass-handlers.ts';
import { answer } from '../../../src/main/ipc/answer.ts';
import { calls } from '../../../src/shared/ipc/contract.ts';
import { newDesk, type TestDesk } from './desk.ts';

const gate = vi.hoisted(() => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
});

vi.mock('../../../src/main/handlers/handlers.ts', async (load) => {
  await gate.opened;
  return load();
});

const beginning = {
  ...({ kind: 'first', edition: 'file', policy: 'as_i_watch', endingsConfirmed: false } as const),
  ...{ startClock: true, after: null, agoMs: 0 },
};

let docket: TestDesk;
beforeEach(async () => {
  docket = await newDesk();
});
afterEach(() => docket.close());

it('no undo overtakes what was pressed before it while the handlers are still being loaded', async () => {
  expect(Object.keys(calls)).toContain('history.undo');
  expect(await passHandlers['pass.begin'](beginning, docket.desk)).toMatchObject({ ok: true });
  const note = { text: 'x', kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 };
  const adding = answer('note.add', note, docket.desk);
  const undoing = answer('history.undo', {}, docket.desk);
  for (let turns = 0; turns < 50; turns += 1) await turn();
  gate.open();
  expect(await adding).toMatchObject({ ok: true });
  expect(await undoing).toEqual({ ok: true, value: { label: 'Added note' } });
});
