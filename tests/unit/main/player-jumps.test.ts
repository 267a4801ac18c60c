import { afterAll, beforeAll, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import type { ReportChange } from '../../../src/shared/domain/clock/sync-event.ts';
import { openFacts } from '../../../src/shared/domain/dossier/open-facts.ts';
import { report } from '../clock/evening.ts';
import { newDesk, type TestDesk } from './desk.ts';
import { memoryDesk, type MemoryDesk } from './memory-desk.ts';

const second = 1000;
const minute = 60 * second;

let parts: TestDesk;
beforeAll(async () => {
  parts = await newDesk();
});
afterAll(() => parts.close());

const tell = async ({ desk }: MemoryDesk, change: ReportChange): Promise<void> => {
  expect(await desk().keeper.tell(() => change)).toMatchObject({ ok: true });
};

const caseOf = ({ desk }: MemoryDesk) => {
  const [first] = desk().context.pack.cases;
  if (first === undefined) throw new Error('no case');
  return first;
};

const factsOpen = (docket: MemoryDesk): number => openFacts(caseOf(docket), docket.evening().viewer).length;

const press = (docket: MemoryDesk, caseId: string | null): Promise<unknown> =>
  handlers['screen.press']({ caseId, agoMs: 0 }, docket.desk());

/** An evening behind mpv in which somebody is on screen from 10:00 on. */
const atTen = async (): Promise<MemoryDesk> => {
  const docket = memoryDesk(parts.desk.context);
  const choices = { kind: 'first', edition: 'file', policy: 'as_i_watch', endingsConfirmed: false } as const;
  await handlers['pass.begin']({ ...choices, after: null, startClock: true, agoMs: 0 }, docket.desk());
  await tell(docket, report(0));
  await docket.wait(10 * minute);
  await press(docket, caseOf(docket).id);
  await docket.wait(10 * second);
  return docket;
};

const skip = (docket: MemoryDesk, byMs: number): Promise<void> =>
  tell(docket, report(docket.evening().clock.filmMs + byMs, { jump: true }));

it('closes the scene where a player leaves it, and opens nothing for the film that it passed over', async () => {
  const docket = await atTen();
  const before = factsOpen(docket);
  await skip(docket, 30 * minute);
  await docket.wait(20 * second);
  expect(docket.evening().watchedToMs).toBeGreaterThan(40 * minute);
  expect(docket.evening().scenes.filter(({ toMs }) => toMs === null)).toEqual([]);
  expect(factsOpen(docket)).toBe(before);
});

it('counts only what ran between twenty skips of a minute, also after the next press', async () => {
  const [docket, watched] = [await atTen(), await atTen()];
  for (let count = 0; count < 20; count += 1) {
    await skip(docket, minute);
    await docket.wait(6 * second);
  }
  await watched.wait(2 * minute);
  expect(factsOpen(docket)).toBeGreaterThan(1);
  expect(factsOpen(docket)).toBeLessThanOrEqual(factsOpen(watched));
  await press(docket, null);
  expect(factsOpen(docket)).toBeLessThanOrEqual(factsOpen(watched));
  expect(docket.evening().scenes.filter(({ caseId }) => caseId !== null)).toHaveLength(1);
});

it('counts nothing that a player rushed through', async () => {
  const docket = await atTen();
  const before = factsOpen(docket);
  await tell(docket, report(docket.evening().clock.filmMs, { rate: 32 }));
  await docket.wait(minute);
  await tell(docket, report(docket.evening().clock.filmMs));
  await docket.wait(10 * second);
  expect(factsOpen(docket)).toBe(before);
});

it('closes the scene at a jump by hand', async () => {
  const docket = await atTen();
  const before = factsOpen(docket);
  const set = { kind: 'set', filmMs: 40 * minute, plusMinusMs: 0 } as const;
  await handlers['clock.change']({ change: set, agoMs: 0 }, docket.desk());
  await docket.wait(20 * second);
  expect(factsOpen(docket)).toBe(before);
});

it('opens fact for fact what it opened before, when a player only corrects the clock', async () => {
  const [docket, byHand] = [await atTen(), await atTen()];
  await tell(byHand, report(byHand.evening().clock.filmMs));
  for (let count = 0; count < 20; count += 1) {
    await docket.wait(30 * second);
    await byHand.wait(30 * second);
    await tell(docket, report(docket.evening().clock.filmMs + (count % 2 === 0 ? 300 : -300)));
    expect(factsOpen(docket)).toBe(factsOpen(byHand));
    expect(docket.evening().viewer.scenes).toEqual(docket.evening().scenes);
  }
});

it('leaves open what was open when a part is watched again', async () => {
  const docket = await atTen();
  await docket.wait(3 * minute);
  const before = factsOpen(docket);
  await skip(docket, -50 * second);
  await docket.wait(10 * second);
  await skip(docket, 20 * second);
  await docket.wait(10 * second);
  expect(before).toBeGreaterThan(5);
  expect(factsOpen(docket)).toBeGreaterThanOrEqual(before);
});
