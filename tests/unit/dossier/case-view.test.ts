import { describe, expect, it } from 'vitest';
import { viewCase, viewCases } from '../../../src/shared/domain/dossier/case-view.ts';
import { nextPeek } from '../../../src/shared/domain/dossier/next.ts';
import { FACT_PACE_MS } from '../../../src/shared/domain/dossier/opening.ts';
import { caseFile, fact, smallPack, type GatedPack } from './small-pack.ts';
import { peekAt, scene, viewer, type ViewerOver } from './viewers.ts';

const pack = smallPack();
const viewOf = (caseId: string, over: ViewerOver = {}, of: GatedPack = pack) => {
  const found = viewCases(of, viewer(over)).find(({ id }) => id === caseId);
  if (found === undefined) throw new Error(`no case ${caseId}`);
  return found;
};
const ids = (over: ViewerOver, of?: GatedPack) => viewOf('full', over, of).facts.map(({ id }) => id);
const finished: ViewerOver = { finished: true };
const agreed: ViewerOver = { finished: true, pass: { afterBroadcast: true } };

describe('a case that has not opened', () => {
  it('shows its front and nothing else', () => {
    expect(viewOf('full')).toStrictEqual({
      id: 'full',
      listing: 1,
      name: 'Name full',
      surname: 'full',
      monogram: 'N',
      weave: 'plain',
      place: 'Place full',
      summary: 'Summary of full',
      contentNotes: ['Content of full'],
      presence: { state: 'not_seen' },
      facts: [],
      sources: [],
      harmed: [],
      canPeek: true,
      status: null,
      unknown: [],
    });
  });
});

describe('facts', () => {
  const scenes = [scene('full', 0)];

  it('come in film order, then in dossier order', () => {
    const peeks = [peekAt('full', 'f-6'), peekAt('full', 'f-4'), peekAt('full', 'f-1')];
    expect(ids({ peeks })).toStrictEqual(['f-1', 'f-6']);
    const watched = { scenes, watchedToMs: 80_000, peeks: [peekAt('full', 'f-6')] };
    expect(ids(watched)).toStrictEqual(['f-1', 'f-2', 'f-3', 'f-6']);
  });

  it('put a marked fact among the others by the time it opened', () => {
    const late = [scene('full', 60_000)];
    expect(ids({ scenes: late, watchedToMs: 75_000 })).toStrictEqual(['f-1', 'f-3']);
    const later = [scene('full', 76_000)];
    expect(ids({ scenes: later, watchedToMs: 90_000 })).toStrictEqual(['f-3', 'f-1']);
  });

  it('show the latest open version only', () => {
    const before = 2_000 + 3 * FACT_PACE_MS - 1;
    expect(ids({ scenes, watchedToMs: before })).toContain('f-4');
    expect(ids({ scenes, watchedToMs: before })).not.toContain('f-6');
    expect(ids({ scenes, watchedToMs: before + 1 })).toContain('f-6');
    expect(ids({ scenes, watchedToMs: before + 1 })).not.toContain('f-4');
  });

  it('leave the earlier version out when only a version further on is open', () => {
    const chain = [
      fact('v-1', { supersededBy: 'v-2' }),
      fact('v-2', { supersededBy: 'v-3', spoilerKind: 'after_broadcast' }),
      fact('v-3', { spoilerKind: 'film_ending' }),
    ];
    const of = { ...pack, cases: [caseFile('full', { facts: chain })] };
    expect(ids({ pass: { policy: 'always' } }, of)).toStrictEqual(['v-1']);
    expect(ids(finished, of)).toStrictEqual(['v-3']);
  });

  it('carry every field, or null', () => {
    const [one] = viewOf('full', { peeks: [peekAt('full', 'f-1')] }).facts;
    expect(one).toStrictEqual({
      id: 'f-1',
      section: 'offence',
      text: 'Text of f-1',
      date: '1997-01-01',
      dateEnd: null,
      datePrecision: 'day',
      side: 'defence',
      sensitive: 'violence',
      note: null,
      conflict: [],
      sources: ['plain-source'],
      terms: [],
      spoilerKind: null,
      opened: { by: 'peek', peekId: 'peek-f-1' },
    });
  });
});

describe('sources', () => {
  it('are those of open facts and their conflicts, once each, in the order in which they are named', () => {
    const peeks = [peekAt('full', 'f-1'), peekAt('full', 'f-6')];
    expect(viewOf('full', { peeks }).sources.map(({ id }) => id)).toStrictEqual([
      'plain-source',
      'conflict-source',
    ]);
  });

  it('keep title, address, date and id back until their gate opens', () => {
    const peeks = [peekAt('full', 'f-2')];
    const [closed] = viewOf('full', { peeks }).sources;
    const standIn = 'withheld-2';
    expect(closed).toStrictEqual({
      id: standIn,
      publisher: 'The Daily Paper',
      title: null,
      url: null,
      published: null,
    });
    expect(viewOf('full', { peeks }).facts[0]?.sources).toStrictEqual([standIn, 'plain-source']);
    const open = viewOf('full', finished);
    expect(open.sources.find(({ id }) => id === 'ending-source')).toMatchObject({
      title: 'Title of ending-source',
      published: '2019-12-06',
    });
    expect(open.facts.find(({ id }) => id === 'f-3')?.sources).toStrictEqual(['withheld-3']);
  });
});

describe('what stands around the facts', () => {
  it('names who was harmed once a fact is open, in one whole sentence each, with its sources', () => {
    const rest = { note: null, sources: ['plain-source'] };
    expect(viewOf('full', { peeks: [peekAt('full', 'f-1')] }).harmed).toStrictEqual([
      { name: 'Ada Hurt', detail: 'Ada Hurt died at the age of 69.', hasDied: true, ...rest },
      {
        name: 'Ben Hurt',
        detail: 'Ben Hurt died at the age of 22 or 23; sources differ.',
        hasDied: true,
        ...rest,
      },
      {
        name: 'a brother of Ben Hurt',
        detail: 'A brother of Ben Hurt was wounded.',
        hasDied: false,
        ...rest,
      },
    ]);
  });

  it.each<[string, ViewerOver, readonly string[]]>([
    ['closed', {}, []],
    ['one fact open', { peeks: [peekAt('full', 'f-1')] }, ['Gap of full']],
    ['after the end', finished, ['Gap of full', 'Gap after the ending']],
    ['after the second yes', agreed, ['Gap of full', 'Gap after the ending', 'Gap of later']],
  ])('says what is not known, %s', (_name, over, expected) => {
    expect(viewOf('full', over).unknown).toStrictEqual(expected);
  });

  it('says how it went on once the gate of that opens, with its sources', () => {
    expect(viewOf('full', finished).status).toBeNull();
    expect(viewOf('full', agreed).status).toStrictEqual({
      text: 'Status of full',
      asOf: '2031',
      sources: ['later-source', 'ending-source'],
    });
    expect(viewOf('other', finished).status?.text).toBe('Status of other');
    expect(viewOf('other', finished).sources.map(({ id }) => id)).toContain('ending-source');
    expect(viewOf('other').status).toBeNull();
  });
});

describe('presence', () => {
  const scenes = [
    scene('full', 10_000, { toMs: 20_000 }),
    scene('other', 20_000, { toMs: 40_000 }),
    scene('full', 90_000, { toMs: 95_000, confidence: 'estimated' }),
  ];
  it.each<[number, number, unknown]>([
    [9_999, 9_999, { state: 'not_seen' }],
    [10_000, 10_000, { state: 'on_screen', sinceMs: 10_000 }],
    [19_999, 19_999, { state: 'on_screen', sinceMs: 10_000 }],
    [20_000, 20_000, { state: 'seen', lastMs: 20_000 }],
    [50_000, 50_000, { state: 'seen', lastMs: 20_000 }],
    [50_000, 15_000, { state: 'on_screen', sinceMs: 10_000 }],
    [50_000, 92_000, { state: 'seen', lastMs: 20_000 }],
    [89_999, 89_999, { state: 'seen', lastMs: 20_000 }],
    [93_000, 30_000, { state: 'seen', lastMs: 93_000 }],
  ])('watched to %i, looking at %i', (watchedToMs, nowMs, expected) => {
    expect(viewOf('full', { scenes, watchedToMs, nowMs }).presence).toStrictEqual(expected);
  });

  it.each([
    ['was closed a little behind the end', 95_000],
    ['was never closed', null],
  ])('is nobody’s once the film is over, also where the last scene %s', (_how, toMs) => {
    const last = [scene('full', 90_000, { toMs })];
    const over = { scenes: last, watchedToMs: 94_900, nowMs: null, finished: true };
    expect(viewOf('full', over).presence.state).toBe('seen');
  });
});

describe('the next peek', () => {
  const peekOf = (over: ViewerOver) => nextPeek(pack, 'full', viewer(over));
  it.each<[string, ViewerOver, string | null]>([
    ['begins with the first', {}, 'f-1'],
    ['passes what is open', { peeks: [peekAt('full', 'f-1')] }, 'f-2'],
    [
      'passes a version that an open one replaces',
      { peeks: ['f-1', 'f-2', 'f-3', 'f-6'].map((id) => peekAt('full', id)) },
      null,
    ],
    ['leaves endings', { peeks: ['f-1', 'f-2', 'f-3', 'f-4'].map((id) => peekAt('full', id)) }, 'f-6'],
    ['is not offered by after the film', { pass: { policy: 'after_the_film' } }, null],
    ['is not needed by always', { pass: { policy: 'always' } }, null],
    ['is not needed after the end', finished, null],
  ])('%s', (_name, over, expected) => {
    expect(peekOf(over)).toBe(expected);
    expect(viewOf('full', over).canPeek).toBe(expected !== null);
  });

  it('knows no case that the pack does not have', () => {
    expect(nextPeek(pack, 'nobody', viewer())).toBeNull();
  });
});

it('changes no record that it is given', () => {
  const file = pack.cases[0];
  if (file === undefined) throw new Error('the small pack has no case');
  const before = JSON.stringify(pack);
  viewCase(pack, file, viewer(agreed));
  expect(JSON.stringify(pack)).toBe(before);
});
