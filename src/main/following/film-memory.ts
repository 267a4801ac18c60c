import type { FilmWord } from '../../shared/ipc/player-calls.ts';

/** What the film window told last, for a following that begins while its film is open already. */
export interface FilmMemory {
  readonly take: (words: readonly FilmWord[]) => void;
  /** What is known, in the order in which a bridge tells it. */
  readonly words: () => readonly FilmWord[];
  readonly forget: () => void;
}

type Kept = Readonly<Partial<Record<FilmWord['what'], FilmWord | undefined>>>;

/** Another film, or another place in it, makes what was told before void. */
const keptWith = (kept: Kept, word: FilmWord): Kept => {
  if (word.what === 'media') return { media: word };
  return word.what === 'jumped' ? { ...kept, place: undefined } : { ...kept, [word.what]: word };
};

/** Nothing is known at first. */
export function createFilmMemory(): FilmMemory {
  let kept: Kept = {};
  return {
    take: (words) => {
      kept = words.reduce(keptWith, kept);
    },
    words: () => [kept.media, kept.play, kept.place, kept.failed].filter((word) => word !== undefined),
    forget: () => {
      kept = {};
    },
  };
}
