import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredBeats } from '../../../src/shared/domain/cues/may-offer.ts';
import type { Scene } from '../../../src/shared/domain/notebook/records.ts';
import { beats, onScreen, predicted, pressed, question, seen, short } from './evidence.ts';

describe('how sure a beat is', () => {
  it('knows the order only until somebody sets it', () => {
    expect(predicted([]).map(({ key, confidence, filmMs }) => [key, confidence, filmMs])).toEqual(
      beats.map(({ id }) => [id, 'order_only', null]),
    );
  });

  it.each([
    ['one viewing', [seen('letters', 600, 'p1')], '600 ±2 set_by_you'],
    ['one file', [seen('letters', 600, 'x.json')], '600 ±2 estimated'],
    [
      'two viewings within 5 s',
      [seen('letters', 600, 'p1'), seen('letters', 605, 'p0')],
      '602.5 ±2.5 verified',
    ],
    [
      'two viewings further apart',
      [seen('letters', 600, 'p1'), seen('letters', 605.001, 'p0', { plusMinusMs: 9 })],
      '605.001 ±0.009 set_by_you',
    ],
    [
      'a viewing and a file',
      [seen('letters', 600, 'p1'), seen('letters', 601, 'x.json')],
      '600.5 ±2 verified',
    ],
    [
      'a viewing against a file',
      [seen('letters', 600, 'p1'), seen('letters', 700, 'x.json', { plusMinusMs: 0 })],
      '600 ±2 set_by_you',
    ],
    ['two files', [seen('letters', 600, 'x.json'), seen('letters', 604, 'y.json')], '602 ±2 verified'],
    [
      'the two of three that are closest',
      [seen('letters', 604, 'p1'), seen('letters', 604.5, 'p0'), seen('letters', 600, 'x.json')],
      '604.25 ±2 verified',
    ],
    ['one viewing twice', [seen('letters', 600, 'p1'), seen('letters', 602, 'p1')], '600 ±2 set_by_you'],
    [
      'its own export read again',
      [seen('letters', 600, 'p1'), seen('letters', 600, 'x.json')],
      '600 ±2 set_by_you',
    ],
    ['a deleted one', [seen('letters', 600, 'p1', { deletedAt: 'then' })], 'order_only'],
    ['this viewing', [seen('letters', 600, 'p2')], 'order_only'],
  ])('from %s', (_name, cueTimes, expected) => {
    expect(short(cueTimes, 'letters')).toBe(expected);
  });

  it('lies between the beats around it, and says how wide that is', () => {
    expect(short([seen('open', 0, 'p1'), seen('visit', 100, 'p1')], 'letters')).toBe('50 ±50 estimated');
    expect(short([seen('open', 0, 'p1')], 'letters')).toBe('order_only');
    expect(short([seen('open', 100, 'p1'), seen('visit', 0, 'p1')], 'letters')).toBe('order_only');
  });

  it('reaches through beats that have no time themselves', () => {
    const [, , visit] = predicted([seen('open', 0, 'p1'), seen('close', 4000, 'p1')]).filter(
      ({ beat }) => beat,
    );
    expect(visit).toMatchObject({
      key: 'visit',
      filmMs: 2_000_000,
      plusMinusMs: 2_000_000,
      confidence: 'estimated',
      own: false,
    });
  });
});

describe('who comes on screen', () => {
  const scenes = [
    pressed('a', 100, 'p1'),
    pressed('b', 400, 'p1'),
    pressed('a', 700, 'p1'),
    pressed(null, 900, 'p1'),
  ];

  it('is expected where earlier presses were, each appearance by itself', () => {
    const keys = predicted([], scenes).filter(({ beat }) => beat === null);
    expect(keys.map(({ caseId, filmMs, confidence }) => [caseId, filmMs, confidence])).toEqual([
      ['a', 100_000, 'set_by_you'],
      ['b', 400_000, 'set_by_you'],
      ['a', 700_000, 'set_by_you'],
    ]);
  });

  it('is verified by another viewing, whatever that one missed', () => {
    const other = [pressed('a', 703, 'p0'), pressed('b', 800, 'p0')];
    expect(short([], `${onScreen('a')} 2`, [...scenes, ...other])).toBe('701.5 ±2 verified');
    expect(short([], `${onScreen('a')} 1`, [...scenes, ...other])).toBe('100 ±2 set_by_you');
    expect(short([seen(onScreen('b'), 402, 'x.json', { caseId: 'b' })], `${onScreen('b')} 1`, scenes)).toBe(
      '401 ±2 verified',
    );
  });

  it('counts two presses of one viewing as two appearances, however close', () => {
    const twice = [pressed('a', 100, 'p1'), pressed('a', 103, 'p1')];
    const count = (of: readonly Scene[]) => predicted([], of).filter(({ beat }) => beat === null).length;
    expect(count(twice)).toBe(2);
    expect(count([...twice, pressed('a', 101, 'p0')])).toBe(2);
    expect(count([...twice, pressed('a', 104, 'p0')])).toBe(2);
  });

  it('takes nothing from this viewing or from a scene that was taken back', () => {
    const gone = { ...pressed('a', 500, 'p1'), deletedAt: 'then' };
    expect(predicted([], [gone, pressed('b', 10, 'p2')]).filter(({ beat }) => beat === null)).toEqual([]);
  });
});

describe('which beats may be named', () => {
  const gate = (passed: readonly string[], patch = {}) => ({
    ...question(0, []).gate,
    passedIds: new Set(passed),
    ...patch,
  });
  const named = (...of: Parameters<typeof gate>) => offeredBeats(beats, gate(...of)).map(({ id }) => id);

  it('waits for what comes before, and takes what came later as proof of it', () => {
    expect(named([])).toEqual(['open']);
    expect(named(['open'])).toEqual(['open', 'letters']);
    expect(named(['letters'])).toEqual(['open', 'letters', 'visit']);
  });

  it('keeps what gives something away until its kind is open', () => {
    expect(named(['release'])).toEqual(['open', 'letters', 'visit']);
    expect(named(['release'], { isOpen: () => true })).toEqual([
      'open',
      'letters',
      'visit',
      'release',
      'close',
    ]);
  });

  it('names none before the end under after the film', () => {
    expect(named(['visit'], { policy: 'after_the_film' })).toEqual([]);
    expect(named(['letters'], { policy: 'after_the_film', finished: true })).toEqual([
      'open',
      'letters',
      'visit',
    ]);
  });
});

it('never says verified of what only one source saw, in any mixture', () => {
  const sightings = fc.array(
    fc.record({
      cue: fc.constantFrom('open', 'letters', onScreen('a')),
      second: fc.integer({ min: 0, max: 40 }),
      from: fc.constantFrom('p0', 'p1', 'x.json', 'y.json'),
    }),
    { maxLength: 12 },
  );
  // Two viewings saw one beat one to four seconds apart, so that every mixture has something that is verified.
  const seenTwice = fc.tuple(fc.integer({ min: 41, max: 80 }), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(sightings, seenTwice, (list, [second, apart]) => {
      const cueTimes = [
        ...list.map((one, index) => seen(one.cue, one.second, one.from, { id: `${index}` })),
        seen('visit', second, 'p0'),
        seen('visit', second + apart, 'p1'),
      ];
      const verified = predicted(cueTimes).filter(({ confidence }) => confidence === 'verified');
      expect(verified.map(({ key }) => key)).toContain('visit');
      for (const each of verified) {
        const near = cueTimes.filter(
          ({ cueId, filmMs }) => cueId === each.cueId && Math.abs(filmMs - (each.filmMs ?? 0)) <= 2500,
        );
        expect(new Set(near.map(({ passId, fileName }) => passId ?? fileName)).size).toBeGreaterThan(1);
        expect(each.plusMinusMs).toBeGreaterThanOrEqual(2000);
      }
    }),
  );
});
