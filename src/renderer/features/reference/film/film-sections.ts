import type { BeatView, FilmClaimView, FilmView } from '../../../../shared/domain/reference/film-views.ts';

type Section = FilmClaimView['section'];

const headings: Readonly<Record<Section, string>> = {
  identity: 'What it is',
  broadcast: 'Where and when it was shown',
  runtime: 'How long it is',
  credits: 'Who made it',
  people: 'Who is in it',
  organisations: 'Organisations',
  framing: 'How it tells its story',
  order: 'In what order',
};

const order: readonly Section[] = [
  'identity',
  'framing',
  'order',
  'people',
  'organisations',
  'credits',
  'runtime',
  'broadcast',
];

/** The claims about the film under plain headings, every claim once; sections without an open claim are left out. */
export const claimsBySection = (claims: readonly FilmClaimView[]) =>
  order
    .map((section) => ({
      heading: headings[section],
      claims: claims.filter((claim) => claim.section === section),
    }))
    .filter((one) => one.claims.length > 0);

/** Where in the film a beat stands, as far as sources say. */
export const bandWords: Readonly<Record<BeatView['band'], string>> = {
  opening: 'Opening',
  early: 'Early',
  unplaced: 'Place not known',
  ending: 'Ending',
};

/** The name of the row that says how sure a case's place in the film is. */
export const orderRow = (caseId: string): string => `order/${caseId}`;

/** The rows of the parts of the film, and of the order of the cases below them, as they stand on the page. */
export const beatRows = (view: Pick<FilmView, 'beats' | 'caseOrder'>): readonly string[] => [
  ...view.beats.map((beat) => beat.id),
  ...view.caseOrder.map(({ story }) => orderRow(story.id)),
];
