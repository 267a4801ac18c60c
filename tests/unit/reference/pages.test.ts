import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../src/shared/domain/reference/look.ts';
import { viewAfter } from '../../../src/shared/domain/reference/view-after.ts';
import { viewChronology } from '../../../src/shared/domain/reference/view-chronology.ts';
import { viewFilm } from '../../../src/shared/domain/reference/view-film.ts';
import { viewHelp } from '../../../src/shared/domain/reference/view-help.ts';
import { viewLaw } from '../../../src/shared/domain/reference/view-law.ts';
import { viewPeople } from '../../../src/shared/domain/reference/view-people.ts';
import { viewRecap } from '../../../src/shared/domain/reference/view-recap.ts';
import { viewSources } from '../../../src/shared/domain/reference/view-sources.ts';
import {
  afterViewSchema,
  filmViewSchema,
  recapViewSchema,
} from '../../../src/shared/domain/reference/film-views.ts';
import {
  chronologyViewSchema,
  helpViewSchema,
  lawViewSchema,
  peopleViewSchema,
  sourcesViewSchema,
} from '../../../src/shared/domain/reference/views.ts';
import { readRealPack } from '../dossier/real-pack.ts';
import { peekAt, scene, viewer, type ViewerOver } from '../dossier/viewers.ts';

const pack = readRealPack();
const look = (over: ViewerOver = {}) => lookAt(pack, viewer(over));
const ended = { finished: true } as const;
const agreed = { finished: true, pass: { afterBroadcast: true } } as const;
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('every page has the shape of the contract', () => {
  it.each([{}, ended, agreed, { pass: { policy: 'always', endingsConfirmed: true } }] as const)(
    'for %j',
    (over) => {
      const at = look({ scenes: [scene('momolu-stewart', 0)], watchedToMs: 400_000, ...over });
      const pages = [
        [lawViewSchema, viewLaw(at)],
        [peopleViewSchema, viewPeople(at)],
        [chronologyViewSchema, viewChronology(at)],
        [sourcesViewSchema, viewSources(at)],
        [filmViewSchema, viewFilm(at)],
        [afterViewSchema, viewAfter(at)],
        [recapViewSchema, viewRecap(at)],
        [helpViewSchema, viewHelp(at)],
      ] as const;
      for (const [schema, page] of pages) expect(schema.parse(page)).toStrictEqual(page);
    },
  );
});

describe('a case opens everything that is its own with its first fact', () => {
  const scenes = [scene('momolu-stewart', 10_000)];
  it.each([
    [11_999, false],
    [12_000, true],
  ])('at %i ms: %s', (watchedToMs, isOpen) => {
    const at = look({ scenes, watchedToMs });
    expect(ids(viewPeople(at).people).includes('mark-rosebure')).toBe(isOpen);
    expect(viewPeople(at).harmed.map(({ name }) => name)).toStrictEqual(isOpen ? ['Mark Rosebure'] : []);
    expect(ids(viewChronology(at).events).includes('ev-005')).toBe(isOpen);
    expect(ids(viewChronology(at).lanes).includes('momolu-stewart')).toBe(isOpen);
    expect(viewLaw(at).terms.find(({ id }) => id === 'iraa')?.stories.length).toBe(isOpen ? 1 : 0);
    expect(ids(viewChronology(at).events)).not.toContain('ev-035');
  });

  it('and a peek opens it too', () => {
    const at = look({ peeks: [peekAt('momolu-stewart', 'ms-001')] });
    expect(ids(viewPeople(at).people)).toContain('mark-rosebure');
    expect(ids(viewPeople(look()).people)).not.toContain('mark-rosebure');
  });
});

describe('what could change a sentence', () => {
  const stepsAt = (over: ViewerOver, id: string) =>
    viewLaw(look(over)).paths.find(({ story }) => story.id === id)?.steps ?? [];

  it('is drawn step by step as its facts open', () => {
    const scenes = [scene('david-sheppard', 0)];
    const counts = [60_000, 332_000, 362_000, 900_000].map(
      (watchedToMs) => stepsAt({ scenes, watchedToMs }, 'david-sheppard').length,
    );
    expect(counts).toStrictEqual([0, 2, 3, 4]);
  });

  it('says which branch came true only once that is open', () => {
    const results = (over: ViewerOver) =>
      stepsAt(over, 'alexis-martin')
        .filter(({ who }) => who === 'The governor of Ohio')
        .flatMap((step) => step.results.map(({ facts }) => facts[0]));
    const watched = { scenes: [scene('alexis-martin', 0)], watchedToMs: 3_000_000 };
    expect(results(watched)).toStrictEqual([]);
    expect(results(ended)).toStrictEqual(['am-029']);
    expect(results(agreed)).toStrictEqual(['am-029', 'am-030', 'am-037']);
  });

  it('names the parole board of Ohio only after the second yes', () => {
    const who = (over: ViewerOver) => stepsAt(over, 'alexis-martin').map((step) => step.who);
    expect(who(ended)).not.toContain('The Ohio Parole Board');
    expect(who(agreed).filter((one) => one === 'The Ohio Parole Board')).toHaveLength(2);
  });
});

describe('the beats of the film', () => {
  const beats = (over: ViewerOver) => ids(viewFilm(look(over)).beats);
  it('count as passed with a fact that is tied to them, and so do the beats before them', () => {
    expect(beats({})).toStrictEqual([]);
    expect(beats({ peeks: [peekAt('dawn-jackson', 'dj-022')] })).toStrictEqual(['c01', 'c03', 'c06']);
    expect(beats({ peeks: [peekAt('momolu-stewart', 'ms-026')] })).toStrictEqual(['c12', 'c13']);
  });
  it('are all there at the end', () => {
    expect(beats(ended)).toHaveLength(18);
    expect(beats({ pass: { policy: 'always' } })).toHaveLength(15);
  });
});

describe('how it went on', () => {
  it.each([
    [{}, 'the_end', 0],
    [{ pass: { policy: 'always' } }, 'the_end', 0],
    [ended, 'second_yes', 4],
    [agreed, 'nothing', 4],
  ] as const)('for %j waits for %s', (over, waitsFor, cases) => {
    const after = viewAfter(look(over));
    expect([after.waitsFor, after.cases.length]).toStrictEqual([waitsFor, cases]);
  });

  it('is in order of date', () => {
    const dates = viewAfter(look(agreed)).cases.map(({ facts }) => facts.flatMap(({ date }) => date ?? []));
    expect(dates).toStrictEqual(dates.map((one) => one.toSorted()));
  });
});

describe('the recap', () => {
  const scenes = [
    scene('dawn-jackson', 0, { toMs: 100_000 }),
    scene('david-sheppard', 100_000, { toMs: 200_000 }),
    scene('dawn-jackson', 200_000),
  ];
  const of = (nowMs: number, watchedToMs = 260_000) =>
    viewRecap(look({ scenes, watchedToMs, nowMs })).cases.find(({ story }) => story.id === 'dawn-jackson');

  it('tells where a case stood when it was last on screen', () => {
    const jackson = of(260_000);
    expect([jackson?.previous, jackson?.current, jackson?.next]).toStrictEqual([
      { fromMs: 0, toMs: 100_000 },
      { fromMs: 200_000, toMs: 260_000 },
      null,
    ]);
    expect(jackson?.stood.map(({ id }) => id)).toStrictEqual(['dj-003', 'dj-004']);
  });

  it('knows the next appearance after going back, and none that was not watched', () => {
    expect(of(150_000)?.next).toStrictEqual({ fromMs: 200_000, toMs: 260_000 });
    expect(of(150_000, 150_000)?.next).toBeNull();
    expect(of(50_000)?.current).toStrictEqual({ fromMs: 0, toMs: 100_000 });
  });

  it('says only what is open, and sums a section up once all of it is', () => {
    expect(of(260_000)?.soFar.map(({ part }) => part)).toStrictEqual(['who', 'happened']);
    const whole = look({ scenes: [scene('dawn-jackson', 0)], watchedToMs: 3_000_000 });
    expect(
      viewRecap(whole)
        .cases[0]?.soFar.map(({ part, text }) => [part, text])
        .slice(2),
    ).toStrictEqual([
      ['court', '30 years without parole'],
      ['asked', 'A request for clemency to the governor of New Jersey'],
    ]);
  });
});

it('puts helplines first and marks what has to be checked', () => {
  const { entries } = viewHelp(look());
  expect(entries.slice(0, 3).map(({ kind }) => kind)).toStrictEqual([
    'helpline',
    'helpline',
    'legal organisation',
  ]);
  expect(entries.every(({ toCheck }) => toCheck)).toBe(true);
});

it('gives each source the name that the page it came from gives it', () => {
  const at = look({ scenes: [scene('david-sheppard', 0)], watchedToMs: 900_000 });
  const known = new Set(ids(viewSources(at).sources));
  const cited = viewLaw(at).sources.map(({ id }) => id);
  expect(cited.filter((id) => !known.has(id))).toStrictEqual([]);
});
