import { describe, expect, it } from 'vitest';
import { editionMap, toFilm } from '../../../src/shared/domain/editions/edition-map.ts';
import { missedBreak } from '../../../src/shared/domain/editions/missed-break.ts';
import type { Edition } from '../../../src/shared/domain/notebook/edition-record.ts';
import {
  addAnchor,
  addEdition,
  beginEvening,
  changeBreak,
  changeEdition,
  chooseEdition,
  endBreak,
  knowBreaks,
  removeAnchor,
  removeBreak,
  removeEdition,
  startBreak,
  takeOutBreak,
} from '../../../src/shared/domain/notebook/edition-steps.ts';
import { passEdition } from '../../../src/shared/domain/notebook/pass-edition.ts';
import type { Pass } from '../../../src/shared/domain/notebook/records.ts';
import type { Step } from '../../../src/shared/domain/notebook/step.ts';
import type { Result } from '../../../src/shared/result.ts';
import { anchor, context, edition, mark, published } from './edition.ts';

const afterOf = (step: Step): Edition => {
  const [change] = step.changes;
  if (change?.table !== 'editions') throw new Error('no edition was changed');
  return change.after;
};
const done = <E>(result: Result<Step, E>): Edition => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return afterOf(result.value);
};
const film = (each: Edition, second: number) => toFilm(editionMap(each), second * 1000).filmMs / 1000;
const place = (source: number, filmSecond: number) => ({
  sourceMs: source * 1000,
  filmMs: filmSecond * 1000,
});

it('adds, names and removes an edition, each as one change that knows what was before', () => {
  const { anchors: _anchors, breaks: _breaks, id: _id, ...draft } = edition();
  const { step, edition: added } = addEdition(draft, context());
  expect(step.changes[0]).toMatchObject({ table: 'editions', before: null, after: added });
  const named = changeEdition(added, { name: 'Ours', rate: '25/24' });
  expect(named.changes[0]).toMatchObject({
    before: added,
    after: { name: 'Ours', rate: '25/24', key: 'live-tv' },
  });
  expect(afterOf(removeEdition(added, context())).deletedAt).toBe(context().nowIso);
});

it('finds the edition of a viewing: the chosen one, else that of its kind, never a removed or foreign one', () => {
  const pass: Pass = {
    ...{ id: 'p', titleId: 't', kind: 'first', edition: 'live-tv', policy: 'as_i_watch' },
    ...{ afterBroadcast: false, endingsConfirmed: false, createdAt: context().nowIso },
  };
  const data = (...editions: readonly Edition[]) => ({
    editions: new Map(editions.map((each) => [each.id, each])),
  });
  const ours = edition({ id: 'ours', key: 'mpv:1', kind: 'file' });
  const [change] = chooseEdition(pass, ours).changes;
  const chosen = change?.table === 'passes' ? change.after : pass;
  expect(passEdition(data(ours, edition()), chosen)?.id).toBe('ours');
  expect(passEdition(data(ours, edition()), pass)?.id).toBe('e');
  expect(passEdition(data(ours), pass)).toBeNull();
  expect(passEdition(data({ ...ours, deletedAt: 'then' }), chosen)).toBeNull();
  expect(passEdition(data({ ...ours, titleId: 'other' }), chosen)).toBeNull();
});

describe('anchors', () => {
  it('keeps them in order and takes each back by itself', () => {
    const two = done(
      addAnchor(edition({ anchors: [anchor(600, 500)] }), { ...place(100, 90), cueId: 'c04' }, context()),
    );
    expect(two.anchors.map(({ sourceMs }) => sourceMs)).toEqual([100_000, 600_000]);
    expect(two.anchors[0]?.cueId).toBe('c04');
    expect(done(removeAnchor(two, two.anchors[0]?.id ?? '')).anchors).toEqual([anchor(600, 500)]);
    expect(removeAnchor(two, 'other')).toMatchObject({ ok: false, error: { kind: 'no-such-anchor' } });
  });

  it.each([
    ['later and before it in the film', place(700, 499.4), false],
    ['later and half a second before it', place(700, 499.5), true],
    ['earlier and after it in the film', place(500, 500.6), false],
    ['earlier and half a second after it', place(500, 500.5), true],
  ])('refuses what makes the film run backwards: %s', (_name, at, isTaken) => {
    const known = edition({ anchors: [anchor(600, 500)] });
    const result = addAnchor(known, at, context());
    expect(result.ok).toBe(isTaken);
    if (!result.ok) expect(result.error.message).toContain('Nothing was changed');
  });

  it('lets the viewer correct the same instant, but not across another anchor', () => {
    const known = edition({ anchors: [anchor(600, 500), anchor(700, 600)] });
    expect(done(addAnchor(known, place(600.9, 450), context())).anchors).toHaveLength(2);
    expect(done(addAnchor(known, place(601, 501), context())).anchors).toHaveLength(3);
    expect(addAnchor(known, place(600.9, 650), context()).ok).toBe(false);
  });

  it.each([place(-1, 0), place(1, Number.NaN), place(1, 7 * 3600), { sourceMs: 1.5, filmMs: 0 }])(
    'refuses %j, which is no time',
    (at) => {
      expect(addAnchor(edition(), at, context())).toMatchObject({ ok: false, error: { kind: 'not-a-time' } });
    },
  );
});

describe('breaks', () => {
  const begun = edition({ anchors: [anchor(0, 0)] });

  it('holds the film from “Adverts” to “We’re back”', () => {
    const on = done(startBreak(begun, 600_000, context()));
    expect(film(on, 700)).toBe(600);
    expect(startBreak(on, 700_000, context())).toMatchObject({ ok: false, error: { kind: 'break-is-on' } });
    const over = done(endBreak(on, 750_000));
    expect([film(over, 750), film(over, 760)]).toEqual([600, 610]);
    expect(endBreak(over, 800_000)).toMatchObject({ ok: false, error: { kind: 'no-break-on' } });
    expect(endBreak(on, 500_000).ok).toBe(false);
  });

  it('takes a forgotten break for over once an anchor follows it', () => {
    const on = done(startBreak(begun, 600_000, context()));
    const anchored = done(addAnchor(on, place(1000, 850), context()));
    expect(film(anchored, 760)).toBe(610);
    expect(startBreak(anchored, 1_100_000, context()).ok).toBe(true);
  });

  it('takes out what was missed, as a guess', () => {
    const missed = missedBreak(1_000_000, 850_000);
    expect(missed).toEqual({ lengthMs: 150_000, question: 'Was that a break? Take out 2:30.' });
    const repaired = done(
      takeOutBreak(begun, { toMs: 1_000_000, lengthMs: missed?.lengthMs ?? 0 }, context()),
    );
    expect([film(repaired, 850), film(repaired, 1000), film(repaired, 1010)]).toEqual([850, 850, 860]);
    expect(repaired.breaks[0]?.guessed).toBe(true);
    expect(takeOutBreak(begun, { toMs: 1000, lengthMs: 2000 }, context()).ok).toBe(false);
    expect(done(removeBreak(repaired, repaired.breaks[0]?.id ?? '')).breaks).toEqual([]);
    expect(removeBreak(repaired, 'other').ok).toBe(false);
  });

  it.each([
    { clock: 100_000, said: 85_001, rate: 1, lengthMs: null },
    { clock: 100_000, said: 85_000, rate: 1, lengthMs: 15_000 },
    { clock: 1_000_000, said: 400_000, rate: 1, lengthMs: 600_000 },
    { clock: 1_000_000, said: 399_000, rate: 1, lengthMs: null },
    { clock: 400_000, said: 1_000_000, rate: 1, lengthMs: null },
    { clock: 200_000, said: 100_000, rate: 25 / 24, lengthMs: 96_000 },
  ])('offers a break only when one explains it: %j', ({ clock, said, rate, lengthMs }) => {
    expect(missedBreak(clock, said, rate)?.lengthMs ?? null).toBe(lengthMs);
  });
});

describe('the next evening', () => {
  const evening = edition({
    anchors: [anchor(0, 0), anchor(400, 400), anchor(1000, 850), anchor(1400, 1250)],
    breaks: [mark(600, 140), published(590), { ...mark(1200, 10), guessed: true }],
  });

  it('keeps the places of the breaks and the rate, and no length', () => {
    const next = afterOf(beginEvening(evening, context()));
    expect(next.anchors).toMatchObject([{ sourceMs: 0, filmMs: 0 }]);
    expect(next.breaks).toMatchObject([{ sourceMs: null, filmMs: 590_000, lengthMs: null }]);
    expect(next.rate).toBe('1');
    const anchored = done(addAnchor(next, place(1100, 900), context()));
    expect([film(anchored, 590), film(anchored, 790), film(anchored, 791)]).toEqual([590, 590, 591]);
  });

  it('remembers the rate that the anchors showed', () => {
    const pal = edition({ anchors: [anchor(0, 0), anchor(2400, 2500)] });
    expect(afterOf(beginEvening(pal, context())).rate).toBe('25/24');
  });

  it('places a marked break by the map of the whole evening, not by the clock of the moment', () => {
    const late = edition({ anchors: [anchor(0, 100), anchor(500, 600)], breaks: [mark(600, 140, 600)] });
    expect(afterOf(beginEvening(late, context())).breaks).toMatchObject([{ filmMs: 700_000 }]);
  });

  it('leaves a file as it is, because it is the same every time', () => {
    const file = { ...evening, kind: 'file' as const };
    expect(afterOf(beginEvening(file, context()))).toEqual(file);
  });

  it('takes new places of breaks for the old ones and leaves the marks', () => {
    const known = afterOf(knowBreaks(evening, [700_000, 900_000], context()));
    expect(known.breaks.map(({ sourceMs, filmMs }) => [sourceMs, filmMs])).toEqual([
      [600_000, 600_000],
      [1_200_000, 1_200_000],
      [null, 700_000],
      [null, 900_000],
    ]);
  });
});

it('corrects a break in one step: where it began, how long it was, whether that is a guess', () => {
  const taken = edition({ breaks: [mark(600, 120)] });
  const id = taken.breaks[0]?.id ?? '';
  const corrected = done(changeBreak(taken, id, { sourceMs: 660_000, lengthMs: 150_000, guessed: true }));
  expect(corrected.breaks).toEqual([
    { id, sourceMs: 660_000, filmMs: 660_000, lengthMs: 150_000, guessed: true },
  ]);
  expect(film(corrected, 659)).toBe(659);
  expect(film(corrected, 810)).toBe(660);
  expect(film(corrected, 910)).toBe(760);
});

it('refuses a corrected break that lasts nothing, and one that is gone', () => {
  const taken = edition({ breaks: [mark(600, 120)] });
  const id = taken.breaks[0]?.id ?? '';
  const nothing = changeBreak(taken, id, { sourceMs: 600_000, lengthMs: 0, guessed: false });
  expect(nothing).toMatchObject({ ok: false, error: { kind: 'break-too-long' } });
  const gone = changeBreak(taken, 'other', { sourceMs: 600_000, lengthMs: 1, guessed: false });
  expect(gone).toMatchObject({ ok: false, error: { kind: 'no-such-break' } });
});
