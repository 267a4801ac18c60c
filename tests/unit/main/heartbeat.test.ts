import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { createHeartbeat, type Heartbeat } from '../../../src/main/viewing/heartbeat.ts';
import { newDesk, type TestDesk } from './desk.ts';

const minute = 60_000;
let docket: TestDesk;
let heartbeat: Heartbeat;
let beats = 0;

beforeEach(async () => {
  docket = await newDesk();
  beats = 0;
  const { context, keeper } = docket.desk;
  const counted = { ...keeper, beat: () => Promise.resolve(void (beats += 1)) };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  heartbeat = createHeartbeat(context, counted);
});
afterEach(async () => {
  heartbeat.stop();
  vi.useRealTimers();
  await docket.close();
});

const change = async (kind: 'pause' | 'resume') => {
  await handlers['clock.change']({ change: { kind }, agoMs: 0 }, docket.desk);
  heartbeat.set();
};

it('beats at once when the film runs, then once a minute, and not while it stands', async () => {
  heartbeat.set();
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(beats).toBe(0);
  const choices = { kind: 'first', edition: 'file', policy: 'as_i_watch', endingsConfirmed: false } as const;
  const begin = { ...choices, startClock: true, after: null, agoMs: 0 };
  await handlers['pass.begin'](begin, docket.desk);
  heartbeat.set();
  await vi.advanceTimersByTimeAsync(1);
  expect(beats).toBe(1);
  for (let n = 0; n < 10; n += 1) {
    await change('pause');
    await vi.advanceTimersByTimeAsync(1000);
    await change('resume');
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(beats).toBe(1);
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(beats).toBe(3);
  await change('pause');
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(beats).toBe(3);
  await heartbeat.last();
  expect(beats).toBe(4);
});
