import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import { viewCases } from '../../../src/main/viewing/snapshot.ts';
import { openScene } from '../../../src/shared/domain/scenes/open-scene.ts';
import { newDesk, type TestDesk } from './desk.ts';
import { memoryDesk, type MemoryDesk } from './memory-desk.ts';

const second = 1000;
const minute = 60 * second;

type Act =
  | { readonly act: 'watch'; readonly ms: number }
  | { readonly act: 'leave'; readonly ms: number; readonly isQuit: boolean }
  | { readonly act: 'press'; readonly who: number }
  | { readonly act: 'space' | 'break' | 'go on' | 'undo' | 'redo' };

const pick = (...acts: readonly ('space' | 'break' | 'go on' | 'undo' | 'redo')[]): fc.Arbitrary<Act> =>
  fc.record({ act: fc.constantFrom(...acts) });

const anyAct = (...more: readonly ('undo' | 'redo')[]): fc.Arbitrary<Act> =>
  fc.oneof(
    fc.record({ act: fc.constant('watch'), ms: fc.integer({ min: second, max: 15 * minute }) }),
    fc.record({
      act: fc.constant('leave'),
      ms: fc.integer({ min: 2 * minute + 1, max: 600 * minute }),
      isQuit: fc.boolean(),
    }),
    fc.record({ act: fc.constant('press'), who: fc.integer({ min: 0, max: 4 }) }),
    pick('space', 'break', 'go on', ...more),
  );

/** The room: a television that plays while somebody is there and the clock runs, and who is really on screen. */
interface Room {
  tvMs: number;
  furthestMs: number;
  caseId: string | null;
  /** A press right after another corrects it. */
  hasJustPressed: boolean;
  readonly onScreenMs: Map<string, number>;
}

let parts: TestDesk;
beforeAll(async () => {
  parts = await newDesk();
});
afterAll(() => parts.close());

const begin = async (): Promise<MemoryDesk> => {
  const docket = memoryDesk(parts.desk.context);
  const choices = { kind: 'first', edition: 'file', policy: 'as_i_watch', endingsConfirmed: false } as const;
  await handlers['pass.begin']({ ...choices, after: null, startClock: true, agoMs: 0 }, docket.desk());
  await docket.desk().keeper.beat();
  await handlers['screen.press']({ caseId: null, agoMs: 0 }, docket.desk());
  return docket;
};

const watch = async (docket: MemoryDesk, room: Room, ms: number): Promise<void> => {
  const isPlaying = docket.evening().clock.running;
  await docket.wait(ms);
  if (!isPlaying) return;
  room.hasJustPressed = false;
  room.tvMs += ms;
  room.furthestMs = Math.max(room.furthestMs, room.tvMs);
  if (room.caseId !== null) room.onScreenMs.set(room.caseId, (room.onScreenMs.get(room.caseId) ?? 0) + ms);
};

const press = async (docket: MemoryDesk, room: Room, who: number): Promise<void> => {
  const caseId = docket.desk().context.pack.cases[who]?.id ?? null;
  const done = await handlers['screen.press']({ caseId, agoMs: 0 }, docket.desk());
  if (!done.ok) return;
  // Pressing the same person again may have taken the press back; who is there then is the app's to say.
  const isAgain = caseId === room.caseId;
  room.caseId = isAgain ? (openScene(docket.evening().scenes)?.caseId ?? null) : caseId;
  room.hasJustPressed = true;
};

const change = (docket: MemoryDesk, kind: 'pause' | 'resume' | 'break-start' | 'break-end') =>
  handlers['clock.change']({ change: { kind }, agoMs: 0 }, docket.desk());

/** What the viewer does; the television follows the clock, because both are in the viewer's hands. */
const live = async (docket: MemoryDesk, room: Room, act: Act): Promise<unknown> => {
  const { state } = docket.evening().clock;
  switch (act.act) {
    case 'watch':
      return watch(docket, room, act.ms);
    case 'leave':
      return docket.reopen(act.ms, act.isQuit);
    case 'press':
      return press(docket, room, act.who);
    case 'space':
      return change(docket, state === 'running' ? 'pause' : 'resume');
    case 'break':
      return change(docket, state === 'break' ? 'break-end' : 'break-start');
    case 'go on': {
      const set = { kind: 'set', filmMs: room.tvMs, plusMinusMs: 0 } as const;
      return handlers['clock.change']({ change: set, agoMs: 0 }, docket.desk());
    }
    case 'undo':
    case 'redo':
      return docket.desk().keeper[act.act]();
  }
};

/** A pause that is taken back within a minute never was: the film ran on meanwhile, and who took it back watched it. */
const takenBackMs = ({ act }: Act): number => (act === 'undo' || act === 'redo' ? minute : 0);

/** What no sign of life had said yet when the app ended without a word: it comes back with the film, late. */
const unsaidMs = (act: Act): number => (act.act === 'leave' && !act.isQuit ? minute : 0);

const newRoom = (): Room => ({
  tvMs: 0,
  furthestMs: 0,
  caseId: null,
  hasJustPressed: true,
  onScreenMs: new Map(),
});

it('never counts as watched what a viewer who was away has not seen, and never takes it back by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct('undo', 'redo'), { maxLength: 30 }), async (acts) => {
      const [docket, room] = [await begin(), newRoom()];
      let [before, unsureMs] = [0, second];
      for (const act of acts) {
        await live(docket, room, act);
        unsureMs += takenBackMs(act);
        const { watchedToMs } = docket.evening();
        expect(watchedToMs).toBeLessThanOrEqual(room.furthestMs + unsureMs);
        if (act.act !== 'undo' && act.act !== 'redo') {
          expect(watchedToMs).toBeGreaterThanOrEqual(before - unsaidMs(act));
        }
        before = watchedToMs;
      }
    }),
    { numRuns: 300 },
  );
});

/** A press that corrects or takes back the one before it takes its fact along, as a kill does the unsaid minute. */
const mayClose = (docket: MemoryDesk, room: Room, act: Act): boolean => {
  if (act.act !== 'press') return unsaidMs(act) > 0;
  return room.hasJustPressed || docket.desk().context.pack.cases[act.who]?.id === room.caseId;
};

/** How much earlier than its key press a scene begins, in ms of film. */
const leadInMs = 2000;

it('opens no fact for which its person was not on screen, and closes none by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct(), { maxLength: 25 }), async (acts) => {
      const [docket, room] = [await begin(), newRoom()];
      const { pack } = docket.desk().context;
      let before = new Set<string>();
      let presses = 0;
      for (const act of acts) {
        presses += act.act === 'press' ? 1 : 0;
        const mayBeClosed = mayClose(docket, room, act);
        await live(docket, room, act);
        const cases = viewCases(pack, docket.evening());
        for (const { id, facts } of cases) {
          const seenMs = (room.onScreenMs.get(id) ?? 0) + presses * leadInMs;
          expect(facts.length).toBeLessThanOrEqual(Math.floor(seenMs / (30 * second)) + 1);
        }
        const open = new Set(cases.flatMap(({ facts }) => facts.map((fact) => fact.id)));
        const closed = [...before].filter((id) => !open.has(id));
        expect(mayBeClosed ? [] : closed).toEqual([]);
        before = open;
      }
    }),
    { numRuns: 200 },
  );
});
