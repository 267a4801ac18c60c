import type { UsedSourceView } from '../../../../shared/domain/reference/views.ts';

/** Sources under one heading. */
export interface SourceGroup {
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

const wide = { id: 'film', name: 'The film and everything around it' } as const;

/** The sources by the story that they support, in the order met; one that supports several stands with each. */
export function byStory(sources: readonly UsedSourceView[]): readonly SourceGroup[] {
  const uses = sources.map((source) => ({
    source,
    stories: source.supports.map(({ story }) => story ?? wide),
  }));
  const stories = new Map(uses.flatMap((use) => use.stories.map((story) => [story.id, story.name] as const)));
  stories.set(wide.id, wide.name);
  return [...stories].flatMap(([id, heading]) => {
    const found = uses.filter((use) => use.stories.some((story) => story.id === id));
    return found.length === 0 ? [] : [{ id, heading, sources: found.map(({ source }) => source) }];
  });
}
