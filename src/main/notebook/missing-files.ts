import { fileName, generationOf, parseFileName, type NotebookFile } from './file-names.ts';
import type { Base, Damage } from './load-snapshot.ts';
import type { FoundJournal, Testimony } from './read-journals.ts';

const missing = (file: NotebookFile, reason: string, lost: number | null): Damage => ({
  file,
  bytes: null,
  isWhole: true,
  reason,
  lost,
});

interface Known {
  readonly base: Base;
  readonly testimony: Testimony;
}

const missingJournals = (journals: readonly FoundJournal[], known: Known): readonly Damage[] => {
  const present = new Set(journals.map((journal) => journal.file.stream));
  return Array.from(known.testimony.atLeast).flatMap(([stream, s]) => {
    const isHeld = generationOf(stream) < known.base.generation || (known.base.covers[stream]?.s ?? 0) >= s;
    const file = parseFileName(fileName('journal', stream));
    if (present.has(stream) || isHeld || file === null) return [];
    return [missing(file, 'This journal is no longer there.', s)];
  });
};

const missingSnapshot = ({ base, testimony: { needs } }: Known): readonly Damage[] => {
  const generation = String(needs).padStart(8, '0');
  const file = parseFileName(fileName('snapshot', `${generation}.00000000`));
  if (base.generation >= needs || file === null) return [];
  return [missing(file, `A snapshot of generation ${String(needs)} or later is no longer there.`, null)];
};

/** Files that the journals know of and that are not there, although nothing that is there holds what was in them. */
export const missingFiles = (journals: readonly FoundJournal[], known: Known): readonly Damage[] => [
  ...missingJournals(journals, known),
  ...missingSnapshot(known),
];
