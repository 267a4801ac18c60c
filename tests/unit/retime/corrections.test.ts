import { describe, expect, it } from 'vitest';
import { correctionBand } from '../../../src/shared/domain/retime/correction-band.ts';
import { amountWords, describeCorrection } from '../../../src/shared/domain/retime/describe-correction.ts';
import { notesSinceLastGoodSync } from '../../../src/shared/domain/retime/since-good-sync.ts';
import { event, imported, note, wallMs } from './wrong-evening.ts';

it.each([
  [0, 'silent'],
  [2000, 'silent'],
  [-2000, 'silent'],
  [2001, 'badge'],
  [-10_000, 'badge'],
  [10_001, 'ask'],
  [-10_001, 'ask'],
])('a correction by %i ms is %s', (delta, band) => {
  expect(correctionBand(delta)).toBe(band);
});

it.each([
  [-14_200, '14 s'],
  [119_000, '119 s'],
  [150_000, '2:30'],
  [3_723_400, '1:02:03'],
])('%i ms is said as %s', (ms, words) => {
  expect(amountWords(ms)).toBe(words);
});

describe('the notes since the clock was right', () => {
  const set = (filmMs: number) => ({ kind: 'set', filmMs, plusMinusMs: 1000 }) as const;
  const log = [
    event(0, { kind: 'start', filmMs: 0, plusMinusMs: 2000 }),
    event(2460, set(2_460_000)),
    event(2700, { kind: 'nudge', deltaMs: 1000 }),
    event(3000, set(3_014_000), 'correction'),
  ];
  const notes = [note(100), note(2460), note(2461), note(3000), note(3001), note(null, {}, 2700)];
  const found = (...of: Parameters<typeof notesSinceLastGoodSync>) => {
    const since = notesSinceLastGoodSync(...of);
    return since === null ? null : [since.sinceFilmMs / 1000, ...since.notes.map(({ id }) => id)];
  };

  it('lie between the last good sync and the correction', () => {
    expect(found(log, notes, 'correction')).toEqual([2460, 'n2461', 'n3000']);
    expect(notesSinceLastGoodSync(log, notes, 'correction')).toMatchObject({
      fromWallMs: wallMs(2460),
      toWallMs: wallMs(3000),
    });
  });

  it('are all since the last sync before anything is corrected', () => {
    expect(found(log, notes)).toEqual([3014, 'n3001']);
    expect(found(log.slice(0, 3), notes)).toEqual([2460, 'n2461', 'n3000', 'n3001']);
  });

  it('are not those that a file brought in', () => {
    expect(found(log, [note(3001), imported(3002)])).toEqual([3014, 'n3001']);
  });

  it('reach back over a sync that was taken back, and not over a player’s report', () => {
    const retracted = [...log, event(3100, { kind: 'retract', eventId: 'e2460' })];
    expect(found(retracted, notes, 'correction')).toEqual([0, 'n100', 'n2460', 'n2461', 'n3000']);
    const report = {
      kind: 'report',
      player: 'mpv',
      play: 'playing',
      filmMs: 2_980_000,
      sourceMs: 0,
      rate: 1,
      plusMinusMs: 100,
    } as const;
    expect(found([...log, event(2980, report)], notes, 'correction')).toEqual([2980, 'n3000']);
  });

  it('are none when the clock was never right before', () => {
    expect([found([], notes), found(log, notes, 'e0'), found(log, notes, 'other')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are counted in the question', () => {
    const since = (count: number) => ({ notes: notes.slice(0, count), sinceFilmMs: 2_460_000 });
    expect(describeCorrection(14_000, since(6))).toBe(
      'Move the clock 14 s forward? 6 notes since 41:00 can move too.',
    );
    expect(describeCorrection(-14_000, since(1))).toBe(
      'Move the clock 14 s back? 1 note since 41:00 can move too.',
    );
    expect(describeCorrection(150_000, since(0))).toBe('Move the clock 2:30 forward?');
    expect(describeCorrection(14_000, null)).toBe('Move the clock 14 s forward?');
  });
});
