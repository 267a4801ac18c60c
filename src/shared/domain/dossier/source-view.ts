import { hasPhrase, searchable } from '../pack/check/phrase.ts';
import type { Pack } from '../pack/pack.ts';
import type { CaseFile } from '../pack/schema/case.ts';
import type { Source } from '../pack/schema/sources.ts';
import { isKindOpen } from './reveal.ts';
import type { ViewerState } from './viewer-state.ts';
import type { SourceView } from './views.ts';

/**
 * The sources of a case as one viewer may see them. Ids in a pack say things such as who was released when, so
 * the id of a withheld source is replaced too, by one made of its place in the file.
 */
export interface SourceLens {
  /** The ids under which this viewer sees these sources, in the same order. */
  readonly ids: (sourceIds: readonly string[]) => string[];
  /** The sources themselves, each once, in the order in which they are first named. */
  readonly views: (sourceIds: readonly string[]) => SourceView[];
}

/** What stands for a publisher whose very name holds a word that the case still hides. */
export const WITHHELD_PUBLISHER = 'Publisher not shown yet';

const kinds = ['film_ending', 'after_broadcast'] as const;

/** The words of a case that no text may contain for this viewer, ready to be compared. */
const wordsStillHidden = (caseFile: CaseFile, viewer: ViewerState): readonly string[] =>
  kinds.filter((kind) => !isKindOpen(kind, viewer)).flatMap((kind) => caseFile.hidden[kind].map(searchable));

/** Addresses spell a headline with hyphens and slashes. */
const holdsAny = (text: string | null, words: readonly string[]): boolean => {
  const plain = searchable((text ?? '').replaceAll(/[-_/]/gu, ' '));
  return words.some((word) => hasPhrase(plain, word));
};

const isShown = (source: Source, words: readonly string[], viewer: ViewerState): boolean =>
  isKindOpen(source.titleSpoilerKind, viewer) &&
  ![source.id, source.publisher, source.title, source.url].some((text) => holdsAny(text, words));

const shownView = (source: Source): SourceView => ({
  id: source.id,
  publisher: source.publisher,
  title: source.title,
  url: source.url,
  published: source.datePublished,
});

const withheldView = (source: Source, place: number, words: readonly string[]): SourceView => ({
  id: `withheld-${place + 1}`,
  publisher: holdsAny(source.publisher, words) ? WITHHELD_PUBLISHER : source.publisher,
  title: null,
  url: null,
  published: null,
});

/**
 * Looks at the sources of a case through the gate: one is withheld while its own kind is closed, or while any of
 * its fields holds a word that the case hides. Others wrote those titles, so the pack cannot word them safely.
 * An id that the pack does not have names nothing.
 */
export const sourceLens = (
  pack: Pick<Pack, 'sources'>,
  caseFile: CaseFile,
  viewer: ViewerState,
): SourceLens => {
  const words = wordsStillHidden(caseFile, viewer);
  const places = new Map(pack.sources.sources.map((source, place) => [source.id, { source, place }]));
  const seen = new Map<string, SourceView>();
  const view = (id: string): SourceView[] => {
    const before = seen.get(id);
    if (before !== undefined) return [before];
    const found = places.get(id);
    if (found === undefined) return [];
    const { source, place } = found;
    const now = isShown(source, words, viewer) ? shownView(source) : withheldView(source, place, words);
    seen.set(id, now);
    return [now];
  };
  return {
    ids: (sourceIds) => sourceIds.flatMap((id) => view(id).map((one) => one.id)),
    views: (sourceIds) => [...new Set(sourceIds)].flatMap(view),
  };
};
