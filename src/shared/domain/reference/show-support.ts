import type { SourceLens } from '../dossier/source-view.ts';
import type { EventView } from './views.ts';

interface Supported {
  readonly sources: readonly string[];
  readonly conflict?: readonly { readonly says: string; readonly sources: readonly string[] }[];
  readonly note?: string;
}
interface Dated extends Partial<Pick<EventView, 'date'>> {
  readonly dateEnd?: string;
  readonly datePrecision?: NonNullable<EventView['datePrecision']>;
}

/** What a claim rests on, what differs from it and how to read it, as a viewer may see it through this lens. */
export const showSupport = (entry: Supported, lens: SourceLens) => ({
  sources: lens.ids(entry.sources),
  conflict: (entry.conflict ?? []).map(({ says, sources }) => ({ says, sources: lens.ids(sources) })),
  note: entry.note ?? null,
});

/** When something was, as far as that is known. */
export const showDates = (entry: Dated) => ({
  date: entry.date ?? null,
  dateEnd: entry.dateEnd ?? null,
  datePrecision: entry.datePrecision ?? null,
});

/** Every source that these entries rest on, those of differing statements included; ids of the pack. */
export const citedBy = (entries: readonly Supported[]): string[] =>
  entries.flatMap(({ sources, conflict }) => [
    ...sources,
    ...(conflict ?? []).flatMap((one) => [...one.sources]),
  ]);
