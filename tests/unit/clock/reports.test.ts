import { describe, expect, it } from 'vitest';
import { awayBetween } from '../../../src/shared/domain/clock/away-between.ts';
import { checkSyncChange } from '../../../src/shared/domain/clock/check-sync-change.ts';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import { filmBreaks } from '../../../src/shared/domain/clock/film-breaks.ts';
import { syncChangeSchema, viewerChangeSchema } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedRanges, watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import * as evening from './evening.ts';

const { alive, at, event, eveningStart, logOf, minute, report, said, second, set, unfollow } = evening;

describe('a report', () => {
  it.each([
    ['starts a clock that was ready', '0 plays 10', '1 running 11 mpv'],
    ['stands where the player stands', '0 plays 10, 1 stands 11', '9 paused 11 mpv'],
    ['holds the film in a break', '0 plays 10, 1 holds 11', '4 break 11 mpv'],
    ['goes on after a break', '0 plays 10, 1 holds 11, 4 plays 11', '5 running 12 mpv'],
    ['runs at the rate of the edition', '0 fast 0', '24 running 25 mpv'],
    ['keeps the rate by hand', '0 fast 0, 24 unfollow', '48 running 50 manual'],
    ['leaves a standing clock standing by hand', '0 stands 10, 1 unfollow', '9 paused 10 manual'],
    ['gives way to a pause by hand', '0 plays 10, 1 pause', '9 paused 11 manual'],
    ['gives way to a set by hand', '0 plays 10, 1 set 50', '2 running 51 manual'],
    ['gives way to a nudge by hand', '0 plays 10, 1 nudge 1', '2 running 13 manual'],
    ['gives way to a break by hand', '0 plays 10, 1 break-start', '2 break 11 manual'],
    ['gives way to the end', '0 plays 10, 1 finish', '2 finished 11 manual'],
    ['is followed again at the next one', '0 plays 10, 1 set 50, 2 plays 12', '3 running 13 mpv'],
    ['begins anew after the end', '0 plays 10, 1 finish, 2 plays 5', '3 running 6 mpv'],
    ['is not touched by a sign of life', '0 plays 10, 1 alive', '2 running 12 mpv'],
    ['is forgotten when it is taken back', '0 start, 1 plays 50, 2 retract e1', '3 running 3 manual'],
  ])('%s', (_name, words, expected) => {
    const [now, state, film, source] = expected.split(' ');
    expect(clockAt(said(words), at(Number(now) * minute))).toMatchObject({
      state,
      source,
      filmMs: Number(film) * minute,
    });
  });

  it('runs at 1 again at a start by hand, and at the rate that unfollowing names', () => {
    const fast = report(0, { rate: 1.5 });
    const on = logOf([0, fast], [minute, { kind: 'unfollow', rate: 1 }]);
    expect(clockAt(on, at(2 * minute))).toMatchObject({ filmMs: 2.5 * minute, rate: 1 });
    const begun = logOf([0, fast], [minute, evening.start()]);
    expect(clockAt(begun, at(2 * minute))).toMatchObject({ filmMs: minute, rate: 1, source: 'manual' });
  });

  it('grows its doubt by 0.2 % while followed, and by half a second a minute from there by hand', () => {
    const log = logOf([0, report(0, { plusMinusMs: 100 })], [10 * minute, unfollow]);
    expect(clockAt(log, at(5 * minute))).toMatchObject({ plusMinusMs: 700, sinceSyncMs: 5 * minute });
    expect(clockAt(log, at(12 * minute))).toMatchObject({ plusMinusMs: 2300, sinceSyncMs: 12 * minute });
  });

  it('costs a second across a restart, as by hand', () => {
    const log = logOf([0, report(0, { plusMinusMs: 100 })]);
    const now = { session: 'two', run: 1, monoMs: 0, wallMs: eveningStart + minute };
    expect(clockAt(log, now)).toMatchObject({ filmMs: minute, plusMinusMs: 1220, source: 'mpv' });
  });

  it('is a point with a length on the list of breaks', () => {
    expect(filmBreaks(said('0 plays 10, 1 holds 11, 2 holds 11, 4 plays 11'), at(5 * minute))).toEqual([
      { atMs: 11 * minute, lastedMs: 3 * minute, isOver: true },
    ]);
  });

  it.each([
    [report(-1), 'before-the-film'],
    [report(7 * 60 * minute), 'past-the-end'],
    [report(0, { rate: 0 }), 'not-a-number'],
    [report(0, { rate: Number.NaN }), 'not-a-number'],
    [report(0, { sourceMs: Number.NaN }), 'not-a-number'],
    [report(0, { plusMinusMs: -1 }), 'not-a-number'],
    [unfollow, 'not-following'],
  ])('%# is refused when it cannot be: %j is %s', (change, kind) => {
    expect(checkSyncChange(said('0 start'), at(minute), change)).toMatchObject({
      ok: false,
      error: { kind },
    });
  });

  it('is let through at any state, is of the log, and is nothing that a page may ask for', () => {
    for (const words of ['0 start', '0 plays 1', '0 finish', '0 set 5', '0 start, 0 pause']) {
      expect(checkSyncChange(said(words), at(minute), report(0, { jump: true })).ok).toBe(true);
    }
    expect(checkSyncChange(said('0 plays 1'), at(minute), unfollow).ok).toBe(true);
    expect(syncChangeSchema.parse(report(1, { jump: true }))).toEqual(report(1, { jump: true }));
    expect(viewerChangeSchema.safeParse(report(1)).success).toBe(false);
    expect(viewerChangeSchema.safeParse(unfollow).success).toBe(false);
  });
});

describe('what counts as watched behind a player', () => {
  it('is what ran, across its small corrections', () => {
    const log = logOf([0, report(0)], [3 * second, report(3200)], [6 * second, report(6100)]);
    expect(watchedRanges(log, at(8 * second))).toEqual([[0, 8100]]);
  });

  it('is not what a jump passed over, however small, nor a place that was only looked at', () => {
    const log = logOf([0, report(0)], [minute, report(60 * minute, { jump: true })]);
    expect(watchedTo(log, at(minute + 4999))).toBe(minute);
    expect(watchedTo(log, at(minute + 5000))).toBe(60 * minute + 5000);
    const short = logOf([0, report(0)], [6 * second, report(6300, { jump: true })]);
    expect(watchedRanges(short, at(9 * second))).toEqual([[0, 6000]]);
  });

  it('is nothing from corrections alone', () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => [index, evening.report(index * 500, { plusMinusMs: 0 })] as const,
    );
    expect(watchedTo(logOf(...rows), at(4999))).toBe(0);
  });

  it('runs on with nobody there no longer than by hand: a player says nothing of who watches', () => {
    const rows = Array.from({ length: 200 }, (_, index) => [index * minute, report(index * minute)] as const);
    const log = logOf(...rows);
    expect(watchedTo(log, at(199 * minute))).toBe(120 * minute);
    expect(awayBetween(log, at(199 * minute))).toMatchObject({ leftFilmMs: 120 * minute });
    expect(watchedTo([...log, event('here', at(150 * minute), set(150 * minute))], at(160 * minute))).toBe(
      160 * minute,
    );
  });

  it('ends at the two hours of film at any rate', () => {
    const log = logOf([0, report(0, { rate: 1.5 })]);
    expect(watchedTo(log, at(79 * minute))).toBe(118.5 * minute);
    expect(watchedTo(log, at(100 * minute))).toBe(120 * minute);
  });

  it('does not take a new word of the player for the viewer coming back', () => {
    const log = said('0 plays 0, 20 stands 20');
    const at90 = { session: 'two', run: 2, monoMs: 0, wallMs: eveningStart + 90 * minute };
    const back = [...log, event('again', at90, report(20 * minute, { play: 'paused' }))];
    expect(awayBetween(back, at90)).toEqual({ awayMs: 70 * minute, leftFilmMs: 20 * minute, wentOnMs: 0 });
  });

  it('stands still where Docket was closed, and goes on when the viewer confirms the place', () => {
    const wakes = { session: 'two', run: 2, monoMs: 0, wallMs: eveningStart + 60 * minute };
    const log = [
      ...said('0 plays 0, 20 alive'),
      event('first', wakes, alive()),
      event('met', wakes, report(60 * minute, { jump: true })),
    ];
    const now = { ...wakes, monoMs: 10 * minute, wallMs: wakes.wallMs + 10 * minute };
    expect(clockAt(log, now).filmMs).toBe(70 * minute);
    expect(watchedTo(log, now)).toBe(20 * minute);
    expect(watchedTo([...log, event('ok', wakes, set(60 * minute))], now)).toBe(70 * minute);
  });
});
