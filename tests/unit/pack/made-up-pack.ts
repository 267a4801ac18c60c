import type { PackFileInput } from '../../../src/shared/domain/pack/check/problem.ts';

const claim = { sources: ['paper'], confidence: 'medium' } as const;
const valueOf = (value: string | number | null) => ({ value, sources: ['paper'] });

const title = {
  schema: 'docket/title@1',
  id: 'the-long-tide',
  title: { value: 'The Long Tide', claims: ['lt-1'] },
  shortTitle: 'Long Tide',
  aliases: [],
  garbled: { howToRead: 'No garbled copies are known.', forms: [], unchanged: [] },
  spellings: [],
  network: { value: 'Channel North', claims: ['lt-1'] },
  premiere: { date: '2011-03-04', localTime: '20:15', timeZone: 'Europe/Oslo', claims: ['lt-1'] },
  synopsis: 'A harbour town looks for a missing boat.',
  contentNotes: [],
  editions: [
    {
      id: 'disc',
      name: 'Disc',
      kind: 'disc',
      adverts: 'no',
      slotMinutes: null,
      filmMinutes: { value: 71, sources: ['paper'] },
      note: 'The sleeve gives the length.',
      claims: ['lt-1'],
    },
  ],
  runtime: { short: '92 minutes.', note: 'Printed on the sleeve.', claims: ['lt-1'] },
  whereToWatch: [],
  whereToWatchToday: null,
  credits: {
    executiveProducers: { value: null, claims: [] },
    narrator: { value: null, claims: [] },
    director: { value: ['Ada Holm'], claims: ['lt-1'] },
    productionCompany: { value: null, claims: [] },
    productionHistory: { claims: ['lt-1'] },
  },
  peopleAppearing: { claims: ['lt-1'] },
  organisations: { claims: ['lt-1'] },
  framingStory: { subject: 'ada-holm', claims: ['lt-1'] },
  innerOrder: { claims: ['lt-1'] },
  strands: [{ id: 'town', name: 'The town', about: 'What the harbour lives on.' }],
  claims: [{ id: 'lt-1', section: 'identity', text: 'The film is called The Long Tide.', ...claim }],
  unknown: [],
  hidden: { film_ending: [], after_broadcast: [] },
};

const caseFile = {
  schema: 'docket/case@1',
  id: 'ole-berg',
  listing: 1,
  name: 'Ole Berg',
  surname: 'Berg',
  monogram: 'OB',
  weave: 'plain',
  aliases: [],
  place: { label: 'Vardø', state: 'Finnmark', county: null, court: null, sources: ['paper'] },
  offenceDate: valueOf('2004'),
  offencePlace: valueOf('Vardø'),
  ageAtOffence: valueOf(null),
  harmed: [{ name: null, relation: 'a fisherman', outcome: 'missing', sources: ['paper'] }],
  plea: valueOf('None'),
  mechanism: valueOf('A request for a new hearing'),
  sentence: valueOf('Three years'),
  timeServedAtFilming: valueOf(null),
  spoilerFreeSummary: 'Ole Berg asks for a new hearing.',
  contentNotes: [],
  people: ['ada-holm'],
  statusLatestKnown: {
    text: 'The hearing was refused.',
    asOf: '2012',
    spoilerKind: 'after_broadcast',
    sources: ['paper'],
  },
  facts: [
    {
      id: 'ob-1',
      section: 'identity',
      text: 'Ole Berg is a boatbuilder.',
      revealedAt: { at: 'film_time', filmMs: 93_000, sources: ['paper'] },
      terms: ['hearing'],
      ...claim,
    },
  ],
  unknown: [],
  hidden: { film_ending: [], after_broadcast: ['refused'] },
};

const files = {
  'title.json': title,
  'cases/ole-berg.json': caseFile,
  'cues.json': {
    schema: 'docket/cues@1',
    howToRead: 'Minutes come from the sleeve.',
    minutesKnown: true,
    caseOrder: [{ case: 'ole-berg', rank: 1, ...claim, evidence: 'The only case.' }],
    caseOrderNote: 'One case.',
    cues: [
      {
        id: 'harbour',
        seq: 1,
        case: 'ole-berg',
        band: 'opening',
        after: [],
        title: 'The harbour',
        summary: 'Boats come in.',
        minute: { filmMs: 60_000, sources: ['paper'] },
        orderEvidence: 'Chapter list on the sleeve.',
        ...claim,
      },
    ],
  },
  'people.json': {
    schema: 'docket/people@1',
    howToRead: 'Everybody named.',
    people: [
      {
        id: 'ada-holm',
        name: 'Ada Holm',
        aliases: [],
        role: 'Director',
        cases: ['town'],
        inFilm: 'no',
        ...claim,
      },
    ],
  },
  'glossary.json': {
    schema: 'docket/glossary@1',
    howToRead: 'Plain words.',
    terms: [
      {
        id: 'hearing',
        term: 'Hearing',
        alsoCalled: [],
        where: 'Norway',
        plain: 'A day in court.',
        cases: [],
        ...claim,
      },
    ],
  },
  'events.json': { schema: 'docket/events@1', howToRead: 'By date.', events: [] },
  'resources.json': { schema: 'docket/resources@1', note: 'None known.', resources: [] },
  'sources.json': {
    schema: 'docket/sources@1',
    accessed: '2026-11',
    note: 'Read in full.',
    sources: [
      {
        id: 'paper',
        title: 'The Long Tide',
        publisher: 'Paper',
        url: null,
        datePublished: null,
        usedFor: 'All',
      },
    ],
  },
};

/** A small pack of a film that does not exist: packs must work for other titles than the one that is shipped. */
export const madeUpPack = (): readonly PackFileInput[] =>
  Object.entries(files).map(([path, json]) => ({ path, text: JSON.stringify(json) }));
