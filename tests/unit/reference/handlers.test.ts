import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { answer } from '../../../src/main/ipc/answer.ts';
import { referenceCalls } from '../../../src/shared/ipc/reference-calls.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

let evening: TestDesk;
beforeEach(async () => {
  evening = await newDesk();
});
afterEach(() => evening.close());

const nothing = {};
const replySchema = z.looseObject({ ok: z.literal(true), value: z.unknown() });
const ask = async (name: string, args: unknown = nothing): Promise<unknown> =>
  replySchema.parse(await answer(name, args, evening.desk)).value;

const names = Object.keys(referenceCalls);
const people = async () => JSON.stringify(await ask('reference.people'));

it.each(names)('%s answers in the shape of the contract, before any viewing', async (name) => {
  const call = Object.entries(referenceCalls).find(([known]) => known === name);
  const reply = await ask(name);
  expect(call?.[1].reply.parse(reply)).toStrictEqual(reply);
});

it('refuses arguments', async () => {
  const refused = await answer('reference.law', { at: 1 }, evening.desk);
  expect(refused).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
});

it('answers for the viewer of the viewing that goes on', async () => {
  const begin = { kind: 'first', edition: 'file', policy: 'as_i_watch', endingsConfirmed: false };
  await ask('pass.begin', { ...begin, startClock: true, after: null, agoMs: 0 });
  expect(await people()).not.toContain('Rosebure');
  await ask('screen.press', { caseId: 'momolu-stewart', agoMs: 0 });
  evening.pass(10_000);
  expect(await people()).toContain('Mark Rosebure');
  expect(await people()).not.toContain('Bagley');
  expect(await ask('reference.after')).toMatchObject({ waitsFor: 'the_end', cases: [] });
  await ask('clock.change', { change: { kind: 'finish' }, agoMs: 0 });
  expect(await ask('reference.after')).toMatchObject({ waitsFor: 'second_yes' });
  await ask('pass.setAfterBroadcast', { open: true });
  expect(await ask('reference.after')).toMatchObject({ waitsFor: 'nothing' });
});
