import type { Look } from '../../../src/shared/domain/reference/look.ts';
import type { CaseFile } from '../../../src/shared/domain/pack/schema/case.ts';
import { isWordIn, mayShowKind } from '../dossier/leak-check.ts';
import { mayShowCase, namesNeverShown } from './allowed.ts';

type Json = { readonly [field: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Parts {
  readonly objects: Json[];
  readonly strings: Set<string>;
}

/** Every object and every string in a value, however deep. */
const partsOf = (value: unknown, parts: Parts = { objects: [], strings: new Set() }): Parts => {
  if (typeof value === 'string') parts.strings.add(value);
  else if (Array.isArray(value)) for (const item of value) partsOf(item, parts);
  else if (isObject(value)) {
    parts.objects.push(value);
    for (const part of Object.values(value)) partsOf(part, parts);
  }
  return parts;
};

const idsOf = (value: unknown): readonly string[] =>
  partsOf(value).objects.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

const caseIdsOpen = ({ pack, viewer }: Look): ReadonlySet<string> =>
  new Set(pack.cases.filter((file) => mayShowCase(file, viewer)).map(({ id }) => id));

/** Links to a case that has not opened, and links of a term that are withheld although the term is not. */
const linkLeaks = ({ objects }: Parts, look: Look): readonly string[] => {
  const open = caseIdsOpen(look);
  const isClosed = (id: string) => look.pack.cases.some((file) => file.id === id) && !open.has(id);
  const secret = new Set(
    look.pack.glossary.terms
      .filter(({ spoils, spoilerKind }) => spoils === 'case_link' && !mayShowKind(spoilerKind, look.viewer))
      .map(({ term }) => term),
  );
  return objects.flatMap((entry) => {
    if (entry['stories'] === undefined && entry['story'] === undefined) return [];
    const linked = idsOf([entry['stories'], entry['story']]);
    const closed = linked.filter(isClosed).map((id) => `link to ${id}`);
    const isSecret = typeof entry['term'] === 'string' && secret.has(entry['term']) && linked.length > 0;
    return isSecret ? [...closed, `link of ${String(entry['term'])}`] : closed;
  });
};

const timesAhead = ({ objects }: Parts, { viewer }: Look): readonly string[] =>
  objects.flatMap(({ fromMs, toMs, filmMs }) =>
    [fromMs, toMs, filmMs]
      .filter((ms) => typeof ms === 'number' && ms > viewer.watchedToMs)
      .map((ms) => `time ahead: ${String(ms)}`),
  );

const casesCiting = new Map<string, readonly CaseFile[]>();

const citing = (id: string, cases: readonly CaseFile[]): readonly CaseFile[] => {
  const known = casesCiting.get(id);
  if (known !== undefined) return known;
  const found = cases.filter((file) => JSON.stringify(file).includes(`"${id}"`));
  casesCiting.set(id, found);
  return found;
};

const judged = new Map<string, readonly string[]>();

/** The words in one shown source that a case which cites it still hides. The same source is judged once. */
const wordsInSource = (source: Json, { pack, viewer }: Look): readonly string[] => {
  const id = String(source['id']);
  const closed = (['film_ending', 'after_broadcast'] as const).filter((kind) => !mayShowKind(kind, viewer));
  const fields = [
    ...partsOf([id, source['title'], source['url'], source['usedFor'], source['note']]).strings,
  ];
  const key = [...closed, ...fields].join('|');
  const known = judged.get(key);
  if (known !== undefined) return known;
  const found = citing(id, pack.cases)
    .flatMap(({ hidden }) => closed.flatMap((kind) => hidden[kind]))
    .filter((word) => fields.some((field) => isWordIn(field, word)))
    .map((word) => `${word} in source ${id}`);
  judged.set(key, found);
  return found;
};

/** Shown sources that hold a word which a case citing them still hides. */
const titleLeaks = ({ objects }: Parts, look: Look): readonly string[] =>
  objects
    .filter(({ publisher, title }) => publisher !== undefined && title !== null)
    .flatMap((source) => wordsInSource(source, look));

/** What a page shows as data although the rules say that this viewer may not see it. */
export const dataLeaks = (view: unknown, look: Look, allowed: ReadonlySet<string>): readonly string[] => {
  const parts = partsOf(view);
  return [
    ...[...parts.strings].filter((text) => !allowed.has(text)),
    ...linkLeaks(parts, look),
    ...timesAhead(parts, look),
    ...titleLeaks(parts, look),
  ];
};

/** What lines of text show although the rules withhold it; `withheld` are the texts to look for. */
export const textLeaks = (
  lines: readonly string[],
  look: Look,
  withheld: readonly string[],
): readonly string[] => {
  const text = lines.join('\n');
  return [...withheld, ...namesNeverShown(look.pack)].filter((one) => text.includes(one));
};
