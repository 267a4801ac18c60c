import { afterEach, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { newDesk, type TestDesk } from './desk.ts';

const minute = 60_000;
let open: TestDesk | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const begin = async (): Promise<TestDesk> => {
  const first = await newDesk();
  open = first;
  const choices = {
    kind: 'first',
    edition: 'file',
    policy: 'as_i_watch',
    endingsConfirmed: false,
    after: null,
  } as const;
  await handlers['pass.begin']({ ...choices, after: null, startClock: true, agoMs: 0 }, first.desk);
  return first;
};

const awayOf = async ({ desk }: TestDesk) => {
  const outcome = await handlers['pass.away']({}, desk);
  return outcome.ok ? outcome.value.away : outcome.error;
};

it('says where the film was when the app was closed, and nothing once the viewer said what it did', async () => {
  const first = await begin();
  expect(await awayOf(first)).toBeNull();
  first.pass(30 * minute);
  const note = { text: 'last words', kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 } as const;
  await handlers['note.add'](note, first.desk);
  first.pass(minute);
  const next = await first.restart(59 * minute);
  open = next;
  expect(await awayOf(next)).toEqual({
    agoMs: 59 * minute,
    leftFilmMs: 31 * minute,
    wentOnMs: 59 * minute,
  });
  await handlers['clock.change']({ change: { kind: 'pause' }, agoMs: 59 * minute }, next.desk);
  expect(await awayOf(next)).toBeNull();
  const told = next.told.findLast(({ name }) => name === 'passChanged');
  expect(told).toMatchObject({
    payload: { clock: { state: 'paused', filmMs: 31 * minute, watchedToMs: 31 * minute } },
  });
});

it('says nothing before a viewing and after its end', async () => {
  open = await newDesk();
  expect(await awayOf(open)).toBeNull();
  await open.close();
  const first = await begin();
  await handlers['clock.change']({ change: { kind: 'finish' }, agoMs: 0 }, first.desk);
  const next = await first.restart(600 * minute);
  open = next;
  expect(await awayOf(next)).toBeNull();
});
