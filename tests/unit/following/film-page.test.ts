import { describe, expect, it } from 'vitest';
import { filmEvents } from '../../../src/main/following/film-source.ts';
import { lackOf } from '../../../src/renderer/features/film/decoded.ts';
import { faultWords } from '../../../src/renderer/features/film/film-words.ts';
import { aheadOfPage } from '../../../src/renderer/features/film/main-clock.ts';
import { estimateAt, estimatorStep } from '../../../src/shared/domain/players/estimator.ts';
import { freshEstimator } from '../../../src/shared/domain/players/estimator-state.ts';
import { contractFor } from '../../../src/shared/domain/players/contracts.ts';
import type { FilmWord } from '../../../src/shared/ipc/player-calls.ts';

const film = {
  address: 'film://0/film',
  name: 'evening.mkv',
  sound: 'AC-3',
  picture: 'HEVC',
  players: { mpv: true, vlc: true },
};

describe('a film that plays without telling what it lacks', () => {
  const playing = { videoWidth: 640, webkitVideoDecodedByteCount: 9000, webkitAudioDecodedByteCount: 900 };
  it.each([
    [playing, true, null],
    [{ ...playing, videoWidth: 0 }, true, 'no-picture'],
    [{ ...playing, webkitVideoDecodedByteCount: 0 }, true, 'no-picture'],
    [{ ...playing, webkitAudioDecodedByteCount: 0 }, true, 'no-sound'],
    [{ ...playing, webkitAudioDecodedByteCount: 0 }, false, null],
    [{ videoWidth: 640 }, true, null],
  ])('is found out by what was decoded: %o', (video, hasSound, lack) => {
    expect(lackOf(video, hasSound)).toBe(lack);
  });

  it('is explained by name, with the players that are there', () => {
    expect(faultWords('no-sound', film)).toBe(
      'This film’s sound (AC-3) cannot be played here. Open it in mpv or VLC and Docket will follow.',
    );
    expect(faultWords('no-picture', { ...film, picture: null, players: { mpv: false, vlc: true } })).toBe(
      'This film’s picture cannot be shown here. Open it in VLC and Docket will follow.',
    );
    expect(faultWords('cannot-play', { ...film, players: { mpv: false, vlc: false } })).toContain(
      'With mpv or VLC on this computer',
    );
  });
});

describe('main’s clock as the page knows it', () => {
  it('goes by the question that came back soonest', async () => {
    const ways = [40, 2, 60, 8, 30];
    let pageMs = 1000;
    const ask = (): Promise<number> => {
      const way = ways.shift() ?? 100;
      // The answer is made at the very end of the way, which is as wrong as it can be.
      pageMs += way;
      return Promise.resolve(pageMs + 5000);
    };
    expect(await aheadOfPage(ask, () => pageMs)).toBe(5001);
  });

  it('is unknown when main does not answer', async () => {
    expect(await aheadOfPage(() => Promise.resolve(null))).toBeNull();
  });
});

describe('what the film window tells', () => {
  it('knows two films of one name apart by their sizes', () => {
    const keyOf = (bytes: number | null): unknown =>
      filmEvents({ what: 'media', durationMs: 60_000, at: 0 }, { name: 'movie.mkv', bytes }).find(
        ({ what }) => what === 'media',
      );
    expect(keyOf(5)).toMatchObject({ media: { key: 'movie.mkv 5', title: 'movie.mkv' } });
    expect(keyOf(6)).toMatchObject({ media: { key: 'movie.mkv 6' } });
    expect(keyOf(null)).toMatchObject({ media: { key: 'movie.mkv' } });
  });

  it('gives a clock as exact as its pictures', () => {
    const words: readonly FilmWord[] = [
      { what: 'media', durationMs: 60_000, at: 1000 },
      { what: 'play', play: 'playing', rate: 1, at: 1000 },
      ...Array.from({ length: 20 }, (_, at): FilmWord => {
        return { what: 'place', placeMs: at * 83.33, isPicture: true, at: 1000 + at * 83.33 };
      }),
    ];
    const state = words
      .flatMap((word) => filmEvents(word, { name: 'evening.mkv', bytes: 5 }))
      .reduce((before, event) => estimatorStep(before, event).state, freshEstimator(contractFor('in-app')));
    const estimate = estimateAt(state, 3000);
    expect(Math.abs((estimate?.sourceMs ?? 0) - 2000)).toBeLessThan(25);
    expect(estimate).toMatchObject({ grade: 'frame', play: 'playing', isStale: false });
  });
});
