import type {
  Edition,
  EditionAnchor,
  EditionBreak,
} from '../../../src/shared/domain/notebook/edition-record.ts';

const AT = '2026-11-22T20:00:00.000Z';
const second = 1000;

/** An anchor from seconds of source and of film. */
export const anchor = (source: number, film: number, id = `a${source}`): EditionAnchor => ({
  id,
  sourceMs: Math.round(source * second),
  filmMs: Math.round(film * second),
  at: AT,
});

/** A marked break from seconds; without a length it is still on. */
export const mark = (source: number, length: number | null, film = source): EditionBreak => ({
  id: `m${source}`,
  sourceMs: source * second,
  filmMs: film * second,
  lengthMs: length === null ? null : length * second,
  guessed: false,
});

/** A break that is only known by its place in the film (seconds). */
export const published = (film: number): EditionBreak => ({
  id: `p${film}`,
  sourceMs: null,
  filmMs: film * second,
  lengthMs: null,
  guessed: false,
});

export const edition = (patch: Partial<Edition> = {}): Edition => ({
  id: 'e',
  titleId: 't',
  key: 'live-tv',
  kind: 'live-tv',
  name: 'Live TV',
  lengthMs: null,
  rate: '1',
  anchors: [],
  breaks: [],
  ...patch,
});

let ids = 0;
/** What a step needs from outside. */
export const context = () => ({ nowIso: AT, newId: () => `id-${String((ids += 1))}` });
