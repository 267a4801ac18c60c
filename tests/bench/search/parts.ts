import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { readPack } from '../../../src/main/library/read-pack.ts';
import type { ReadyDocument } from '../../../src/shared/domain/search/admits.ts';
import { answerOf, ask } from '../../../src/shared/domain/search/answer.ts';
import { documentsOfLines } from '../../../src/shared/domain/search/documents/documents-of-lines.ts';
import { documentsOfNotes } from '../../../src/shared/domain/search/documents/documents-of-notes.ts';
import type { NameTable } from '../../../src/shared/domain/search/name-table.ts';
import { scan } from '../../../src/shared/domain/search/scan.ts';
import type { SearchAnswer } from '../../../src/shared/domain/search/search-answer.ts';
import type { FilmLine } from '../../../src/shared/domain/transcript/film-lines.ts';

export { readyDocument } from '../../../src/shared/domain/search/admits.ts';
export { nameTable } from '../../../src/shared/domain/search/name-table.ts';
export { createSearchEngine } from '../../../src/main/search/search-engine.ts';
export { searchOfApp } from '../../../src/main/search/search-of-app.ts';
export { lineToWorker } from '../../../src/main/search/worker-line.ts';
export { foldedWords } from '../../../src/shared/domain/search/words.ts';
export { documentsFor, everything } from '../../unit/search/pack-and-viewers.ts';

/** Reads the pack, or stops the bench. */
export async function openPack(folder: string): Promise<Pack> {
  const pack = await readPack(folder);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error.slice(0, 3)));
  return pack.value;
}

/** What a plain scan stands on. */
interface Baseline {
  readonly names: NameTable;
  readonly ready: readonly ReadyDocument[];
  readonly limit: number;
}

/** The baseline: every text folded beforehand, every text looked at for every query. */
export const scanAnswer = {
  lines: (lines: readonly FilmLine[]) => documentsOfLines(lines),
  notes: (notes: readonly Note[]) => documentsOfNotes(notes),
  ask: (text: string, { names, ready, limit }: Baseline): SearchAnswer => {
    const asked = ask(text, names);
    return answerOf(asked, asked.isAnswerable ? scan(ready, asked.variants, limit) : []);
  },
};
