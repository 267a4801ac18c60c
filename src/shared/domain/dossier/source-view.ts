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

/** The words of a case or of the film that no text may contain for this viewer, ready to be compared. */
export const wordsStillHidden = (
  { hidden }: Pick<CaseFile, 'hidden'>,
  viewer: ViewerState,
): readonly string[] =>
  kinds.filter((kind) => !isKindOpen(kind, viewer)).flatMap((kind) => hidden[kind].map(searchable));

/** Whether a text holds one of these words. Addresses spell a headline with hyphens and slashes. */
export const holdsAny = (text: string | null, words: readonly string[]): boolean => {
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
 * Looks at sources through the gate: one is withheld while its own kind is closed, or while any of its fields holds
 * one of the words that `wordsOf` gives for it. Others wrote those titles, so the pack cannot word them safely.
 * An id that the pack does not have names nothing.
 */
export const lensOver = (
  pack: Pick<Pack, 'sources'>,
  viewer: ViewerState,
  wordsOf: (sourceId: string) => readonly string[],
): SourceLens => {
  const places = new Map(pack.sources.sources.map((source, place) => [source.id, { source, place }]));
  const seen = new Map<string, SourceView>();
  const view = (id: string): SourceView[] => {
    const before = seen.get(id);
    if (before !== undefined) return [before];
    const found = places.get(id);
    if (found === undefined) return [];
    const { source, place } = found;
    const words = wordsOf(id);
    const now = isShown(source, words, viewer) ? shownView(source) : withheldView(source, place, words);
    seen.set(id, now);
    return [now];
  };
  return {
    ids: (sourceIds) => sourceIds.flatMap((id) => view(id).map((one) => one.id)),
    views: (sourceIds) => [...new Set(sourceIds)].flatMap(view),
  };
};

/** The lens for one case file: the words that count are those that this case hides. */
export const sourceLens = (
  pack: Pick<Pack, 'sources'>,
  caseFile: CaseFile,
  viewer: ViewerState,
): SourceLens => {
  const words = wordsStillHidden(caseFile, viewer);
  return lensOver(pack, viewer, () => words);
};
