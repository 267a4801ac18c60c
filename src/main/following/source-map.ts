import {
  editionMap,
  toFilm,
  toSource,
  type EditionMap,
  type FilmPlace,
} from '../../shared/domain/editions/edition-map.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Pass } from '../../shared/domain/notebook/records.ts';
import type { Media, PlayerKind } from '../../shared/domain/players/report.ts';

/** How one source goes with the film, by what the viewer taught Docket of it. */
export interface SourceMap {
  readonly toFilm: (sourceMs: number) => FilmPlace;
  /** Null where the source does not have that part of the film. */
  readonly toSource: (filmMs: number) => number | null;
}

/** What is played, as an edition names it: the player and its own key of the medium. */
export const sourceKeyOf = (kind: PlayerKind, media: Media | null): string | null =>
  media === null ? null : `${kind}:${media.key}`;

const asItIs: SourceMap = {
  toFilm: (sourceMs) => ({ filmMs: Math.max(0, sourceMs), rate: 1, inBreak: false, guessed: false }),
  toSource: (filmMs) => filmMs,
};

const throughMap = (map: EditionMap): SourceMap => ({
  toFilm: (sourceMs) => toFilm(map, sourceMs),
  toSource: (filmMs) => {
    const place = toSource(map, filmMs);
    return place === null || place.missing ? null : place.sourceMs;
  },
});

/** The edition of a source in a viewing: the one that was learned for this very source, else the viewing's own choice. */
export function editionOf(
  data: Pick<NotebookData, 'editions'>,
  key: string | null,
  pass: Pass | null,
): Edition | null {
  const editions = [...data.editions.values()].filter(({ deletedAt }) => deletedAt === undefined);
  const learned = editions.find((edition) => edition.key === key);
  return learned ?? editions.find(({ id }) => id === pass?.editionId) ?? null;
}

/** Makes maps and keeps the last one, because it is asked for with every position. */
export function createSourceMaps(): (edition: Edition | null) => SourceMap {
  let last: { readonly edition: Edition; readonly map: SourceMap } | null = null;
  return (edition) => {
    if (edition === null) return asItIs;
    if (last?.edition !== edition) last = { edition, map: throughMap(editionMap(edition)) };
    return last.map;
  };
}
