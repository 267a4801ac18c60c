import { describe, expect, test } from 'vitest';
import type { MprisTrack } from '../../../../src/players/mpris/player-state.ts';
import { film, ToldStory } from './told-story.ts';

const advert: MprisTrack = { ...film, lengthMs: 12_013 };

test('the first answer is told as media, play and position, in that order', () => {
  expect(new ToldStory('vlc').sees({})).toEqual([
    'void media',
    'media 300008',
    'playing',
    'at 60000 -60 +560',
  ]);
});

test('what did not change is not told again, but every position is', () => {
  const story = new ToldStory('chromium.instance12');
  story.sees({});
  expect(story.sees({ positionMs: 60_150 }, 10_150)).toEqual(['at 60150 -120 +120']);
});

test('a changed speed is told, and kept through a pause', () => {
  const story = new ToldStory('vlc');
  story.sees({});
  expect(story.sees({ rate: 1.25 })).toEqual(['playing x1.25', 'at 60000 -60 +560']);
  expect(story.sees({ rate: 1.25, status: 'paused' })[0]).toBe('paused x1.25');
});

test('Chromium waits for data by playing at rate 0', () => {
  const story = new ToldStory('chromium.instance12');
  story.sees({});
  expect(story.sees({ rate: 0 })).toEqual(['buffering', 'at 60000 -120 +120']);
  expect(story.sees({ rate: 1 })).toEqual(['playing', 'at 60000 -120 +120']);
});

describe('an advert in a page', () => {
  test('in the film’s own element: nothing loaded for a moment, then the same title and track with another length', () => {
    const story = new ToldStory('chromium.instance12');
    story.sees({});
    expect(story.sees({ status: 'stopped', track: null, positionMs: 0 }, 10_200)).toEqual(['loading']);
    expect(story.sees({ track: advert, positionMs: 0 }, 10_300)).toEqual([
      'void media',
      'media 12013',
      'playing',
      'at 0 -120 +120',
    ]);
    story.sees({ status: 'stopped', track: null, positionMs: 0 }, 22_300);
    expect(story.sees({ positionMs: 62_000 }, 22_400)).toEqual([
      'void media',
      'media 300008',
      'playing',
      'at 62000 -120 +120',
    ]);
  });

  test('in a second element that is silent: the film only pauses', () => {
    const story = new ToldStory('chromium.instance12');
    story.sees({});
    expect(story.sees({ status: 'paused' })).toEqual(['paused', 'at 60000 -120 +120']);
  });

  test('film and advert have two keys, and the film has its old one when it is back', () => {
    const story = new ToldStory('chromium.instance12');
    for (const track of [film, advert, film]) story.sees({ track, positionMs: 0 });
    const keys = story.events.flatMap((event) => (event.what === 'media' ? [event.media?.key] : []));
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys.join()).not.toMatch(/film|track/u);
  });
});

describe('nothing loaded', () => {
  const nothing = { status: 'stopped', track: null, positionMs: 0 } as const;

  test('is told at once when there was nothing before', () => {
    expect(new ToldStory('vlc').sees(nothing)).toEqual(['nothing', 'empty']);
  });

  test('holds the clock at once, and is told after three seconds', () => {
    const story = new ToldStory('vlc');
    story.sees({});
    expect(story.sees(nothing, 20_000)).toEqual(['loading']);
    expect(story.sees(nothing, 22_999)).toEqual([]);
    expect(story.sees(nothing, 23_000)).toEqual(['nothing', 'empty']);
  });

  test('is the end when the film was at its end', () => {
    const story = new ToldStory('vlc');
    story.sees({ positionMs: 298_000 });
    expect(story.sees(nothing, 20_000)).toEqual(['loading']);
    expect(story.sees(nothing, 23_000)).toEqual(['ended']);
    expect(story.sees(nothing, 24_000)).toEqual([]);
  });

  test('for a moment is nothing at all', () => {
    const story = new ToldStory('firefox.instance_1_2');
    story.sees({});
    story.sees(nothing, 20_000);
    expect(story.sees({}, 22_900)).toEqual(['playing', 'at 60000 -250 +1050']);
  });
});

describe('a length', () => {
  test('that grows a little in a long recording is the same film', () => {
    const story = new ToldStory('chromium.instance12');
    story.sees({});
    expect(story.sees({ track: { ...film, lengthMs: 306_000 } })[0]).toBe('media 306000');
  });

  test('that becomes known makes the place count anew', () => {
    const story = new ToldStory('vlc');
    story.sees({ track: { ...film, lengthMs: null } });
    expect(story.sees({})).toEqual(['void media', 'media 300008', 'at 60000 -60 +560']);
  });

  test('is not exact where the player cuts it', () => {
    const exact = ['firefox.instance_1_2', 'mpv'].flatMap((short) => {
      const story = new ToldStory(short);
      story.sees({});
      return story.events.flatMap((event) => (event.what === 'media' ? [event.media?.durationExact] : []));
    });
    expect(exact).toEqual([false, true]);
  });
});

test('`Seeked` is a position and nothing more, however often it comes', () => {
  const story = new ToldStory('chromium.instance12');
  story.sees({});
  for (let count = 0; count < 6; count += 1)
    expect(story.seeked(60_100, 10_100)).toEqual(['at 60100 -120 +120']);
});

test('a place outside of the film is dropped and named', () => {
  const story = new ToldStory('vlc');
  story.sees({});
  expect(story.sees({ positionMs: 510_419_067 })).toEqual(['range']);
  expect(story.sees({ positionMs: 61_000 })).toEqual(['at 61000 -60 +560']);
});

test('a player that does not say where it is', () => {
  expect(new ToldStory('other').sees({ positionMs: null })).toEqual([
    'void media',
    'media 300008',
    'playing',
    'no-position',
  ]);
});
