import { describe, expect, it } from 'vitest';
import { FACT_PACE_MS } from '../../../src/shared/domain/dossier/opening.ts';
import { isKindOpen, visible } from '../../../src/shared/domain/dossier/reveal.ts';
import { caseFile, fact } from './small-pack.ts';
import { peekAt, peekAtSafe, scene, viewer, type ViewerOver } from './viewers.ts';

const first = fact('first');
const second = fact('second', { revealedAt: { at: 'beat', cue: 'c01' } });
const marked = fact('marked', { revealedAt: { at: 'film_time', filmMs: 45_000, sources: ['plain-source'] } });
const third = fact('third');
const ending = fact('ending', { spoilerKind: 'film_ending' });
const later = fact('later', { spoilerKind: 'after_broadcast' });
const markedEnding = fact('marked-ending', { ...marked, id: 'marked-ending', spoilerKind: 'film_ending' });
const file = caseFile('a', { facts: [first, marked, ending, second, later, markedEnding, third] });

const seen = (over: ViewerOver) =>
  file.facts
    .map((one) => ({ id: one.id, opened: visible(one, file, viewer(over)) }))
    .flatMap(({ id, opened }) => (opened === null ? [] : [`${id}:${opened.by}`]));

const yes = { afterBroadcast: true, endingsConfirmed: true } as const;

describe('what a policy opens', () => {
  const safeByPolicy = ['first:policy', 'marked:policy', 'second:policy', 'third:policy'];
  const safeByEnd = ['first:end', 'marked:end', 'second:end', 'third:end'];
  it.each<[string, ViewerOver, readonly string[]]>([
    ['as I watch, nothing watched', {}, []],
    ['as I watch, every yes but no end', { pass: yes }, []],
    ['as I watch, hours on but nobody pressed', { watchedToMs: 9e6, pass: yes }, ['marked:watching']],
    ['always', { pass: { policy: 'always' } }, safeByPolicy],
    ['always, yes to later things only', { pass: { policy: 'always', afterBroadcast: true } }, safeByPolicy],
    ['after the film, before its end', { watchedToMs: 9e6, pass: { policy: 'after_the_film', ...yes } }, []],
  ])('%s', (_name, over, expected) => {
    expect(seen(over)).toStrictEqual(expected);
  });

  it.each<[string, ViewerOver, readonly string[]]>([
    ['as I watch', { finished: true }, safeByEnd],
    ['after the film', { finished: true, pass: { policy: 'after_the_film' } }, safeByEnd],
    ['always', { finished: true, pass: { policy: 'always' } }, safeByPolicy],
  ])('%s, after the end: endings too, and later things after the second yes', (_name, over, safe) => {
    const endings = ['ending:end', 'marked-ending:end'];
    expect(seen(over).toSorted()).toStrictEqual([...safe, ...endings].toSorted());
    const agreed = { ...over, pass: { ...over.pass, afterBroadcast: true } };
    expect(seen(agreed).toSorted()).toStrictEqual([...safe, ...endings, 'later:end'].toSorted());
  });

  it('always with endings confirmed opens everything at once, by policy', () => {
    const over: ViewerOver = { pass: { policy: 'always', endingsConfirmed: true } };
    expect(seen(over)).toStrictEqual(file.facts.map(({ id }) => `${id}:policy`));
  });
});

describe('as I watch', () => {
  it.each([
    ['verified', 0],
    ['set_by_you', 2_000],
    ['estimated', 30_000],
  ] as const)(
    'a %s scene opens its first fact %i ms after it begins, to the millisecond',
    (confidence, wait) => {
      const scenes = [scene('a', 10_000, { confidence })];
      const at = (watchedToMs: number) => visible(first, file, viewer({ scenes, watchedToMs }));
      expect(at(10_000 + wait - 1)).toBeNull();
      expect(at(10_000 + wait)).toStrictEqual({ by: 'watching', filmMs: 10_000 + wait, confidence });
    },
  );

  it('paces facts by time on screen across scenes, beat facts among them and marked ones apart', () => {
    const scenes = [scene('a', 10_000, { toMs: 20_000 }), scene('a', 500_000)];
    const opensAt = (one: typeof first) => {
      const opened = visible(one, file, viewer({ scenes, watchedToMs: 9e6 }));
      return opened?.by === 'watching' ? opened.filmMs : null;
    };
    const secondScene = 500_000 - 10_000 + 2_000;
    expect(opensAt(second)).toBe(secondScene + FACT_PACE_MS);
    expect(opensAt(third)).toBe(secondScene + 2 * FACT_PACE_MS);
    expect(opensAt(marked)).toBe(75_000);
  });

  it('counts a part that two scenes share once', () => {
    const scenes = [scene('a', 0, { toMs: 20_000 }), scene('a', 10_000, { toMs: 20_000 + FACT_PACE_MS })];
    const at = (watchedToMs: number) => visible(second, file, viewer({ scenes, watchedToMs }));
    expect(at(FACT_PACE_MS + 1_999)).toBeNull();
    expect(at(FACT_PACE_MS + 2_000)).not.toBeNull();
  });

  it('lets the doubt of an earlier scene delay what was counted from it', () => {
    const scenes = [
      scene('a', 0, { toMs: 10_000, confidence: 'estimated' }),
      scene('a', 100_000, { confidence: 'verified' }),
    ];
    const reached = 100_000 + FACT_PACE_MS - 10_000;
    const at = (watchedToMs: number) => visible(second, file, viewer({ scenes, watchedToMs }));
    expect(at(reached + 29_999)).toBeNull();
    expect(at(reached + 30_000)).toMatchObject({ confidence: 'estimated' });
  });

  it('is not hastened by a scene of another case, a deleted scene, or by looking ahead', () => {
    const scenes = [scene('b', 0), scene(null, 0), scene('a', 0, { deletedAt: '2026-01-02T20:01:00.000Z' })];
    expect(visible(first, file, viewer({ scenes, watchedToMs: 9e6 }))).toBeNull();
    const own = [scene('a', 10_000)];
    expect(visible(first, file, viewer({ scenes: own, watchedToMs: 0, nowMs: 9e6 }))).toBeNull();
  });

  it('hides nothing again when the viewer rewinds', () => {
    const scenes = [scene('a', 10_000)];
    expect(visible(first, file, viewer({ scenes, watchedToMs: 50_000, nowMs: 0 }))).not.toBeNull();
  });
});

describe('peeks', () => {
  const deletedAt = '2026-01-02T20:01:00.000Z';
  it.each<[string, ViewerOver, readonly string[]]>([
    ['one fact', { peeks: [peekAt('a', 'third')] }, ['third:peek']],
    ['taken back', { peeks: [peekAt('a', 'third', { deletedAt })] }, []],
    ['in another case', { peeks: [peekAt('b', 'third'), peekAtSafe('b')] }, []],
    ['never an ending', { peeks: [peekAt('a', 'ending'), peekAt('a', 'later')] }, []],
    [
      'all that is safe',
      { peeks: [peekAtSafe('a')] },
      ['first', 'marked', 'second', 'third'].map((id) => `${id}:peek`),
    ],
    ['not under after the film', { peeks: [peekAtSafe('a')], pass: { policy: 'after_the_film' } }, []],
    [
      'nothing to do after the end',
      { peeks: [peekAt('a', 'third')], finished: true },
      ['first:end', 'marked:end', 'ending:end', 'second:end', 'marked-ending:end', 'third:end'],
    ],
    [
      'overtaken by watching',
      { peeks: [peekAt('a', 'first')], scenes: [scene('a', 0)], watchedToMs: 2_000 },
      ['first:watching'],
    ],
  ])('%s', (_name, over, expected) => {
    expect(seen(over)).toStrictEqual(expected);
  });

  it('names the peek, so that it can be taken back', () => {
    const opened = visible(third, file, viewer({ peeks: [peekAt('a', 'third', { id: 'k7' })] }));
    expect(opened).toStrictEqual({ by: 'peek', peekId: 'k7' });
  });
});

it('texts without a kind are open to anybody', () => {
  expect(isKindOpen(undefined, viewer())).toBe(true);
  expect(isKindOpen('film_ending', viewer())).toBe(false);
});
