import { afterEach, beforeEach, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { eveningAt } from '../../../src/main/viewing/evening.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import { newDesk, type TestDesk } from './desk.ts';

const minute = 60_000;
let docket: TestDesk;

beforeEach(async () => {
  docket = await newDesk();
});
afterEach(() => docket.close());

it('lets the film go on by as long as the computer slept, also where the sign of life had to wait for its turn', async () => {
  const { context } = docket.desk;
  const { time } = context;
  let session = 'before the sleep';
  let run = 7;
  let sleptMs = 0;
  const now = () => {
    const { monoMs, wallMs } = time.now();
    return { session, run, monoMs, wallMs: wallMs + sleptMs };
  };
  const wake = (): void => {
    session = 'after it';
    run += 1;
  };
  const here = { ...context, time: { scale: 1, now, wake } };
  const keeper = createKeeper(here);
  const choices = { kind: 'first', edition: 'file', policy: 'as_i_watch', endingsConfirmed: false } as const;
  const begin = { ...choices, startClock: true, after: null, agoMs: 0 };
  await handlers['pass.begin'](begin, { ...docket.desk, context: here, keeper });
  await keeper.beat();
  docket.pass(10_000);

  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const before = keeper.alone(() => ended);
  const last = keeper.beat();
  sleptMs = 40 * minute;
  end();
  await Promise.all([before, last]);
  wake();

  const clock = eveningAt(context.notebook.data, context.pack.title.id, here.time.now())?.clock;
  expect(clock?.filmMs).toBe(40 * minute + 10_000);
});
