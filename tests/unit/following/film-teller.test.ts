import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellFilm, type FilmWord } from '../../../src/renderer/features/film/film-teller.ts';

/** As much of a video element as the teller listens to; the test moves it. */
class FakeVideo extends EventTarget {
  seeking = false;
  ended = false;
  paused = true;
  readyState = 4;
  playbackRate = 1;
  duration = 60;
  currentTime = 0;
  #next: VideoFrameRequestCallback | null = null;

  requestVideoFrameCallback(callback: VideoFrameRequestCallback): number {
    this.#next = callback;
    return 1;
  }

  cancelVideoFrameCallback(): void {
    this.#next = null;
  }

  /** A picture comes to the screen. */
  show(mediaTime: number): void {
    const now = performance.now();
    const frame = { presentationTime: now, expectedDisplayTime: now, mediaTime, presentedFrames: 1 };
    this.#next?.(now, { ...frame, width: 1, height: 1 });
  }

  does(event: string): void {
    this.dispatchEvent(new Event(event));
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('HTMLMediaElement', { HAVE_FUTURE_DATA: 3 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function told() {
  const video = new FakeVideo();
  const words: FilmWord[] = [];
  const stop = tellFilm(Object.assign(Object.create(null), { video }).video, {
    tell: (said) => words.push(...said),
    mainTime: (pageMs) => pageMs,
  });
  const take = (): readonly string[] =>
    words.splice(0).map((word) => {
      if (word.what === 'play') return word.play;
      return word.what === 'place' ? `${word.isPicture ? 'picture' : 'own'} ${word.placeMs}` : word.what;
    });
  return { video, take, stop };
}

/** Presses play; the video's own clock runs at once and its picture a little later. */
function press(video: FakeVideo): void {
  video.paused = false;
  video.does('playing');
  vi.advanceTimersByTime(80);
  video.currentTime += 0.08;
}

it('tells that a film plays with its first picture, not while the picture still stands', () => {
  const { video, take } = told();
  press(video);
  expect(take()).toEqual([]);
  video.show(0.042);
  expect(take()).toEqual(['playing', 'picture 42']);
  vi.advanceTimersByTime(42);
  video.show(0.084);
  expect(take()).toEqual([]);
  vi.advanceTimersByTime(42);
  video.show(0.126);
  expect(take()).toEqual(['picture 126']);
});

it('tells a seek at once and the new place with its picture', () => {
  const { video, take } = told();
  press(video);
  video.show(0.042);
  take();
  video.seeking = true;
  video.does('seeking');
  video.show(0.084);
  expect(take()).toEqual(['jumped', 'seeking']);
  video.seeking = false;
  video.does('seeked');
  video.does('playing');
  expect(take()).toEqual([]);
  video.show(30);
  expect(take()).toEqual(['playing', 'picture 30000']);
});

it('tells its own clock while it stands, and while no picture comes', () => {
  const { video, take } = told();
  press(video);
  video.show(0.042);
  take();
  video.paused = true;
  video.does('pause');
  expect(take()).toEqual(['paused', 'own 80']);
  vi.advanceTimersByTime(5000);
  expect(take()).toEqual([]);
  press(video);
  vi.advanceTimersByTime(300);
  expect(take()).toEqual([]);
  vi.advanceTimersByTime(250);
  expect(take()).toEqual(['playing', 'own 160']);
  vi.advanceTimersByTime(200);
  expect(take()).toEqual(['own 160']);
});

it('tells another speed and waiting for data', () => {
  const { video, take, stop } = told();
  press(video);
  video.show(0.042);
  take();
  video.playbackRate = 1.25;
  video.does('ratechange');
  expect(take()).toEqual(['playing']);
  video.readyState = 2;
  video.does('waiting');
  expect(take()).toEqual(['buffering']);
  stop();
  video.does('pause');
  video.show(1);
  expect(take()).toEqual([]);
});
