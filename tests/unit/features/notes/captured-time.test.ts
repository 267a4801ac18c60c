import { describe, expect, it } from 'vitest';
import { capturedTime, leadWords, moveLater } from '../../../../src/renderer/features/notes/captured-time.ts';

describe('capturedTime', () => {
  it('is the key press minus the lead-in', () => {
    expect(capturedTime('running', 2_832_000, { leadInMs: 3000, isFixed: false, endMs: null })).toEqual({
      kind: 'timed',
      filmMs: 2_829_000,
      isFixed: false,
      endMs: null,
    });
  });

  it('is fixed once writing has begun', () => {
    expect(capturedTime('paused', 5000, { leadInMs: 0, isFixed: true, endMs: null })).toEqual({
      kind: 'timed',
      filmMs: 5000,
      isFixed: true,
      endMs: null,
    });
  });

  it('of a range takes the lead-in off the start and nothing off the end', () => {
    const range = { leadInMs: 3000, isFixed: true, endMs: 20_000 };
    expect(capturedTime('running', 10_000, range)).toMatchObject({ filmMs: 7000, endMs: 20_000 });
  });

  it('has no end that lies before its start', () => {
    const range = { leadInMs: 0, isFixed: true, endMs: 10_000 };
    expect(capturedTime('running', 10_000, range)).toMatchObject({ filmMs: 10_000, endMs: null });
  });

  it('is never before the first frame', () => {
    const time = capturedTime('running', 1000, { leadInMs: 3000, isFixed: false, endMs: null });
    expect(time).toMatchObject({ filmMs: 0 });
  });

  it('is untimed before the clock was started, whatever number is at hand', () => {
    const draft = { leadInMs: 3000, isFixed: true, endMs: null };
    expect(capturedTime('ready', 0, draft)).toEqual({ kind: 'untimed', isClockStarted: false });
    expect(capturedTime(null, 1000, draft)).toEqual({ kind: 'untimed', isClockStarted: false });
  });

  it('is untimed where it was begun before the clock, and knows that the clock runs by now', () => {
    const draft = { leadInMs: 3000, isFixed: true, endMs: null };
    expect(capturedTime('running', null, draft)).toEqual({ kind: 'untimed', isClockStarted: true });
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
