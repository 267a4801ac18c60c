import { describe, expect, it } from 'vitest';
import { followerAnswer } from '../../../../src/shared/domain/players/follower-answers.ts';
import { freshFollower } from '../../../../src/shared/domain/players/follower-state.ts';
import { followerStep } from '../../../../src/shared/domain/players/follower.ts';
import {
  byHand,
  clock,
  decide,
  estimate,
  following,
  held,
  input,
  ready,
  second,
  standing,
} from './follower-parts.ts';

describe('at the beginning', () => {
  it('a clock that was never started takes the player’s place', () => {
    expect(decide(freshFollower, { clock: clock(0, ready) })).toMatchObject({
      do: 'append',
      say: 'nothing',
      change: { kind: 'report', player: 'mpv', play: 'playing', filmMs: 60 * second, rate: 1 },
    });
  });

  it.each(['reconnect', 'media'] as const)('a clock that was never started is asked about: %s', (why) => {
    expect(decide({ ...freshFollower, why }, { clock: clock(0, ready) })).toMatchObject({ do: 'ask', why });
  });

  it.each([
    [2000, 'append'],
    [2001, 'ask'],
    [-2001, 'ask'],
    [600_000, 'ask'],
  ])('a clock that is %i ms off: %s', (offMs, what) => {
    const decision = decide(freshFollower, { clock: clock(60 * second - offMs, byHand) });
    expect(decision.do).toBe(what);
    if (decision.do !== 'ask') return;
    expect(decision).toMatchObject({
      playerFilmMs: 60 * second,
      clockFilmMs: 60 * second - offMs,
      why: 'begin',
    });
  });

  it('asks once, and then waits', () => {
    const off = { clock: clock(0, byHand) };
    const asked = followerStep(freshFollower, input(off));
    expect(asked.decision.do).toBe('ask');
    expect(decide(asked.state, { ...off, t: 130 * second })).toEqual({ do: 'nothing' });
  });

  it('takes the player’s place when told so, also within the time held off', () => {
    const asked = followerStep(freshFollower, input({ clock: clock(0, byHand) }));
    const taken = followerStep(
      followerAnswer(asked.state, 'take'),
      input({ clock: clock(0, byHand), lastManualAt: 99 * second }),
    );
    expect(taken.decision).toMatchObject({ do: 'append', say: 'nothing', change: { jump: true } });
    expect(taken.state.phase).toBe('following');
  });

  it('keeps the clock when told so, whatever is done by hand, until both agree for a while', () => {
    const kept = followerAnswer(freshFollower, 'keep');
    const off = { clock: clock(0, byHand), lastManualAt: 50 * second };
    const after = followerStep(kept, input(off));
    expect(after.decision).toEqual({ do: 'nothing' });
    expect(after.state.phase).toBe('kept');
    const agreeing = followerStep(after.state, input({ clock: clock(60 * second, byHand) }));
    expect(agreeing.decision).toEqual({ do: 'nothing' });
    const passing = { t: 102 * second, clock: clock(70 * second, byHand) };
    expect(followerStep(agreeing.state, input(passing)).state.agreeSince).toBeNull();
    expect(decide(agreeing.state, { t: 103 * second, clock: clock(60 * second, byHand) }).do).toBe('append');
  });

  it('withdraws the question when the viewer brings the player to the clock', () => {
    const asked = followerStep(freshFollower, input({ clock: clock(0, byHand) })).state;
    const near = { clock: clock(59 * second, byHand) };
    const agreeing = followerStep(asked, input(near)).state;
    expect(decide(agreeing, { ...near, t: 101 * second })).toMatchObject({ do: 'append', say: 'nothing' });
  });

  it('leaves a finished film alone unless the player plays it again', () => {
    const done = { clock: clock(5000 * second, { ...held, ...byHand, state: 'finished' }) };
    expect(decide(freshFollower, { ...done, estimate: estimate(5000 * second, standing) }).do).toBe(
      'nothing',
    );
    expect(decide(freshFollower, done).do).toBe('ask');
  });
});

describe('the viewer’s hand on the clock', () => {
  const set = { clock: clock(50 * second, byHand), lastManualAt: 96 * second };

  it('is not touched for five seconds, and then asked about when the player says otherwise', () => {
    const held5 = followerStep(following, input(set));
    expect(held5.decision).toEqual({ do: 'nothing' });
    expect(held5.state.phase).toBe('meeting');
    expect(decide(held5.state, { ...set, t: 100.999 * second })).toEqual({ do: 'nothing' });
    expect(decide(held5.state, { ...set, t: 101 * second })).toMatchObject({ do: 'ask', why: 'manual' });
  });

  it('is followed on when both agree to two seconds', () => {
    const near = { clock: clock(58.5 * second, byHand), lastManualAt: 96 * second, t: 101 * second };
    expect(decide(following, near)).toMatchObject({ do: 'append', say: 'nothing' });
  });

  it('holds a break that the edition does not know, and the end', () => {
    const inBreak = clock(50 * second, { ...byHand, ...held, state: 'break' });
    expect(decide(following, { clock: inBreak })).toEqual({ do: 'nothing' });
    const done = clock(50 * second, { ...byHand, ...held, state: 'finished' });
    expect(decide(following, { clock: done })).toEqual({ do: 'nothing' });
  });

  it('asks again after the clock was moved while the question was open', () => {
    const asked = followerStep(freshFollower, input({ clock: clock(0, byHand) })).state;
    const moved = { clock: clock(20 * second, byHand), lastManualAt: 101 * second, t: 107 * second };
    expect(decide(asked, moved)).toMatchObject({ do: 'ask', clockFilmMs: 20 * second });
  });
});
