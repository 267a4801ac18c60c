import { isKindOpen } from '../dossier/reveal.ts';
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

const unused = { usedFor: null, note: null } as const;
const kinds = ['film_ending', 'after_broadcast'] as const;

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

const makeLens = (pack: Pack, viewer: ViewerState): PackLens => {
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
  const uses = new Map(
    pack.sources.sources.map((source) => {
      const isShown = lens.ids([source.id])[0] === source.id;
      const use = { usedFor: safe(source.id, source.usedFor), note: safe(source.id, source.note) };
      return [source.id, isShown ? use : unused];
    }),
  );
  return { ...lens, use: (id) => uses.get(id) ?? unused };
};

/** What a source shows depends on the pack and on which kinds are open, so there are few lenses and they are kept. */
const lenses = new WeakMap<Pack, Map<string, PackLens>>();

/**
 * The lens for everything around the case files. The words that count for a source are those that the film hides and
 * those that any case hides which cites it, so that a headline shared by two cases tells neither.
 */
export const packLens = (pack: Pack, viewer: ViewerState): PackLens => {
  const open = kinds.filter((kind) => isKindOpen(kind, viewer)).join(' ');
  const known = lenses.get(pack) ?? new Map<string, PackLens>();
  const lens = known.get(open) ?? makeLens(pack, viewer);
  lenses.set(pack, known.set(open, lens));
  return lens;
};
