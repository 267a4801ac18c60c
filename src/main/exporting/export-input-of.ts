import type { ExportFact } from '../../shared/domain/export/export-fact.ts';
import type {
  ExportEdition,
  ExportFilm,
  ExportInput,
  ExportOptions,
} from '../../shared/domain/export/export-input.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';

/** Whom a citation names; nobody where the pack knows nobody. */
const named = <Role extends string>(credit: { readonly value: readonly string[] | null }, role: Role) =>
  (credit.value ?? []).map((name) => ({ name, role }));

function filmOf({ network, premiere, credits }: Pack['title']): ExportFilm {
  return {
    network: network.value,
    premiered: premiere.date,
    people: [
      ...named(credits.executiveProducers, 'executive producer'),
      ...named(credits.narrator, 'narrator'),
    ],
  };
}

/**
 * What an export starts from: the notes that are not deleted, and of the pack only what everybody may see.
 * `facts` are those that the spoiler gate opened, in words; whoever hands them over has asked it.
 */
export function exportInputOf(from: {
  readonly pack: Pick<Pack, 'title' | 'cases'>;
  readonly notes: readonly Note[];
  readonly exportedAt: string;
  readonly generator: string;
  readonly options: ExportOptions;
  readonly edition?: ExportEdition;
  readonly facts?: readonly ExportFact[];
}): ExportInput {
  const { title, cases } = from.pack;
  return {
    title: { id: title.id, name: title.title.value, shortName: title.shortTitle },
    cases: cases.map(({ id, name }, place) => ({ id, name, listing: place + 1 })),
    notes: from.notes.filter((note) => note.titleId === title.id && note.deletedAt === undefined),
    exportedAt: from.exportedAt,
    generator: from.generator,
    options: from.options,
    film: filmOf(title),
    ...(from.edition === undefined ? {} : { edition: from.edition }),
    ...(from.facts === undefined ? {} : { facts: from.facts }),
  };
}
