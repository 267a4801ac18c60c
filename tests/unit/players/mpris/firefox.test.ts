import { describe, expect, test } from 'vitest';
import { film, ToldStory } from './told-story.ts';

describe('Firefox, which counts loading after a seek as played', () => {
  const firefox = (): ToldStory => {
    const story = new ToldStory('firefox.instance_1_2');
    story.sees({ positionMs: 60_000 }, 10_000);
    story.sees({ positionMs: 70_000 }, 20_000);
    return story;
  };

  test('is doubted by 2.2 s after a seek, until it is paused or played', () => {
    const story = firefox();
    expect(story.seeked(200_000, 25_000)).toEqual(['at 200000 -2200 +1050']);
    expect(story.sees({ positionMs: 205_000 }, 30_000)).toEqual(['at 205000 -2200 +1050']);
    expect(story.sees({ positionMs: 206_000, status: 'paused' }, 31_000)).toEqual([
      'paused',
      'at 206000 -250 +1050',
    ]);
    expect(story.sees({ positionMs: 206_000 }, 32_000)).toEqual(['playing', 'at 206000 -250 +1050']);
  });

  test('is doubted too when the seek shows only in where it is', () => {
    const story = firefox();
    expect(story.sees({ positionMs: 120_000 }, 21_000)).toEqual(['at 120000 -2200 +1050']);
  });

  test('is not doubted for the `Seeked` that belongs to a play', () => {
    const story = firefox();
    story.sees({ positionMs: 80_000, status: 'paused' }, 30_000);
    story.sees({ positionMs: 80_000 }, 40_000);
    expect(story.seeked(80_110, 40_100)).toEqual(['at 80110 -250 +1050']);
  });

  test('is not doubted for cutting to whole seconds', () => {
    const story = firefox();
    expect(story.sees({ positionMs: 70_000 }, 20_990)).toEqual(['at 70000 -250 +1050']);
    expect(story.sees({ positionMs: 72_000 }, 22_050)).toEqual(['at 72000 -250 +1050']);
  });

  test('is not doubted any more when something else is played', () => {
    const story = firefox();
    story.sees({ positionMs: 120_000 }, 21_000);
    const other = { ...film, url: 'https://example.org/2', trackId: '/other' };
    expect(story.sees({ positionMs: 0, track: other }, 22_000).at(-1)).toBe('at 0 -250 +1050');
  });
});
