import { describe, expect, it } from 'vitest';
import { createFilmMemory } from '../../../src/main/following/film-memory.ts';
import type { FilmWord } from '../../../src/shared/ipc/player-calls.ts';

const media: FilmWord = { what: 'media', durationMs: 60_000, at: 1 };
const play: FilmWord = { what: 'play', play: 'paused', rate: 1, at: 2 };
const place: FilmWord = { what: 'place', placeMs: 5000, isPicture: false, at: 3 };

describe('what the film window told before it was followed', () => {
  it('is kept in the order of a bridge, each at its newest', () => {
    const memory = createFilmMemory();
    memory.take([media, place, play]);
    const later: FilmWord = { ...place, placeMs: 6000, at: 4 };
    memory.take([later]);
    expect(memory.words()).toEqual([media, play, later]);
  });

  it('loses its place at a jump, and everything at another film or a closed window', () => {
    const memory = createFilmMemory();
    memory.take([media, play, place, { what: 'jumped', at: 5 }]);
    expect(memory.words()).toEqual([media, play]);
    memory.take([{ ...media, at: 6 }]);
    expect(memory.words()).toEqual([{ ...media, at: 6 }]);
    memory.forget();
    expect(memory.words()).toEqual([]);
  });
});
