import { describe, expect, it } from 'vitest';
import { clockWords, quietWord } from '../../../src/renderer/store/clock-words.ts';
import { playPress } from '../../../src/renderer/store/play-press.ts';
import { noPlayer } from '../../../src/shared/ipc/no-player.ts';
import { clock, mpv } from './clock-parts.ts';

const question = { words: 'mpv is elsewhere.', take: 'Take', keep: 'Keep', playerMs: 9, clockMs: 1 };
const led = clock({ source: 'mpv', words: 'Following mpv, within 0.1 s' });

describe('the clock’s own button', () => {
  it('is the player’s while the clock goes by one that can be paused', () => {
    expect(playPress(led, mpv())).toEqual({
      label: 'Pause mpv',
      shows: 'pause',
      does: { what: 'player', op: 'pause' },
    });
    const paused = playPress(clock({ source: 'mpv', state: 'paused' }), mpv({ play: 'paused' }));
    expect(paused).toEqual({ label: 'Play mpv', shows: 'play', does: { what: 'player', op: 'play' } });
  });

  it.each([
    ['nobody is followed', clock(), noPlayer],
    ['the player cannot be paused', led, mpv({ can: { pause: false, seek: false } })],
    ['the viewer goes by hand', clock(), mpv()],
    ['a question is open', led, mpv({ question })],
  ])('is the clock’s alone while %s', (_why, now, player) => {
    expect(playPress(now, player).does).toEqual({ what: 'clock', change: { kind: 'pause' } });
  });

  it('never ends an ad break or the film by telling the player', () => {
    for (const state of ['break', 'finished', 'ready'] as const)
      expect(playPress(clock({ source: 'mpv', state }), mpv()).does.what).toBe('clock');
  });

  it('says that it is the clock’s alone where a player could be meant', () => {
    expect(playPress(clock(), mpv()).label).toBe('Pause (the clock only)');
    expect(playPress(clock(), noPlayer).label).toBe('Pause');
  });
});

describe('the words below the film time', () => {
  it('are the clock’s own without a player, and the player’s while it leads', () => {
    expect(clockWords(clock(), noPlayer)).toEqual({ words: 'Running, within about 5 s', sureness: 'sure' });
    expect(clockWords(led, mpv())).toEqual({ words: 'Following mpv, within 0.1 s', sureness: 'sure' });
  });

  it('say both where the clock runs on by hand beside a player', () => {
    const player = mpv({ words: 'By hand: mpv is elsewhere' });
    expect(clockWords(clock(), player).words).toBe('By hand: mpv is elsewhere. Running, within about 5 s');
  });

  it('leave a question to the strip that asks it', () => {
    expect(clockWords(clock(), mpv({ question })).words).toBe('Running, within about 5 s');
  });

  it('show doubt when the player that leads does not answer', () => {
    const words = 'Following mpv, not answering for 3 s';
    expect(clockWords(led, mpv({ link: 'degraded', words }))).toEqual({ words, sureness: 'unsure' });
    expect(clockWords(clock({ source: 'mpv', state: 'paused' }), mpv({ link: 'closed' })).sureness).toBe(
      'still',
    );
  });

  it('end with the film', () => {
    expect(clockWords(clock({ state: 'finished', words: 'Finished' }), mpv()).words).toBe('Finished');
  });
});

describe('the quiet word beside it', () => {
  it('is main’s, else that of a small step, else nothing', () => {
    expect(quietWord(mpv({ badge: '4 s later, to match mpv' }), 800)).toBe('4 s later, to match mpv');
    expect(quietWord(mpv(), 800)).toBe('0.8 s on');
    expect(quietWord(mpv(), -1200)).toBe('1.2 s back');
    expect(quietWord(mpv(), null)).toBeNull();
  });

  it('leaves what main tells in a notice or as an answer to main', () => {
    expect(quietWord(mpv(), 60_000)).toBeNull();
    expect(quietWord(mpv({ notice: { words: 'mpv went on.', keep: 'Keep my clock' } }), 800)).toBeNull();
  });
});
