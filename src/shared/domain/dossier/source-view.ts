import type { Pack } from '../pack/pack.ts';
import type { Source } from '../pack/schema/sources.ts';
import { isKindOpen } from './reveal.ts';
import type { ViewerState } from './viewer-state.ts';
import type { SourceView } from './views.ts';

/**
 * The sources of a pack as one viewer may see them. Ids in a pack say things such as who was released when, so
 * the id of a withheld source is replaced too, by one made of its place in the file.
 */
export interface SourceLens {
  /** The ids under which this viewer sees these sources, in the same order. */
  readonly ids: (sourceIds: readonly string[]) => string[];
  /** The sources themselves, each once, in the order in which they are first named. */
  readonly views: (sourceIds: readonly string[]) => SourceView[];
}

const viewOf = (source: Source, place: number, viewer: ViewerState): SourceView =>
  isKindOpen(source.titleSpoilerKind, viewer)
    ? {
        id: source.id,
        publisher: source.publisher,
        title: source.title,
        url: source.url,
        published: source.datePublished,
      }
    : { id: `withheld-${place + 1}`, publisher: source.publisher, title: null, url: null, published: null };

/** Looks at the sources of a pack through the gate. Ids that the pack does not have name nothing. */
export const sourceLens = (pack: Pick<Pack, 'sources'>, viewer: ViewerState): SourceLens => {
  const byId = new Map(
    pack.sources.sources.map((source, place) => [source.id, viewOf(source, place, viewer)]),
  );
  const views = (sourceIds: readonly string[]): SourceView[] =>
    [...new Set(sourceIds)].flatMap((id) => byId.get(id) ?? []);
  return { views, ids: (sourceIds) => views(sourceIds).map(({ id }) => id) };
};
