import type { Note } from '../notebook/records.ts';
import { cutGraphemes } from './cut-graphemes.ts';
import { countExport, fateOf, type ExportCounts } from './export-counts.ts';
import type { FileFormatId, FormatDescription } from './export-format.ts';
import type { ExportInput } from './export-input.ts';
import { textFormats } from './formats.ts';
import { atOnce, type Pausing } from './pausing.ts';
import { readyNotes } from './ready-notes.ts';
import { toJsonBundle } from './to-json-bundle.ts';
import { toShareText } from './to-share-text.ts';
import { vaultNote } from './vault-pages.ts';

/** An export before it is made: what becomes of the notes, and how it begins. */
export interface ExportPreview extends ExportCounts {
  /** The first notes as they will stand in the file; the readable words where the file itself is no text. */
  readonly text: string;
  /** How many notes the text shows. */
  readonly shown: number;
  /** Facts of the case files that go with the notes. */
  readonly facts: number;
}

/** So much is shown: enough to see what it is like. Characters of a note, of a fact, and of the whole text. */
const MOST_NOTES = 3;
const MOST_FACTS = 2;
const LONGEST_WORDS = 600;
const LONGEST_PREVIEW = 6_000;

const short = (note: Note): Note => ({
  ...note,
  text: cutGraphemes(note.text, LONGEST_WORDS),
  ...(note.quote === undefined ? {} : { quote: cutGraphemes(note.quote, LONGEST_WORDS) }),
});

const vaultText = (input: ExportInput): string => {
  const ready = atOnce(readyNotes(input));
  return ready.shown.map((one) => vaultNote(one, ready)).join('\n\n\n');
};

const readable = (input: ExportInput): string => [...toShareText(input)].join('');

/** How the formats that are no text are shown as text. */
const shownAs: Readonly<Record<FileFormatId, (input: ExportInput) => string>> = {
  html: readable,
  pdf: readable,
  docx: readable,
  epub: readable,
  zip: (input) => [...toJsonBundle(input)].join(''),
  vault: vaultText,
};

const isOfFile = (id: string): id is FileFormatId => Object.hasOwn(shownAs, id);

function textOf(id: FormatDescription['id'], input: ExportInput): string {
  if (isOfFile(id)) return shownAs[id](input);
  const format = textFormats.find((one) => one.id === id);
  return format === undefined ? '' : [...format.chunks(input)].join('');
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/**
 * How an export would begin and what becomes of each note, with pauses. `input` has the choices that count for this
 * format (see `settledChoices`). Long notes are cut here, with an ellipsis, and only here.
 */
export function* previewExport(format: FormatDescription, input: ExportInput): Pausing<ExportPreview> {
  const ready = yield* readyNotes(input);
  const { times } = ready.input.options;
  const counts = yield* countExport(ready.shown, format, times);
  const first = ready.shown.filter((one) => fateOf(one, format, times) === 'written').slice(0, MOST_NOTES);
  const facts = ready.input.facts ?? [];
  const few: ExportInput = {
    ...input,
    notes: first.map(({ note }) => short(note)),
    facts: facts.slice(0, MOST_FACTS),
  };
  const text = cutGraphemes(withoutMark(textOf(format.id, few)), LONGEST_PREVIEW);
  return { ...counts, text, shown: first.length, facts: facts.length };
}
