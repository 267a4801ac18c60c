import { viewCases } from '../../../src/shared/domain/dossier/case-view.ts';
import { exportInputOf } from '../../../src/main/exporting/export-input-of.ts';
import { factsOfCases } from '../../../src/shared/domain/export/facts-of-cases.ts';
import { toMarkdown } from '../../../src/shared/domain/export/to-markdown.ts';
import type { Look } from '../../../src/shared/domain/reference/look.ts';
import { viewAfter } from '../../../src/shared/domain/reference/view-after.ts';
import { viewChronology } from '../../../src/shared/domain/reference/view-chronology.ts';
import { viewFilm } from '../../../src/shared/domain/reference/view-film.ts';
import { viewHelp } from '../../../src/shared/domain/reference/view-help.ts';
import { viewLaw } from '../../../src/shared/domain/reference/view-law.ts';
import { viewPeople } from '../../../src/shared/domain/reference/view-people.ts';
import { viewRecap } from '../../../src/shared/domain/reference/view-recap.ts';
import { viewSources } from '../../../src/shared/domain/reference/view-sources.ts';
import { caseSummaryText, caseText } from '../../../src/cli/pages/case-text.ts';
import {
  chronologyText,
  lawText,
  peopleText,
  sourceListText,
  sourceText,
} from '../../../src/cli/pages/reference-text.ts';

/** Every place at which something of the pack reaches the viewer as data: replies to the window and `--json`. */
export const dataSurfaces = {
  cases: ({ pack, viewer }: Look) => viewCases(pack, viewer),
  law: viewLaw,
  people: viewPeople,
  chronology: viewChronology,
  sources: viewSources,
  film: viewFilm,
  after: viewAfter,
  recap: viewRecap,
  help: viewHelp,
} as const satisfies Readonly<Record<string, (look: Look) => unknown>>;

/** Every place at which it reaches the viewer as text on the command line. */
export const textSurfaces = {
  cases: ({ pack, viewer }: Look) => viewCases(pack, viewer).map(caseSummaryText).join('\n\n'),
  case: (look: Look) => {
    const [law, people, after] = [viewLaw(look), viewPeople(look), viewAfter(look)];
    return viewCases(look.pack, look.viewer)
      .map((file) => caseText({ file, law, people, after }))
      .join('\n\n');
  },
  law: (look: Look) => {
    const view = viewLaw(look);
    return lawText(view, view.terms);
  },
  people: (look: Look) => peopleText(viewPeople(look)),
  chronology: (look: Look) => chronologyText(viewChronology(look)),
  'list of sources': (look: Look) => sourceListText(viewSources(look).sources),
  sources: (look: Look) => viewSources(look).sources.map(sourceText).join('\n'),
  export: ({ pack, viewer }: Look) => {
    const { facts } = factsOfCases(viewCases(pack, viewer));
    const options = { leadIn: 'applied', order: 'time', words: 'with-facts' } as const;
    const [exportedAt, generator] = ['2026-11-22T10:00:00.000Z', 'Docket'];
    return [...toMarkdown(exportInputOf({ pack, notes: [], exportedAt, generator, options, facts }))].join(
      '',
    );
  },
} as const satisfies Readonly<Record<string, (look: Look) => string>>;
