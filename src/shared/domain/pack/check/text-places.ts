import type { Pack } from '../pack.ts';
import type { SpoilerKind } from '../schema/common.ts';
import { packFiles } from './pack-files.ts';
import { caseFileName, fileNames } from './parse-pack.ts';
import type { PathStep } from './problem.ts';
import { isJsonObject, partsOf } from './walk.ts';
import { hasPhrase, searchable } from './phrase.ts';

/**
 * A text that the app may show: where it stands, which gate is before it (null: none), and the ids of the cases
 * that it is about, because it belongs to them, refers to them or names their person.
 */
export type TextPlace = {
  readonly file: string;
  readonly steps: readonly PathStep[];
  readonly text: string;
  readonly gate: SpoilerKind | null;
  readonly about: readonly string[];
};

/**
 * Fields that hold ids, marks and the words of the check itself; every other string counts as text. The other names
 * of a term are silent too: "commuted sentence" names a thing of law and says nothing about anybody.
 */
const silentFields: ReadonlySet<PathStep> = new Set([
  ...['schema', 'sources', 'claims', 'case', 'cases', 'people', 'subject', 'cue', 'after', 'supersededBy'],
  ...[
    'terms',
    'facts',
    'alsoCalled',
    'hidden',
    'confidence',
    'spoilerKind',
    'titleSpoilerKind',
    'spoils',
    'section',
    'at',
    'band',
  ],
  ...[
    'weave',
    'monogram',
    'inFilm',
    'prefer',
    'datePrecision',
    'precision',
    'basis',
    'timeZone',
    'localTime',
  ],
]);

type Surroundings = Pick<TextPlace, 'file' | 'gate' | 'about'>;
type Holder = { readonly [key: string]: unknown };

const stricter = (kind: SpoilerKind, outer: SpoilerKind | null): SpoilerKind =>
  outer === 'after_broadcast' ? outer : kind;

const gateOf = (holder: Holder, outer: SpoilerKind | null): SpoilerKind | null => {
  const kind = holder['spoilerKind'] ?? holder['titleSpoilerKind'];
  if (holder['spoils'] === 'case_link') return outer;
  return kind === 'film_ending' || kind === 'after_broadcast' ? stricter(kind, outer) : outer;
};

const storiesOf = (holder: Holder): readonly string[] => {
  if (holder['spoils'] === 'case_link') return [];
  const named = [holder['case'], holder['cases']].flat();
  return named.filter((id): id is string => typeof id === 'string');
};

/** `sources`, `people`, `claims` and `terms` are also the names of the lists in the files of these kinds. */
const isListOfEntries = (part: unknown): boolean => Array.isArray(part) && part.some(isJsonObject);

const placesIn = (value: unknown, steps: readonly PathStep[], around: Surroundings): readonly TextPlace[] => {
  if (typeof value === 'string') return [{ ...around, steps, text: value }];
  const inner = isJsonObject(value)
    ? { ...around, gate: gateOf(value, around.gate), about: [...around.about, ...storiesOf(value)] }
    : around;
  return partsOf(value).flatMap(([step, part]) => {
    const isSilent = silentFields.has(step) && !Array.isArray(value) && !isListOfEntries(part);
    return isSilent ? [] : placesIn(part, [...steps, step], inner);
  });
};

type CaseNames = { readonly id: string; readonly names: readonly string[] };

const withMentions = (place: TextPlace, names: readonly CaseNames[]): TextPlace => {
  const words = place.file === fileNames.sources ? place.text.replaceAll(/[-_/]/gu, ' ') : place.text;
  const text = searchable(words);
  const mentioned = names
    .filter((one) => one.names.some((name) => hasPhrase(text, name)))
    .map(({ id }) => id);
  return { ...place, text, about: [...new Set([...place.about, ...mentioned])] };
};

/**
 * Lists every text of a pack with the gate before it and the cases it is about; the texts come out searchable.
 * In sources, hyphens and slashes count as spaces, because an address spells a headline with them.
 */
export const textPlaces = (pack: Pack): readonly TextPlace[] => {
  const names = pack.cases.map(({ id, name, surname }) => ({ id, names: [name, surname].map(searchable) }));
  const caseOf = new Map(pack.cases.map(({ id }) => [caseFileName(id), id]));
  return packFiles(pack)
    .flatMap(({ file, value }) => {
      const own = caseOf.get(file);
      return placesIn(value, [], { file, gate: null, about: own === undefined ? [] : [own] });
    })
    .map((place) => withMentions(place, names));
};
