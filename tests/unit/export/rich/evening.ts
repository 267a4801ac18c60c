import type { ExportFact } from '../../../../src/shared/domain/export/export-fact.ts';
import type { ExportInput } from '../../../../src/shared/domain/export/export-input.ts';
import type { Note } from '../../../../src/shared/domain/notebook/records.ts';
import { sampleNote, untimedNote } from '../samples.ts';

/** An evening's notes as somebody writes them: invented notes and minutes, so that pages can be looked at and read. */
type Jotted = readonly [filmMs: number, caseIds: readonly string[], text: string, more?: Partial<Note>];

const JACKSON = ['dawn-jackson'];
const MARTIN = ['alexis-martin'];
const STEWART = ['momolu-stewart'];
const SHEPPARD = ['david-sheppard'];

const longNote = `The class discusses one question for the whole scene: **who decides** how long is long enough?

1. The judge, once, on the day of sentence.
2. A board, many years later, that never met the judge.
3. A governor or president, who need give no reason.

Each of the three reads other papers. The film shows the first two reading and the third signing. I would like to set the same file before all three and ask them to write down *what would change their mind*.

> Nobody asked me that in twenty years.

Compare with the [programme’s page](https://prisonsandjustice.georgetown.edu/), and with what the class reads next week. It is worth asking whether a second look should be a right or a favour, because the answer decides who has to speak first.`;

const jotted: readonly Jotted[] = [
  [
    61_000,
    [],
    'Figures on the prison population, spoken over a black screen. Where do they come from?',
    { kind: 'question' },
  ],
  [184_500, [], 'Opens with one case that is already closed, so we know that it *can* happen.'],
  [
    402_000,
    JACKSON,
    'A letter is read aloud. Who is it addressed to?',
    { kind: 'question', tags: ['letters'] },
  ],
  [
    431_250,
    JACKSON,
    'She reads slowly and stops before the last line.',
    { endMs: 447_000, quote: 'I am more than the worst thing I ever did.' },
  ],
  [512_000, JACKSON, '', { kind: 'mark' }],
  [
    603_400,
    JACKSON,
    'What the court was not told:\n- the years before\n- who else knew\n- what the letters say',
    { tags: ['court', 'look up'] },
  ],
  [744_000, JACKSON, 'Two accounts of the same afternoon. The film gives both, one after the other.'],
  [
    888_000,
    MARTIN,
    'Juvenile court found one thing. Why did adult court start again from nothing?',
    { kind: 'question', tags: ['court'] },
  ],
  [915_000, MARTIN, '', { kind: 'quote', quote: 'She was fifteen.\nFifteen.' }],
  [
    1_002_000,
    MARTIN,
    'The lawyer draws the timeline on paper. Copy this way of drawing it!',
    { endMs: 1_055_000 },
  ],
  [
    1_120_000,
    MARTIN,
    'שמעתי את המילה “safe harbor” פעמיים. לבדוק מה זה אומר באוהיו.',
    { tags: ['חוק', 'look up'] },
  ],
  [
    1_361_000,
    [...MARTIN, ...STEWART],
    '16 and in adult court. Same door as Alexis Martin.',
    { tags: ['connection'] },
  ],
  [1_502_000, MARTIN, '👩‍⚖️ → 👩‍🎓 the same person in two chairs', {}],
  [
    1_985_000,
    [],
    'Judges cannot go below the minimum. Who sets it, and who can change it?',
    { kind: 'question' },
  ],
  [
    2_430_000,
    STEWART,
    'A sister of the man who died speaks. The film lets her finish. Important to keep both sides in the essay.',
  ],
  [
    2_609_000,
    STEWART,
    'Second-look laws: which other states have one?',
    { kind: 'question', tags: ['look up'] },
  ],
  [2_710_000, STEWART, '', { kind: 'mark' }],
  [2_791_000, STEWART, longNote, { endMs: 2_960_000, tags: ['essay', 'georgetown'] }],
  [3_140_000, STEWART, 'Ask the library about the syllabus.', { tags: ['follow up'] }],
  [
    3_482_000,
    SHEPPARD,
    'Not the one who fired. The sentence makes no difference between them: see “felony murder” in the glossary.',
    { tags: ['court'] },
  ],
  [
    3_610_000,
    SHEPPARD,
    'What he says about the family of the man who died.',
    { quote: 'I think about them every single day.' },
  ],
  [3_905_000, SHEPPARD, 'هل يمكن للمجلس أن يغيّر رأيه؟', { kind: 'question' }],
  [4_100_000, SHEPPARD, 'The vote is read out by a clerk; nobody in the room moves.', { endMs: 4_161_000 }],
  [4_521_250, [], 'Last faces, no music. `<b>` nothing more to say', { tags: ['ending'] }],
];

const noteOf = ([filmMs, caseIds, text, more]: Jotted, index: number): Note => {
  const wall = new Date(Date.UTC(2026, 10, 20, 20, 0, 0) + filmMs + 600_000 * Math.floor(filmMs / 1_200_000));
  return sampleNote({
    id: `5f0e7b1a-0000-4000-8000-${String(index).padStart(12, '0')}`,
    filmMs,
    caseIds,
    text,
    tags: [],
    raw: {
      timed: true,
      wallIso: wall.toISOString(),
      instantMs: filmMs + 3_000,
      leadInMs: 3_000,
      source: 'manual',
      plusMinusMs: 1_530,
    },
    ...more,
  });
};

const court = {
  title: 'State v. Martin',
  publisher: 'Supreme Court of Ohio',
  url: 'https://www.courtnewsohio.gov/',
  date: '2018',
};
const press = { title: 'What is known of the case', publisher: 'A newspaper', date: '2020-04-03' };

const facts: readonly ExportFact[] = [
  {
    id: 'dj-001',
    caseId: 'dawn-jackson',
    text: 'She has several children; sources differ on how many.',
    side: 'Press report',
    confidence: 'Sources differ',
    sources: [press],
    conflicts: [
      {
        says: 'Ten children and nineteen grandchildren, as a petition by the family says.',
        sources: [press],
      },
    ],
    sinceMs: 402_000,
  },
  {
    id: 'am-002',
    caseId: 'alexis-martin',
    text: 'When it happened she was 15 years old.',
    side: 'Court record',
    date: '7 November 2013',
    confidence: 'Sources agree',
    sources: [court, press],
    sinceMs: 888_000,
  },
];

/** 25 notes of an evening with four cases: questions, quotes, ranges, marks, two scripts, emoji, one long note, one untimed. */
export function eveningInput(change: Partial<ExportInput> = {}): ExportInput {
  const untimed = untimedNote({
    caseIds: [],
    text: 'Before the film: I expect it to be about one person. Let us see.',
    tags: [],
  });
  return {
    title: {
      id: 'the-justice-project',
      name: 'Kim Kardashian West: The Justice Project',
      shortName: 'The Justice Project',
    },
    cases: [
      { id: 'dawn-jackson', name: 'Dawn Jackson', listing: 1 },
      { id: 'alexis-martin', name: 'Alexis Martin', listing: 2 },
      { id: 'momolu-stewart', name: 'Momolu Stewart', listing: 3 },
      { id: 'david-sheppard', name: 'David Sheppard', listing: 4 },
    ],
    notes: [...jotted.map(noteOf), untimed],
    exportedAt: '2026-11-22T10:00:00.000Z',
    generator: 'Docket 0.1.0',
    options: { leadIn: 'applied', order: 'case' },
    film: {
      network: 'Oxygen',
      premiered: '2020-04-05',
      people: [
        { name: 'Kim Kardashian West', role: 'executive producer' },
        { name: 'Vince DiPersio', role: 'executive producer' },
        { name: 'Kim Kardashian West', role: 'narrator' },
      ],
    },
    ...change,
  };
}

/** The same evening with facts, as asked for with “with facts”. */
export const eveningWithFacts = (): ExportInput =>
  eveningInput({ options: { leadIn: 'applied', order: 'case', words: 'with-facts' }, facts });
