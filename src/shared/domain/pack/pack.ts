import type { CaseFile } from './schema/case.ts';
import type { CuesFile } from './schema/cues.ts';
import type { EventsFile } from './schema/events.ts';
import type { GlossaryFile } from './schema/glossary.ts';
import type { PeopleFile } from './schema/people.ts';
import type { ResourcesFile } from './schema/resources.ts';
import type { SourcesFile } from './schema/sources.ts';
import type { TitleFile } from './schema/title.ts';

/**
 * One documentary, checked and complete: every reference in it resolves and every claim has a source.
 * `cases` is in listing order. Nothing here has passed the spoiler gate.
 */
export type Pack = {
  readonly title: TitleFile;
  readonly cases: readonly CaseFile[];
  readonly cues: CuesFile;
  readonly people: PeopleFile;
  readonly glossary: GlossaryFile;
  readonly events: EventsFile;
  readonly resources: ResourcesFile;
  readonly sources: SourcesFile;
};
