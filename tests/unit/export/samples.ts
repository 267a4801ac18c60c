import fc from 'fast-check';
import { cleanNote } from '../../../src/shared/domain/export/clean-note.ts';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { dirtyInput } from './arbitraries.ts';

/** A plain note at 1:15:21.250, taken four seconds after the moment it is about; `change` makes it another one. */
export function sampleNote(change: Partial<Note> = {}): Note {
  return {
    id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1a01',
    titleId: 'the-justice-project',
    passId: 'pass-1',
    filmMs: 4_521_250,
    raw: {
      timed: true,
      wallIso: '2026-11-20T20:15:03.120Z',
      instantMs: 4_525_250,
      leadInMs: 4_000,
      source: 'manual',
      plusMinusMs: 1_530.5,
    },
    caseIds: ['jackson'],
    kind: 'note',
    text: 'She reads the letter aloud.',
    tags: ['letters'],
    createdAt: '2026-11-20T20:15:09.000Z',
    editedAt: '2026-11-20T20:16:00.000Z',
    ...change,
  };
}

/** A note taken without a running clock. */
export function untimedNote(change: Partial<Note> = {}): Note {
  return sampleNote({
    id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1a99',
    filmMs: null,
    raw: { timed: false, wallIso: '2026-11-20T20:00:00.000Z' },
    ...change,
  });
}

/** An input around the notes, with times as stored and in the order of time. */
export function sampleInput(notes: readonly Note[], change: Partial<ExportInput> = {}): ExportInput {
  return {
    title: { id: 'the-justice-project', name: 'The Justice Project', shortName: 'Justice Project' },
    cases: [
      { id: 'jackson', name: 'First & second person' },
      { id: 'martin', name: 'Third person' },
    ],
    notes,
    exportedAt: '2026-11-22T10:00:00.000Z',
    generator: 'Docket 0.1.0',
    options: { leadIn: 'applied', order: 'time' },
    ...change,
  };
}

const nastyTexts = [
  'Plain words.',
  'A cue inside:\n\n00:00:01.000 --> 00:00:02.000\nnot a cue\n\nNOTE nor a comment',
  '```js\nan unclosed fence\n# not a heading',
  '## Not a heading\n\n---\n\n<!-- an unclosed comment\n\n<script>alert(1)</script>\n<div>',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '"=2+2", "quoted"; and, commas\nsecond line',
  '+1 -2 @SUM(A1) {\\an8} \\N \\h & &lt; </c> <v Bob>',
  '12:34 and 56:78:90 and 00:01:02.5',
  '\u202Eright to left\u202C 👩‍👩‍👧‍👦 🇺🇸 e\u0301 שלום \u2028 \u2066x\u2069',
  '- a list\n  1. in a list\n\n    code\n\ttab\n> quote\n> [!note]\n[1:15:21]: http://example.com',
  '-->',
  '\n\nstarts and ends with empty lines\n\n',
  '',
  `${'A long note, with words. '.repeat(3_600)}the end`,
] as const;

/** One timed note for every text that breaks a careless exporter, in the order of time, and one untimed note. */
export function nastySample(): ExportInput {
  const notes = nastyTexts.map((text, index) =>
    sampleNote({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      filmMs: index * 61_007 + (index === nastyTexts.length - 1 ? 400_000_000 : 0),
      text,
      tags: ['a, b; c', `#${index}`, '=tag', 'two words'],
      caseIds: index % 3 === 0 ? [] : ['martin', 'no, such; case'],
      kind: text === '' ? 'mark' : 'note',
      ...(index % 2 === 0
        ? { quote: `"Quote" --> ${text.slice(0, 200)}` }
        : { endMs: index * 61_007 + 9_001 }),
    }),
  );
  return sampleInput([...notes, untimedNote({ text: 'No clock was running.\n\n## Nothing' })]);
}

/** Some hundred notes that a generator made, under one title: enough odd neighbours for one run of a slow reader. */
export function generatedSample(seed: number): ExportInput {
  const notes = fc.sample(dirtyInput, { numRuns: 150, seed }).flatMap((input) => input.notes);
  return sampleInput([...new Map(notes.map(cleanNote).map((note) => [note.id, note])).values()]);
}
