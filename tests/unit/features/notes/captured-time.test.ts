import { describe, expect, it } from 'vitest';
import { capturedTime, leadWords, moveLater } from '../../../../src/renderer/features/notes/captured-time.ts';

describe('capturedTime', () => {
  it('is the key press minus the lead-in', () => {
    expect(capturedTime('running', 2_832_000, { leadInMs: 3000, pressedAtMs: null })).toEqual({
      kind: 'timed',
      filmMs: 2_829_000,
      isFixed: false,
    });
  });

  it('is fixed once writing has begun', () => {
    expect(capturedTime('paused', 5000, { leadInMs: 0, pressedAtMs: 12 })).toEqual({
      kind: 'timed',
      filmMs: 5000,
      isFixed: true,
    });
  });

  it('is never before the first frame', () => {
    const time = capturedTime('running', 1000, { leadInMs: 3000, pressedAtMs: null });
    expect(time).toMatchObject({ filmMs: 0 });
  });

  it('is untimed before the clock was started, whatever number is at hand', () => {
    const draft = { leadInMs: 3000, pressedAtMs: 1 };
    expect(capturedTime('ready', 0, draft)).toEqual({ kind: 'untimed' });
    expect(capturedTime(null, 1000, draft)).toEqual({ kind: 'untimed' });
    expect(capturedTime('running', null, draft)).toEqual({ kind: 'untimed' });
  });
});

describe('moveLater', () => {
  it('takes the lead-in down, and up for a negative step', () => {
    expect(moveLater(3000, 1000)).toBe(2000);
    expect(moveLater(3000, -5000)).toBe(8000);
  });

  it('stays between none and ten minutes', () => {
    expect(moveLater(3000, 5000)).toBe(0);
    expect(moveLater(599_500, -1000)).toBe(600_000);
  });
});

it('says the lead-in in words', () => {
  expect(leadWords(3000)).toBe('3 s lead');
  expect(leadWords(0)).toBe('no lead');
});
