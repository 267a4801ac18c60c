import { describe, expect, it } from 'vitest';
import { describeDue, giveOrTake } from '../../../src/shared/domain/cues/describe-due.ts';
import { dueNow, isTimed } from '../../../src/shared/domain/cues/due-now.ts';
import { landmarksOf, setCueIds } from '../../../src/shared/domain/cues/landmarks.ts';
import { resyncList } from '../../../src/shared/domain/cues/resync-list.ts';
import type { SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import { onScreen, predicted, pressed, question, seen } from './evidence.ts';

const due = (...of: Parameters<typeof question>) => dueNow(question(...of))?.key ?? null;
const lists = (...of: Parameters<typeof question>) => {
  const { before, after } = resyncList(question(...of));
  return [before, after].map((cues) => cues.map(({ cueId, filmMs }) => `${cueId} ${filmMs / 1000}`));
};

describe('what is due', () => {
  const sheppard = seen(onScreen('d'), 2840, 'p1', { caseId: 'd', plusMinusMs: 15_000 });

  it('says it in words, with the doubt of cue and clock', () => {
    const [found] = predicted([sheppard]).filter(isTimed);
    if (found === undefined) throw new Error('nothing is predicted');
    expect(describeDue(found, 'David Sheppard', 0)).toBe(
      'David Sheppard is due about 47:20, give or take 15 s',
    );
    expect(describeDue(found, 'David Sheppard', 1)).toContain('give or take 30 s');
  });

  it.each([
    [0, 1],
    [1000, 1],
    [1001, 5],
    [10_001, 15],
    [30_000, 30],
  ])('rounds %i ms of doubt up to %i s', (ms, seconds) => {
    expect(giveOrTake(ms)).toBe(`give or take ${seconds} s`);
  });

  it('says a minute, and then minutes', () => {
    expect([30_001, 60_000, 60_001].map(giveOrTake)).toEqual([
      'give or take a minute',
      'give or take a minute',
      'give or take 2 min',
    ]);
  });

  it.each([
    [2794.9, null],
    [2795, 'on-screen:d 1'],
    [2885, 'on-screen:d 1'],
    [2885.1, null],
  ])('at %d s it is %s', (second, key) => {
    expect(due(second, [sheppard])).toBe(key);
  });

  it('looks out earlier when the clock is unsure', () => {
    const clock = { filmMs: 2_780_000, plusMinusMs: 15_000 };
    expect([
      due(0, [sheppard], { clock }),
      due(0, [sheppard], { clock: { ...clock, plusMinusMs: 14_999 } }),
    ]).toEqual(['on-screen:d 1', null]);
  });

  it('is quiet once it came, or was said not to', () => {
    const scenes = [pressed('d', 2841, 'p2')];
    expect(due(2845, [sheppard], { scenes })).toBeNull();
    expect(due(2845, [sheppard], { scenes: [pressed('d', 100, 'p2')] })).toBe('on-screen:d 1');
    expect(due(2845, [sheppard], { dismissed: new Set(['on-screen:d 1']) })).toBeNull();
    expect(due(600, [seen('open', 600, 'p1'), seen('open', 601, 'p2')])).toBeNull();
  });

  it('is quiet once the clock was set by it, however wrong that was before', () => {
    const at = { session: 's', monoMs: 0, wallMs: 0 };
    const set = { kind: 'set', filmMs: 2_841_000, plusMinusMs: 0, landmark: 'on-screen:d' } as const;
    const log: readonly SyncEvent[] = [
      { id: 'a', passId: 'p2', at, change: set },
      { id: 'b', passId: 'p2', at: { ...at, monoMs: 1 }, change: { kind: 'set', filmMs: 5, plusMinusMs: 0 } },
    ];
    const retract: SyncEvent = {
      id: 'c',
      passId: 'p2',
      at: { ...at, monoMs: 2 },
      change: { kind: 'retract', eventId: 'a' },
    };
    expect(landmarksOf(log)).toEqual([{ cueId: 'on-screen:d', filmMs: 2_841_000 }]);
    expect(due(2845, [sheppard], { landmarks: landmarksOf(log) })).toBeNull();
    expect(due(2845, [sheppard], { landmarks: [{ cueId: 'on-screen:d', filmMs: 9000 }] })).toBe(
      'on-screen:d 1',
    );
    expect(landmarksOf([...log, retract])).toEqual([]);
    const times = [
      seen('open', 1, 'p2'),
      seen('letters', 1, 'p1'),
      seen('visit', 1, 'p2', { deletedAt: 'then' }),
    ];
    expect([...setCueIds('p2', times, landmarksOf(log))]).toEqual(['open', 'on-screen:d']);
  });

  it('says nothing about what nobody can place within a minute', () => {
    expect(due(600, [seen('open', 600, 'p1', { plusMinusMs: 60_001 })])).toBeNull();
    expect(due(600, [seen('open', 600, 'p1', { plusMinusMs: 60_000 })])).toBe('open');
  });

  it('takes the nearest of several', () => {
    const times = [seen('open', 600, 'p1'), seen(onScreen('a'), 610, 'p1', { caseId: 'a' })];
    expect([due(604, times), due(606, times)]).toEqual(['open', 'on-screen:a 1']);
  });

  it('names no beat that the gate keeps', () => {
    expect(due(900, [seen('release', 900, 'p1')])).toBeNull();
    expect(due(600, [seen('visit', 600, 'p1')])).toBeNull();
    const gate = { ...question(0, []).gate, passedIds: new Set(['letters']) };
    expect(due(600, [seen('visit', 600, 'p1')], { gate })).toBe('visit');
  });
});

describe('the list to resync by', () => {
  const all = [100, 200, 300, 400, 500, 600, 700].map((second) =>
    seen(onScreen('a'), second, 'p1', { caseId: 'a' }),
  );

  it('has the last three and the next two', () => {
    expect(lists(450, all)).toEqual([
      ['on-screen:a 200', 'on-screen:a 300', 'on-screen:a 400'],
      ['on-screen:a 500', 'on-screen:a 600'],
    ]);
    expect(lists(400, all)[0]?.at(-1)).toBe('on-screen:a 400');
    expect(lists(0, [])).toEqual([[], []]);
  });

  it('shows of a file only what has come or is due, so that the list tells nothing of the film ahead', () => {
    const file = all.map((each) => seen(each.cueId, each.filmMs / 1000, 'x.json', { caseId: 'a' }));
    expect(lists(450, file)).toEqual([['on-screen:a 200', 'on-screen:a 300', 'on-screen:a 400'], []]);
    expect(lists(475, file)[1]).toEqual(['on-screen:a 500']);
  });

  it('has what was set in this viewing, and the prediction where there are both', () => {
    expect(lists(450, [seen('open', 100, 'p2')], { scenes: [pressed('b', 300, 'p2')] })).toEqual([
      ['open 100', 'on-screen:b 300'],
      [],
    ]);
    expect(lists(450, [seen('open', 100, 'p2'), seen('open', 130, 'p1')])[0]).toEqual(['open 130']);
  });

  it('keeps what the gate keeps, unless the viewer set it just now', () => {
    expect(lists(450, [seen('release', 440, 'p1'), seen('visit', 430, 'p1')])).toEqual([[], []]);
    expect(lists(450, [seen('release', 440, 'p2')])[0]).toEqual(['release 440']);
  });

  it('leaves out what has no time that is good enough', () => {
    expect(lists(450, [seen('open', 430, 'p1', { plusMinusMs: 90_000 })])).toEqual([[], []]);
  });
});
