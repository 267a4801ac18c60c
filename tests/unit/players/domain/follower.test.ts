import { describe, expect, it } from 'vitest';
import {
  followerAnswer,
  followerSleep,
  followerWoke,
} from '../../../../src/shared/domain/players/follower-answers.ts';
import { followerStep } from '../../../../src/shared/domain/players/follower.ts';
import {
  byHand,
  clock,
  decide,
  estimate,
  following,
  held,
  input,
  second,
  standing,
} from './follower-parts.ts';

describe('while following', () => {
  it('writes nothing while the clock is right', () => {
    expect(decide(following)).toEqual({ do: 'nothing' });
    expect(decide(following, { clock: clock(60 * second + 20) })).toEqual({ do: 'nothing' });
  });

  it.each([
    ['a pause', { estimate: estimate(60 * second, standing) }, { play: 'paused', rate: 1 }],
    ['a stall', { estimate: estimate(60 * second, { play: 'buffering', rate: 0 }) }, { play: 'paused' }],
    ['going on', { clock: clock(60 * second, held) }, { play: 'playing' }],
    ['another speed', { estimate: estimate(60 * second, { rate: 1.25 }) }, { rate: 1.25 }],
    ['61 ms', { clock: clock(60 * second - 61) }, { filmMs: 60 * second }],
    ['more doubt than the clock states', { clock: clock(60 * second - 50, { plusMinusMs: 80 }) }, {}],
    ['a minute without a sign', { t: 150 * second }, { play: 'playing' }],
  ])('writes at once, without a word: %s', (_why, more, change) => {
    expect(decide(following, more)).toMatchObject({ do: 'append', say: 'nothing', change });
  });

  it('makes the clock finer every five seconds at most, and only behind a player that is so exact', () => {
    const written = (agoMs: number) => ({ ...following, writtenAt: 100 * second - agoMs });
    const exact = { estimate: estimate(60 * second, { plusMinusMs: 25 }) };
    expect(decide(written(5000), { ...exact, clock: clock(60 * second - 21) })).toMatchObject({
      do: 'append',
      say: 'nothing',
      change: { filmMs: 60 * second },
    });
    expect(decide(written(5000), { ...exact, clock: clock(60 * second - 19) }).do).toBe('nothing');
    expect(decide(written(4999), { ...exact, clock: clock(60 * second - 21) }).do).toBe('nothing');
    const vague = { estimate: estimate(60 * second, { plusMinusMs: 100 }) };
    expect(decide(written(5000), { ...vague, clock: clock(60 * second - 45, { plusMinusMs: 200 }) }).do).toBe(
      'nothing',
    );
  });

  it('corrects at most once a second, and doubts in proportion', () => {
    const just = { ...following, writtenAt: 99.5 * second };
    expect(decide(just, { clock: clock(60 * second - 300) }).do).toBe('nothing');
    const unsure = { estimate: estimate(60 * second, { plusMinusMs: 800 }) };
    expect(decide(following, { ...unsure, clock: clock(59.7 * second, { plusMinusMs: 1200 }) }).do).toBe(
      'nothing',
    );
    expect(decide(following, { ...unsure, clock: clock(59.5 * second, { plusMinusMs: 1200 }) }).do).toBe(
      'append',
    );
  });

  it.each([
    [2000, 'nothing', undefined],
    [2001, 'badge', true],
    [10_000, 'badge', true],
    [10_001, 'notice', true],
    [-10_001, 'notice', true],
  ])('goes %i ms with the player and says %s', (offMs, say, jump) => {
    const decision = decide(following, { clock: clock(60 * second - offMs) });
    expect(decision).toMatchObject({ do: 'append', say, fromFilmMs: 60 * second - offMs });
    expect(decision.do === 'append' ? decision.change.jump : null).toBe(jump);
  });

  it('stands when the player tells no place for a while, and when it is gone', () => {
    const blind = followerStep(following, input({ estimate: null }));
    expect(blind.decision).toEqual({ do: 'nothing' });
    expect(decide(blind.state, { estimate: null, t: 100.4 * second })).toMatchObject({
      do: 'append',
      say: 'nothing',
      change: { play: 'paused', filmMs: 60 * second },
    });
    const gone = followerStep(following, input({ link: 'closed' }));
    expect(gone.decision).toMatchObject({ do: 'append', change: { play: 'paused' } });
    expect(decide(gone.state, { link: 'closed', clock: clock(60 * second, held) })).toEqual({
      do: 'nothing',
    });
    const far = { clock: clock(10 * second, held) };
    expect(decide(gone.state, far)).toMatchObject({ do: 'ask', why: 'reconnect' });
  });

  it('meets again after another film, a new connection or sleep, and asks before it moves', () => {
    const far = { clock: clock(10 * second) };
    const renewed = [{ what: 'renewed', why: 'media', at: 1 }] as const;
    expect(decide(following, { ...far, news: renewed })).toMatchObject({ do: 'ask', why: 'media' });
    expect(decide(followerWoke(following), far)).toMatchObject({ do: 'ask', why: 'reconnect' });
    expect(followerWoke(followerAnswer(following, 'keep')).phase).toBe('kept');
  });

  it('lets the film stand while the computer sleeps', () => {
    expect(followerSleep(following, input())).toMatchObject({ play: 'paused', filmMs: 60 * second });
    expect(followerSleep(following, input({ clock: clock(1, byHand) }))).toBeNull();
    expect(followerSleep(following, input({ clock: clock(1, held) }))).toBeNull();
  });

  it('reads the player through the edition', () => {
    const advert = () => ({ filmMs: 50 * second, rate: 0, inBreak: true });
    const faster = (sourceMs: number) => ({ filmMs: sourceMs * 1.5, rate: 1.5, inBreak: false });
    expect(decide(following, { toFilm: advert, clock: clock(50 * second) })).toMatchObject({
      change: { play: 'break', filmMs: 50 * second, sourceMs: 60 * second, rate: 1 },
    });
    const twice = { toFilm: faster, estimate: estimate(60 * second, { rate: 2 }), clock: clock(90 * second) };
    expect(decide(following, twice)).toMatchObject({ change: { rate: 3, filmMs: 90 * second } });
  });
});
