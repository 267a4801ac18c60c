import { openFacts, type OpenFact } from '../dossier/open-facts.ts';
import { isKindOpen, visible } from '../dossier/reveal.ts';
import type { ViewerState } from '../dossier/viewer-state.ts';
import type { Pack } from '../pack/pack.ts';
import type { SpoilerKind } from '../pack/schema/common.ts';
import { packLens, type PackLens } from './pack-lens.ts';
import type { Story } from './shown.ts';

/**
 * One look of one viewer at the whole pack: everything that the pages have to ask the gate, asked once. What a page
 * shows must come from here or be free for everybody.
 */
export interface Look {
  readonly pack: Pack;
  readonly viewer: ViewerState;
  readonly lens: PackLens;
  /** Cases that have at least one open fact, and every strand. */
  readonly stories: ReadonlyMap<string, Story>;
  /** The open facts of each case as they are read; the latest version of each claim. */
  readonly facts: ReadonlyMap<string, readonly OpenFact[]>;
  /** Ids of all facts that the gate lets through, those that a later version replaced included. */
  readonly passed: ReadonlySet<string>;
  /** Whether a kind is open; nothing that has no kind is ever withheld by this alone. */
  readonly isOpen: (kind: SpoilerKind | undefined) => boolean;
  /** The open ones of these stories, in this order. */
  readonly openOf: (storyIds: readonly string[]) => Story[];
}

const openStories = (pack: Pack, facts: Look['facts']): ReadonlyMap<string, Story> =>
  new Map(
    [...pack.cases.filter(({ id }) => (facts.get(id) ?? []).length > 0), ...pack.title.strands].map(
      ({ id, name }) => [id, { id, name }],
    ),
  );

/**
 * Looks at a pack through the gate for one viewer. A case's things open when the case has opened, which is when the
 * first of its facts has; the strands around the cases are no secret and open from the start.
 */
export const lookAt = (pack: Pack, viewer: ViewerState): Look => {
  const facts = new Map(pack.cases.map((file) => [file.id, openFacts(file, viewer)]));
  const stories = openStories(pack, facts);
  return {
    pack,
    viewer,
    lens: packLens(pack, viewer),
    stories,
    facts,
    passed: new Set(
      pack.cases.flatMap((file) =>
        file.facts.filter((fact) => visible(fact, file, viewer) !== null).map(({ id }) => id),
      ),
    ),
    isOpen: (kind) => isKindOpen(kind, viewer),
    openOf: (storyIds) => storyIds.flatMap((id) => stories.get(id) ?? []),
  };
};
