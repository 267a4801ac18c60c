import { readPack } from '../../../src/main/library/read-pack.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { realPackFolder } from '../../unit/pack/pack-files.ts';
import { hasFactBase, type Entry } from './fact-base.ts';

if (!hasFactBase) {
  console.warn('SKIPPED: the fact base is not at ../shared/facts, so the pack was compared with nothing.');
}

/** The shipped pack. */
export const pack = async (): Promise<Pack> => {
  const read = await readPack(realPackFolder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

/** Where the pack withholds more than the fact base, because an open entry would tell a withheld one. */
const stricter = new Map([
  ['ev-001', 'film_ending'],
  ['pds-dc', 'after_broadcast'],
  ['abolitionist-law-center', 'after_broadcast'],
]);

type Carried = {
  readonly id: string;
  readonly sources: readonly string[];
  readonly confidence: string;
  readonly conflict?: readonly { readonly sources: readonly string[] }[];
  readonly spoilerKind?: string;
  readonly note?: string;
};

/** What every entry carries, in the shape in which it is compared. */
export const carried = (entry: Carried) => ({
  id: entry.id,
  sources: entry.sources,
  confidence: entry.confidence,
  conflicts: (entry.conflict ?? []).map(({ sources }) => sources),
  spoilerKind: entry.spoilerKind ?? null,
  hasNote: entry.note !== undefined,
});

/** The same of an entry of the fact base. */
export const expected = (entry: Entry) => ({
  id: entry.id,
  sources: entry.sources,
  confidence: entry.confidence,
  conflicts: (entry.conflict ?? []).map(({ sources }) => sources),
  spoilerKind: entry.spoiler_kind ?? stricter.get(entry.id) ?? null,
  hasNote: entry.note !== undefined,
});

type Dated = { readonly date?: string; readonly dateEnd?: string; readonly datePrecision?: string };

/** The dates of an entry. */
export const dates = (entry: Dated) => [entry.date, entry.dateEnd, entry.datePrecision];
/** The same of an entry of the fact base. */
export const expectedDates = (entry: Entry) => [
  entry.date,
  entry.date_end,
  entry.date_precision?.replaceAll(' ', '_'),
];

/** How the pack writes whose account a claim is, where it differs. */
export const sides = new Map([
  ['prosecution', 'Prosecution'],
  ['defence', 'Defence'],
  ['contemporary reports', 'Reports of 1999'],
]);
