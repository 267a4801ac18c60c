import { holdsAny, lensOver, wordsStillHidden, type SourceLens } from '../dossier/source-view.ts';
import type { ViewerState } from '../dossier/viewer-state.ts';
import { fieldOf, stringsIn } from '../pack/check/walk.ts';
import type { Pack } from '../pack/pack.ts';
import type { UsedSourceView } from './views.ts';

/** A look at sources from outside a case file, where the same source may serve several cases. */
export interface PackLens extends SourceLens {
  /** What a source was used for and how far it was read; null while the source, or a word in that, is withheld. */
  readonly use: (sourceId: string) => Pick<UsedSourceView, 'usedFor' | 'note'>;
}

const citedIn = (value: unknown): readonly string[] =>
  stringsIn(value)
    .filter(({ steps }) => fieldOf(steps) === 'sources')
    .map(({ text }) => text);

/** Which cases cite which source, in their files, events and beats. It depends on the pack alone, so it is kept. */
const citations = new WeakMap<Pack, ReadonlyMap<string, ReadonlySet<string>>>();

const citedBy = (pack: Pack): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = citations.get(pack);
  if (known !== undefined) return known;
  const found = new Map(
    pack.cases.map((file) => {
      const events = pack.events.events.filter((event) => event.case === file.id);
      const beats = pack.cues.cues.filter((cue) => cue.case === file.id);
      return [file.id, new Set(citedIn([file, events, beats]))];
    }),
  );
  citations.set(pack, found);
  return found;
};

/**
 * The lens for everything around the case files. The words that count for a source are those that the film hides and
 * those that any case hides which cites it, so that a headline shared by two cases tells neither.
 */
export const packLens = (pack: Pack, viewer: ViewerState): PackLens => {
  const ofFilm = wordsStillHidden(pack.title, viewer);
  const ofCases = pack.cases.map((file) => ({
    cited: citedBy(pack).get(file.id),
    words: wordsStillHidden(file, viewer),
  }));
  const wordsOf = (id: string): readonly string[] => [
    ...ofFilm,
    ...ofCases.flatMap(({ cited, words }) => (cited?.has(id) === true ? words : [])),
  ];
  const lens = lensOver(pack, viewer, wordsOf);
  const safe = (id: string, text: string | undefined): string | null =>
    text === undefined || holdsAny(text, wordsOf(id)) ? null : text;
  return {
    ...lens,
    use: (id) => {
      const source = pack.sources.sources.find((one) => one.id === id);
      const isShown = lens.ids([id])[0] === id;
      return source === undefined || !isShown
        ? { usedFor: null, note: null }
        : { usedFor: safe(id, source.usedFor), note: safe(id, source.note) };
    },
  };
};
