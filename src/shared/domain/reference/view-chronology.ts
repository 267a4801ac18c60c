import type { PackEvent } from '../pack/schema/events.ts';
import type { Look } from './look.ts';
import { citedBy, showDates, showSupport } from './show-support.ts';
import type { ChronologyView, EventView } from './views.ts';

/** Whether an event is shown: nothing about it is withheld, and its case or strand is open. */
export const isEventOpen = (event: PackEvent, look: Look): boolean =>
  look.isOpen(event.spoilerKind) && look.stories.has(event.case);

const eventViews = (event: PackEvent, look: Look): EventView[] =>
  look.openOf([event.case]).map((story) => ({
    id: event.id,
    ...showDates(event),
    date: event.date,
    dateNote: event.dateNote ?? null,
    scheduled: event.scheduled ?? false,
    story,
    title: event.title,
    text: event.text,
    spoilerKind: event.spoilerKind ?? null,
    ...showSupport(event, look.lens),
  }));

/**
 * What happened in the world, by date. A lane appears with its first open event: an empty lane would say that
 * something is still to come.
 */
export const viewChronology = (look: Look): ChronologyView => {
  const events = look.pack.events.events.filter((event) => isEventOpen(event, look));
  const used = new Set(events.map((event) => event.case));
  const cases = new Set(look.pack.cases.map(({ id }) => id));
  return {
    lanes: [...look.stories.values()]
      .filter(({ id }) => used.has(id))
      .map((story) => ({ ...story, kind: cases.has(story.id) ? 'case' : 'strand' })),
    events: events.flatMap((event) => eventViews(event, look)),
    sources: look.lens.views(citedBy(events)),
  };
};
