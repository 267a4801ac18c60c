import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCueFile } from '../../../src/shared/domain/cues/read-cue-file.ts';
import { cueFileText, toCueFile } from '../../../src/shared/domain/cues/write-cue-file.ts';
import type { CueTime } from '../../../src/shared/domain/notebook/cue-time-record.ts';
import { importCues, removeCueTime, setCue } from '../../../src/shared/domain/notebook/cue-steps.ts';
import { beats, onScreen, pressed, seen, short } from './evidence.ts';

const known = { titleId: 't', beats, caseIds: ['a', 'b'] };
let ids = 0;
const context = () => ({ nowIso: '2026-11-22T20:00:00.000Z', newId: () => `id-${String((ids += 1))}` });

const read = (text: string) => {
  const result = readCueFile(text, known);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const fault = (value: unknown) => {
  const result = readCueFile(typeof value === 'string' ? value : JSON.stringify(value), known);
  if (result.ok) throw new Error('it was taken');
  return result.error;
};
const file = (cues: readonly unknown[], patch = {}) => ({
  schema: 'docket/cue-times@1',
  title: 't',
  cues,
  ...patch,
});
const taken = (fileName: string, text: string, into: readonly CueTime[]): readonly CueTime[] => {
  const step = importCues({ titleId: 't', fileName, cues: read(text).cues }, into, context());
  return (step?.changes ?? []).flatMap(({ table, after }) => (table === 'cueTimes' ? [after] : []));
};

describe('giving times away', () => {
  const own = [seen('letters', 600, 'p1'), seen('letters', 602, 'p2'), seen('open', 0, 'x.json')];
  const scenes = [
    pressed('a', 100, 'p1'),
    pressed('a', 102, 'p2'),
    pressed('b', 50, 'p1'),
    pressed(null, 70, 'p1'),
  ];

  it('writes what the viewer set, one line each, in the order of the film', () => {
    expect(toCueFile('t', { cueTimes: own, scenes })).toEqual(
      file([
        { cue: onScreen('b'), filmMs: 50_000, plusMinusMs: 2000 },
        { cue: onScreen('a'), filmMs: 101_000, plusMinusMs: 2000 },
        { cue: 'letters', filmMs: 601_000, plusMinusMs: 2000 },
      ]),
    );
  });

  it('holds nothing that says whose it is', () => {
    const text = cueFileText(toCueFile('t', { cueTimes: own, scenes }));
    for (const secret of ['p1', 'p2', 'x.json', '2026', 'id', 'setAt'])
      expect(text).not.toContain(`"${secret}`);
  });

  it('is read back as it was written, whatever is in it', () => {
    const cues = fc.array(
      fc.record({
        cue: fc.constantFrom('open', 'letters', onScreen('a'), onScreen('b')),
        second: fc.integer({ min: 0, max: 7200 }),
        doubt: fc.integer({ min: 0, max: 60_000 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(cues, (list) => {
        const times = list.map(({ cue, second, doubt }, index) =>
          seen(cue, second, `p${index}`, { plusMinusMs: doubt }),
        );
        const written = toCueFile('t', { cueTimes: times, scenes: [] });
        const { cues: back, skipped } = read(cueFileText(written));
        expect(skipped).toEqual([]);
        expect(back.map(({ cueId, filmMs, plusMinusMs }) => ({ cue: cueId, filmMs, plusMinusMs }))).toEqual(
          written.cues,
        );
      }),
    );
  });
});

describe('taking times over', () => {
  const text = JSON.stringify(file([{ cue: 'letters', filmMs: 602_000, plusMinusMs: 1000 }]));

  it('leaves own times alone and verifies what agrees', () => {
    const own = [seen('letters', 600, 'p1')];
    const added = taken('theirs.json', text, own);
    expect(added).toMatchObject([
      { cueId: 'letters', passId: null, from: 'file', fileName: 'theirs.json', filmMs: 602_000 },
    ]);
    expect(short([...own, ...added], 'letters')).toBe('601 ±1 verified');
    const against = taken('theirs.json', text.replace('602000', '900000'), own);
    expect(short([...own, ...against], 'letters')).toBe('600 ±2 set_by_you');
  });

  it('takes nothing twice, and again what was removed', () => {
    const once = taken('theirs.json', text, []);
    expect(taken('again.json', text, once)).toEqual([]);
    const [first] = once;
    if (first === undefined) throw new Error('nothing was taken');
    const [removed] = removeCueTime(first, context()).changes;
    expect(removed).toMatchObject({ before: first, after: { deletedAt: context().nowIso } });
    expect(taken('again.json', text, [{ ...first, deletedAt: 'then' }])).toHaveLength(1);
  });

  it.each([
    ['/home/somebody/Films/theirs.json', 'theirs.json'],
    ['C:\\Users\\somebody\\theirs.json', 'theirs.json'],
    ['/', 'cue file'],
  ])('keeps of %s the name alone', (path, name) => {
    expect(taken(path, text, [])[0]?.fileName).toBe(name);
  });

  it('tells which cues this pack does not know, and takes the others', () => {
    const cues = ['letters', 'elsewhere', onScreen('z'), onScreen('b'), 'on-screen:'].map((cue, index) => ({
      cue,
      filmMs: index,
      plusMinusMs: 0,
    }));
    const { cues: back, skipped } = read(`\uFEFF${JSON.stringify(file(cues))}`);
    expect(back.map(({ cueId, caseId }) => [cueId, caseId])).toEqual([
      ['letters', null],
      ['on-screen:b', 'b'],
    ]);
    expect(skipped.map(({ where }) => where)).toEqual(['cues[1].cue', 'cues[2].cue', 'cues[4].cue']);
    expect(skipped[0]?.why).toBe('There is no cue "elsewhere" here.');
  });

  const good = { cue: 'open', filmMs: 0, plusMinusMs: 0 };
  it.each([
    ['cut short', '{\n "schema": "docket/cue-times@1",\n "cues": [', 'not-json', 'line 3'],
    ['a slip', '{\n "schema": 1\n "cues": 2\n}', 'not-json', 'line 3'],
    ['an empty file', '', 'not-json', 'line 1'],
    ['a list', [], 'not-a-cue-file', 'schema'],
    ['another kind of file', { schema: 'docket/cues@1' }, 'not-a-cue-file', 'schema'],
    ['a newer file', file([], { schema: 'docket/cue-times@2' }), 'newer', 'schema'],
    ['another film', file([good], { title: 'other' }), 'other-film', 'title'],
    ['a time in words', file([good, { ...good, filmMs: '1:00' }]), 'bad-entry', 'cues[1].filmMs'],
    ['half a millisecond', file([{ ...good, filmMs: 0.5 }]), 'bad-entry', 'cues[0].filmMs'],
    ['a time before the film', file([{ ...good, filmMs: -1 }]), 'bad-entry', 'cues[0].filmMs'],
    ['a time after any film', file([{ ...good, filmMs: 21_600_001 }]), 'bad-entry', 'cues[0].filmMs'],
    ['no doubt', file([{ cue: 'open', filmMs: 1 }]), 'bad-entry', 'cues[0].plusMinusMs'],
    ['something personal', file([{ ...good, note: 'mine' }]), 'bad-entry', 'cues[0]'],
    ['too many', file(Array.from({ length: 2001 }, () => good)), 'bad-entry', 'cues'],
    ['too much', `"${'x'.repeat(1_000_000)}"`, 'too-big', ''],
  ])('refuses %s and says where', (...[, value, kind, where]) => {
    const { message, ...found } = fault(value);
    expect(found).toEqual({ kind, where });
    expect(message).toMatch(/\. Nothing was taken over\.$/u);
  });
});

describe('setting a cue', () => {
  const at = { session: 's', monoMs: 0, wallMs: 0 };
  const press = (clock: number | null, expected: number | null) => ({
    ...{ titleId: 't', passId: 'p2', cueId: 'letters', caseId: null, at, leadInMs: 1000 },
    clock: clock === null ? null : { filmMs: clock * 1000, plusMinusMs: 3000 },
    expected: expected === null ? null : { filmMs: expected * 1000, plusMinusMs: 2000 },
  });
  const changes = (clock: number | null, expected: number | null) => {
    const result = setCue(press(clock, expected), context());
    return result.ok
      ? result.value.changes.map(({ table, after }) => (table === 'syncEvents' ? after.change : after))
      : result.error;
  };

  it('sets the clock by the cue and the cue by the clock, in one step', () => {
    expect(changes(605, 600)).toMatchObject([
      { kind: 'set', filmMs: 601_000, plusMinusMs: 3000, landmark: 'letters' },
      { cueId: 'letters', passId: 'p2', filmMs: 604_000, plusMinusMs: 4000, from: 'set' },
    ]);
  });

  it('takes nothing from a clock that was more than 10 s off', () => {
    expect(changes(611, 600)).toHaveLength(2);
    expect(changes(611.001, 600)).toMatchObject([{ kind: 'set' }]);
    expect(changes(590.999, 600)).toMatchObject([{ kind: 'set' }]);
  });

  it('leaves the clock alone when nobody knows when the cue comes', () => {
    expect(changes(605, null)).toMatchObject([{ cueId: 'letters', filmMs: 604_000 }]);
    expect(changes(0.5, null)).toMatchObject([{ filmMs: 0 }]);
  });

  it('can start from a cue alone, and says when it can do nothing', () => {
    expect(changes(null, 600)).toMatchObject([{ kind: 'set' }]);
    expect(changes(null, null)).toBe('Start the clock first: nobody knows yet when this comes.');
  });
});
