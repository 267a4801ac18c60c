import type { CaseFile, Fact } from '../../../src/shared/domain/pack/schema/case.ts';
import type { Source, SourcesFile } from '../../../src/shared/domain/pack/schema/sources.ts';

/** The part of a pack that the gate reads. */
export interface GatedPack {
  readonly cases: readonly CaseFile[];
  readonly sources: SourcesFile;
}

const source = (id: string, over: Partial<Source> = {}): Source => ({
  id,
  title: `Title of ${id}`,
  publisher: 'The Daily Paper',
  url: `https://example.org/${id}`,
  datePublished: '2019-05-01',
  usedFor: `Purpose of ${id}`,
  ...over,
});

/** A made-up claim; `over` is what matters to the test that makes it. */
export const fact = (id: string, over: Partial<Fact> = {}): Fact => ({
  id,
  section: 'offence',
  text: `Text of ${id}`,
  revealedAt: { at: 'on_screen' },
  sources: ['plain-source'],
  confidence: 'high',
  ...over,
});

/** A made-up case; `over` is what matters to the test that makes it. */
export const caseFile = (id: string, over: Partial<CaseFile> = {}): CaseFile => {
  const sourced = (value: string) => ({ value: `${value} of ${id}`, sources: ['plain-source'] });
  return {
    schema: 'docket/case@1',
    id,
    listing: 1,
    name: `Name ${id}`,
    surname: id,
    monogram: 'N',
    weave: 'plain',
    aliases: [],
    place: {
      label: `Place ${id}`,
      state: `State ${id}`,
      county: null,
      court: null,
      sources: ['plain-source'],
    },
    offenceDate: sourced('Offence date'),
    offencePlace: sourced('Offence place'),
    ageAtOffence: sourced('Age'),
    harmed: [{ name: `Harmed of ${id}`, age: 69, outcome: 'died', sources: ['plain-source'] }],
    plea: sourced('Plea'),
    mechanism: sourced('Mechanism'),
    sentence: sourced('Sentence'),
    timeServedAtFilming: sourced('Time served'),
    spoilerFreeSummary: `Summary of ${id}`,
    contentNotes: [`Content of ${id}`],
    people: [],
    statusLatestKnown: {
      text: `Status of ${id}`,
      asOf: '2031',
      spoilerKind: 'after_broadcast',
      sources: ['later-source', 'ending-source'],
    },
    facts: [fact(`${id}-first`)],
    unknown: [],
    hidden: { film_ending: ['Zebra'], after_broadcast: ['Quagga'] },
    ...over,
  };
};

const everyKindOfFact = (): readonly Fact[] => [
  fact('f-1', { date: '1997-01-01', datePrecision: 'day', side: 'defence', sensitive: 'violence' }),
  fact('f-2', { revealedAt: { at: 'beat', cue: 'c01' }, sources: ['ending-source', 'plain-source'] }),
  fact('f-3', {
    revealedAt: { at: 'film_time', filmMs: 45_000, sources: ['plain-source'] },
    sources: ['later-source'],
  }),
  fact('f-4', { supersededBy: 'f-6', note: 'Note of f-4' }),
  fact('f-5', {
    spoilerKind: 'film_ending',
    text: 'Zebra of f-5',
    date: '2019-12-05',
    sources: ['ending-source'],
  }),
  fact('f-6', { conflict: [{ says: 'Conflict of f-6', sources: ['conflict-source'] }] }),
  fact('f-7', {
    spoilerKind: 'after_broadcast',
    text: 'Quagga of f-7',
    note: 'Note of f-7',
    conflict: [{ says: 'Conflict of f-7', sources: ['later-source'] }],
  }),
  fact('f-8', {
    spoilerKind: 'film_ending',
    revealedAt: { at: 'film_time', filmMs: 60_000, sources: ['plain-source'] },
    text: 'Ending of f-8',
  }),
];

/** Two made-up cases with every kind of fact, source, gap and person that a pack can hold. */
export const smallPack = (): GatedPack => ({
  cases: [
    caseFile('full', {
      facts: everyKindOfFact(),
      harmed: [
        { name: 'Ada Hurt', age: 69, outcome: 'died', sources: ['plain-source'] },
        {
          name: 'Ben Hurt',
          age: null,
          ageNote: '22 or 23, sources differ',
          outcome: 'died',
          sources: ['plain-source'],
        },
        { name: null, relation: 'brother of Ben Hurt', outcome: 'wounded', sources: ['plain-source'] },
      ],
      unknown: [
        { text: 'Gap of full' },
        { text: 'Gap after the ending', spoilerKind: 'film_ending' },
        { text: 'Gap of later', spoilerKind: 'after_broadcast' },
      ],
    }),
    caseFile('other', {
      listing: 2,
      statusLatestKnown: {
        text: 'Status of other',
        asOf: '2030',
        spoilerKind: 'film_ending',
        sources: ['ending-source'],
      },
    }),
  ],
  sources: {
    schema: 'docket/sources@1',
    accessed: '2024-01-01',
    note: 'Read whole.',
    sources: [
      source('plain-source'),
      source('ending-source', { titleSpoilerKind: 'film_ending', datePublished: '2019-12-06' }),
      source('later-source', { titleSpoilerKind: 'after_broadcast', datePublished: '2024-12-17' }),
      source('conflict-source', { url: null, datePublished: null }),
    ],
  },
});
