import { viewCases } from '../../dossier/case-view.ts';
import type { Look } from '../../reference/look.ts';
import { viewChronology } from '../../reference/view-chronology.ts';
import { viewFilm } from '../../reference/view-film.ts';
import { viewHelp } from '../../reference/view-help.ts';
import { viewLaw } from '../../reference/view-law.ts';
import { viewPeople } from '../../reference/view-people.ts';
import { viewSources } from '../../reference/view-sources.ts';
import type { NameTable } from '../name-table.ts';
import type { SearchDocument } from '../search-document.ts';
import { documentsOfCases } from './documents-of-cases.ts';
import {
  documentsOfChronology,
  documentsOfFilm,
  documentsOfHelp,
  documentsOfLaw,
  documentsOfPeople,
  documentsOfSources,
} from './documents-of-reference.ts';

/** Makes the documents of one surface out of the view that draws it: what is not shown there is not in them. */
export type Surface = (look: Look, names: NameTable) => readonly SearchDocument[];

/** Every surface that search looks at. A new one is one more line. */
export const surfaces: Readonly<Record<string, Surface>> = {
  cases: ({ pack, viewer }, names) => documentsOfCases(viewCases(pack, viewer), names),
  law: (look) => documentsOfLaw(viewLaw(look)),
  people: (look, names) => documentsOfPeople(viewPeople(look), names),
  chronology: (look) => documentsOfChronology(viewChronology(look)),
  film: (look) => documentsOfFilm(viewFilm(look)),
  help: (look) => documentsOfHelp(viewHelp(look)),
  sources: (look) => documentsOfSources(viewSources(look)),
};

/** Everything of a pack that this viewer can find now: exactly what the screens would show. */
export const documentsAt = (look: Look, names: NameTable): readonly SearchDocument[] =>
  Object.values(surfaces).flatMap((surface) => surface(look, names));
