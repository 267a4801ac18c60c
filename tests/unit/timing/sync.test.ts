import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newEvening, type Evening } from './evening.ts';

let evening: Evening;
beforeEach(async () => {
  evening = await newEvening();
  await evening.begin();
  evening.docket.pass(600_000);
});
afterEach(() => evening.docket.close());

const goTo = (text: string, answer: 'ask' | 'move' | 'move-notes' = 'ask', agoMs = 0) =>
  evening.done('timing.sync', { to: { by: 'text', text }, answer, agoMs });

describe('a correction of a running clock', () => {
  it.each([
    ['10:02', 'silent', 602_000],
    ['9:58', 'silent', 598_000],
    ['10:09', 'badge', 609_000],
    ['9:51', 'badge', 591_000],
  ] as const)('to %s moves at once and is told as %s', async (text, band, filmMs) => {
    expect(await goTo(text)).toMatchObject({ outcome: 'done', band, filmMs });
    expect(evening.filmMs()).toBe(filmMs);
  });

  it('of more than 10 s asks first, and nothing is written while it asks', async () => {
    const before = evening.docket.desk.context.notebook.data.commands.size;
    const asked = await goTo('10:14');
    expect(asked).toMatchObject({
      outcome: 'ask',
      correction: {
        question: 'Move the clock 14 s forward?',
        deltaMs: 14_000,
        fromMs: 600_000,
        toMs: 614_000,
      },
    });
    expect(evening.filmMs()).toBe(600_000);
    expect(evening.docket.desk.context.notebook.data.commands.size).toBe(before);
  });

  it('counts from the press, however long the answer takes', async () => {
    await goTo('10:14');
    evening.docket.pass(30_000);
    expect(await goTo('10:14', 'move', 30_000)).toMatchObject({ outcome: 'done', filmMs: 614_000 });
    expect(evening.filmMs()).toBe(644_000);
  });

  it('takes the notes written since the clock was last right with it, and one undo takes all of it back', async () => {
    await goTo('9:00', 'move');
    evening.docket.pass(60_000);
    await evening.note('first');
    evening.docket.pass(10_000);
    await evening.note('second');
    const asked = await goTo('11:00');
    expect(asked).toMatchObject({
      correction: {
        question: 'Move the clock 50 s forward? 2 notes since 9:00 can move too.',
        notes: [
          { fromMs: 600_000, toMs: 650_000, clamped: false },
          { fromMs: 610_000, toMs: 660_000, clamped: false },
        ],
      },
    });
    expect(await goTo('11:00', 'move-notes')).toMatchObject({
      words: 'Clock moved 50 s forward, and 2 notes with it',
    });
    expect(evening.notes().map(({ filmMs }) => filmMs)).toEqual([650_000, 660_000]);
    await evening.done('history.undo', {});
    expect(evening.notes().map(({ filmMs }) => filmMs)).toEqual([600_000, 610_000]);
    expect(evening.filmMs()).toBe(610_000);
  });

  it('leaves earlier notes alone, and all of them when only the clock is to move', async () => {
    await evening.note('before the clock was right');
    await goTo('9:00', 'move');
    evening.docket.pass(60_000);
    await evening.note('after');
    await goTo('11:00', 'move');
    expect(evening.notes().map(({ filmMs }) => filmMs)).toEqual([600_000, 600_000]);
    await goTo('10:00', 'move');
    evening.docket.pass(1000);
    await goTo('12:00', 'move-notes');
    expect(evening.notes().map(({ filmMs }) => filmMs)).toEqual([600_000, 600_000]);
  });

  it('keeps who is on screen when the clock was wrong, and leaves them when the viewer went elsewhere', async () => {
    await evening.press('momolu-stewart');
    evening.docket.pass(60_000);
    await goTo('15:00', 'move-notes');
    expect(evening.now().pass?.onScreen).toBe('momolu-stewart');
    expect(evening.now().pass?.scenes[0]).toMatchObject({ fromMs: 838_000, toMs: null });
    await goTo('25:00', 'move');
    expect(evening.now().pass?.onScreen).toBeNull();
  });
});

describe('a clock that stands', () => {
  it('is placed without a question', async () => {
    await evening.done('clock.change', { change: { kind: 'pause' }, agoMs: 0 });
    expect(await goTo('1:07:30')).toMatchObject({ outcome: 'done', band: 'silent', filmMs: 4_050_000 });
    expect(evening.now().pass?.clock.state).toBe('paused');
  });
});

describe('what is refused, and why', () => {
  it.each([
    ['47:99', 'bad-time'],
    ['', 'bad-time'],
    ['-43:12', 'bad-time'],
    ['99:00:00', 'bad-time'],
  ] as const)('“%s”', async (text, kind) => {
    const refusal = await evening.refused('timing.sync', {
      to: { by: 'text', text },
      answer: 'ask',
      agoMs: 0,
    });
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toMatch(/\.$/u);
    expect(evening.filmMs()).toBe(600_000);
  });

  it('a cue that nobody offered', async () => {
    const refusal = await evening.refused('timing.sync', {
      to: { by: 'cue', key: 'c16' },
      answer: 'move',
      agoMs: 0,
    });
    expect(refusal.kind).toBe('timing-refused');
  });

  it('everything before a viewing has begun', async () => {
    const empty = await newEvening();
    const to = { by: 'time', filmMs: 1000 } as const;
    expect((await empty.refused('timing.sync', { to, answer: 'ask', agoMs: 0 })).kind).toBe('no-pass');
    expect((await empty.refused('timing.resync', {})).kind).toBe('no-pass');
    expect((await empty.refused('timing.dismiss', { key: 'x', why: 'past' })).kind).toBe('no-pass');
    expect(await empty.done('timing.due', {})).toEqual({ due: null });
    await empty.docket.close();
  });
});

describe('what is left on a player', () => {
  it('is counted back from the edition that the viewing goes by', async () => {
    await evening.done('edition.add', { name: 'A disc', kind: 'file', lengthMs: 5_400_000, choose: true });
    expect(await goTo('-80:05')).toMatchObject({ outcome: 'done', filmMs: 595_000 });
  });
});
