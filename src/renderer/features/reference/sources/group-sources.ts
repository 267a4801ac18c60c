import type { UsedSourceView } from '../../../../shared/domain/reference/views.ts';

/** Sources under one heading. */
interface SourceGroup {
  readonly id: string;
  readonly heading: string;
  readonly sources: readonly UsedSourceView[];
}

const inEnglish = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** "E! News (Allison Crist)" stands with the other pieces of E! News: what is in brackets is who wrote it. */
export const houseOf = (publisher: string): string => publisher.replace(/\s*\([^)]*\)\s*$/u, '');

/** The sources by publishing house, from A to Z, each once. */
export function byPublisher(sources: readonly UsedSourceView[]): readonly SourceGroup[] {
  const houses = [...new Set(sources.map((source) => houseOf(source.publisher)))];
  return houses.toSorted(inEnglish.compare).map((house) => ({
    id: house,
    heading: house,
    sources: sources.filter((source) => houseOf(source.publisher) === house),
  }));
}

/** The sources without a story of their own. */
const wide = { id: 'film', name: 'The film and everything around it' } as const;

/** Cases first in the order of the listing, then what else was met, the film as a whole last. */
const rankOf = (id: string, listed: readonly string[]): number => {
  if (id === wide.id) return Number.POSITIVE_INFINITY;
  return listed.includes(id) ? listed.indexOf(id) : listed.length;
};

/** The sources by the story that they support; one that supports several stands with each. `listed`: ids of the cases. */
export function byStory(
  sources: readonly UsedSourceView[],
  listed: readonly string[],
): readonly SourceGroup[] {
  const uses = sources.map((source) => ({
    source,
    stories: source.supports.map(({ story }) => story ?? wide),
  }));
  const names = new Map(uses.flatMap((use) => use.stories.map(({ id, name }) => [id, name] as const)));
  if (names.has(wide.id)) names.set(wide.id, wide.name);
  return [...names]
    .toSorted(([a], [b]) => Math.sign(rankOf(a, listed) - rankOf(b, listed)) || 0)
    .map(([id, heading]) => ({
      id,
      heading,
      sources: uses.filter((use) => use.stories.some((story) => story.id === id)).map(({ source }) => source),
    }));
}
