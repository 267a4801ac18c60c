import { describe, expect, it } from 'vitest';
import { contractFor } from '../../../../src/shared/domain/players/contracts.ts';
import { gradeOf } from '../../../../src/shared/domain/players/estimate.ts';
import { estimateAt, estimatorStep } from '../../../../src/shared/domain/players/estimator.ts';
import { freshEstimator, type Step } from '../../../../src/shared/domain/players/estimator-state.ts';
import type { BridgeEvent, Media, PositionReport } from '../../../../src/shared/domain/players/report.ts';

const film: Media = { key: 'film', title: 'Film', durationMs: 7_200_000, durationExact: true };
const contract = contractFor('mpv');

const play = (at: number, what: Extract<BridgeEvent, { what: 'play' }>['play'], rate = 1): BridgeEvent => ({
  what: 'play',
  play: what,
  rate,
  at,
});
const word = (valueMs: number, tSend: number, more: Partial<PositionReport> = {}): BridgeEvent => ({
  what: 'position',
  report: { valueMs, tSend, tRecv: tSend + 4, earlyMs: 42, lateMs: 15, ...more },
});
const words = (from: number, valueMs: number, count: number): readonly BridgeEvent[] =>
  Array.from({ length: count }, (_, index) => word(valueMs + index * 100, from + index * 100));

const after = (...events: readonly BridgeEvent[]): Step =>
  events.reduce<Step>(
    ({ state, news }, event) => {
      const step = estimatorStep(state, event);
      return { state: step.state, news: [...news, ...step.news] };
    },
    { state: freshEstimator(contract), news: [] },
  );

const online: BridgeEvent = { what: 'link', link: 'online', at: 0 };
const loaded: BridgeEvent = { what: 'media', media: film, at: 0 };
/** mpv plays the film from its beginning and says so ten times a second, for two seconds. */
const begun = [online, loaded, play(0, 'playing'), ...words(0, 0, 20)];
const read = ({ state }: Step, t: number) => estimateAt(state, t);

describe('a place', () => {
  it('fades sooner where the player’s word and its picture come apart', () => {
    const growth = (name: string): number => {
      const events = [online, loaded, play(0, 'playing'), word(0, 0)];
      const state = events.reduce(
        (before, event) => estimatorStep(before, event).state,
        freshEstimator(contractFor('mpris', name)),
      );
      const doubtAt = (t: number): number => estimateAt(state, t)?.plusMinusMs ?? Number.NaN;
      return doubtAt(1004) - doubtAt(4);
    };
    expect(growth('chromium')).toBeCloseTo(22);
    expect(growth('vlc')).toBeCloseTo(2);
  });

  it('is not known before the first word, and never 0 for unknown', () => {
    expect(read(after(online, loaded, play(0, 'playing')), 100)).toBeNull();
  });

  it('runs on between the words, at the speed that the player says', () => {
    expect(read(after(...begun), 2000)?.sourceMs).toBeCloseTo(2000, -2);
    const faster = after(...begun, play(2000, 'playing', 2));
    expect(read(faster, 2500)?.sourceMs).toBeCloseTo(3000, -2);
    expect(read(faster, 2500)).toMatchObject({ rate: 2, play: 'playing', grade: 'fine' });
  });

  it('stands in a pause and goes on after it', () => {
    const paused = after(...begun, play(2000, 'paused'));
    expect(read(paused, 60_000)?.sourceMs).toBeCloseTo(2000, -2);
    expect(read(paused, 60_000)).toMatchObject({ rate: 0, play: 'paused', isStale: false });
    const on = after(...begun, play(2000, 'paused'), play(60_000, 'playing'), ...words(60_000, 2000, 5));
    expect(read(on, 60_500)?.sourceMs).toBeCloseTo(2500, -2);
  });

  it('moves in a pause when the viewer scrubs, once a second word says so', () => {
    const paused = [...begun, play(2000, 'paused')];
    expect(read(after(...paused, word(50_000, 3000)), 3100)?.sourceMs).toBeCloseTo(2000, -2);
    const moved = after(...paused, word(50_000, 3000), word(50_000, 3400));
    expect(read(moved, 9000)?.sourceMs).toBeCloseTo(50_000, -2);
    expect(moved.news).toMatchObject([{ what: 'jump' }]);
  });

  it('is void at a seek, and the next single word is believed', () => {
    const sought = [...begun, { what: 'void', why: 'seek', at: 2000 }, play(2000, 'seeking')] as const;
    expect(read(after(...sought), 2050)).toBeNull();
    expect(read(after(...sought, word(60_000, 2020)), 2050)).toBeNull();
    const there = after(...sought, play(2100, 'playing'), word(60_000, 2110));
    expect(read(there, 2210)?.sourceMs).toBeCloseTo(60_100, -2);
    expect(there.news).toMatchObject([{ what: 'jump', at: 2114 }]);
  });

  it('never lies outside of the medium', () => {
    const ended = after(
      online,
      { what: 'media', media: { ...film, durationMs: 1500 }, at: 0 },
      ...begun.slice(2, 19),
    );
    expect(read(ended, 4000)?.sourceMs).toBe(2000);
  });
});

describe('a word is not used', () => {
  const before = read(after(...begun), 2000)?.sourceMs ?? Number.NaN;
  const sought = [...begun, { what: 'void', why: 'seek', at: 2000 }] as const;
  it.each([
    ['when the answer took too long', word(900_000, 1990, { tRecv: 2111 })],
    ['beyond the end', word(7_202_001, 1990)],
    ['before the beginning', word(-1001, 1990)],
    ['without a number', word(Number.NaN, 1990)],
    ['when it came before it was asked for', word(900_000, 1990, { tRecv: 1980 })],
    ['when an older answer contradicts a newer one', word(900_000, 500)],
  ])('%s', (_why, bad) => {
    const bads = after(...begun, bad, bad, bad);
    expect(read(bads, 2000)?.sourceMs).toBe(before);
    expect(bads.state.suspect).toBeNull();
  });

  it('when a seek overtook it', () => {
    expect(read(after(...sought, word(2000, 1999)), 2050)).toBeNull();
    expect(read(after(...sought, word(2000, 2000)), 2050)?.sourceMs).toBeCloseTo(2050, -2);
  });

  it('and five such in a row are told once', () => {
    const many = Array.from({ length: 7 }, (_, index) => word(9e12, 2000 + index * 100));
    expect(after(...begun, ...many.slice(0, 4)).news).toEqual([]);
    expect(after(...begun, ...many).news).toEqual([{ what: 'unusable', at: 2404 }]);
    expect(after(...begun, ...many, word(2700, 2700)).state.refused).toBe(0);
  });
});

describe('a player that does not play', () => {
  it('stalls when its position stands for too long, and goes on at the first one that moves', () => {
    const standing = Array.from({ length: 8 }, (_, index) => word(1900, 2000 + index * 100));
    const stalled = after(...begun, ...standing);
    expect(stalled.news).toMatchObject([{ what: 'stalled' }]);
    expect(read(stalled, 9000)).toMatchObject({ play: 'buffering', rate: 0 });
    expect(read(stalled, 9000)?.sourceMs).toBeCloseTo(1900, -2);
    const on = after(...begun, ...standing, ...words(2800, 1950, 6));
    expect(read(on, 3400)?.sourceMs).toBeCloseTo(2550, -2);
    expect(read(on, 3400)).toMatchObject({ play: 'playing', rate: 1 });
  });

  it('runs on marked stale without a word, ever less sure, and stands after ten seconds', () => {
    const silent = after(...begun);
    expect(read(silent, 3900)).toMatchObject({ isStale: false, rate: 1 });
    expect(read(silent, 5000)).toMatchObject({ isStale: true, rate: 1 });
    expect(read(silent, 5000)?.plusMinusMs).toBeGreaterThan(3000);
    expect(read(silent, 30_000)).toMatchObject({ isStale: true, rate: 0 });
    expect(read(silent, 30_000)?.sourceMs).toBe(read(silent, 11_904)?.sourceMs);
  });

  it.each(['closed', 'lost', 'refused'] as const)('stands where it was when its link is %s', (link) => {
    const gone = after(...begun, { what: 'link', link, at: 2000 });
    expect(read(gone, 9000)?.sourceMs).toBeCloseTo(2000, -2);
    expect(read(gone, 9000)?.rate).toBe(0);
    const back = after(
      ...begun,
      { what: 'link', link, at: 2000 },
      { what: 'link', link: 'online', at: 9000 },
    );
    expect(read(back, 9000)).toBeNull();
    expect(back.news).toEqual([{ what: 'renewed', why: 'reconnect', at: 9000 }]);
  });

  it('says when it ended, and when it plays something else', () => {
    expect(after(...begun, play(2000, 'ended'), play(2100, 'ended')).news).toEqual([
      { what: 'ended', at: 2000 },
    ]);
    const other = after(...begun, { what: 'media', media: { ...film, key: 'other' }, at: 2000 });
    expect(other.news).toEqual([{ what: 'renewed', why: 'media', at: 2000 }]);
    expect(read(other, 2000)).toBeNull();
  });
});

it.each([
  [50, 'frame'],
  [51, 'fine'],
  [201, 'second'],
  [1201, 'coarse'],
])('calls a doubt of %i ms %s', (ms, grade) => {
  expect(gradeOf(ms)).toBe(grade);
});

it.each([
  ['org.mpris.MediaPlayer2.firefox.instance_1_2', 1050],
  ['Chromium', 120],
  ['org.mpris.MediaPlayer2.vlc', 560],
  ['rhythmbox', 1050],
])('takes the contract of %s', (name, lateMs) => {
  expect(contractFor('mpris', name).lateMs).toBe(lateMs);
  expect(contractFor('kodi', name)).toBe(contractFor('kodi'));
});
