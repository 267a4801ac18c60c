import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { importLimits } from '../../../shared/domain/import/import-limits.ts';
import { memberAt, objectOf } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { annotationWords, listOf, textAt } from './annotation-body.ts';
import { decoded } from './docket-link.ts';
import { addForeign, shownPart, type ForeignNote } from './foreign-note.ts';
import { momentIn, type Moment } from './media-fragment.ts';

/** Where tools put the list: a collection, a page, a graph, the answer of a server. */
const LISTS = [['first', 'items'], ['items'], ['@graph'], ['rows'], ['annotations'], ['resources']] as const;
/** How a target is called in the standard, in the vocabulary before it and on older servers. */
const TARGETS = ['target', 'hasTarget', 'on'] as const;
const LIKE_ONE = /"(?:target|hasTarget|on)"\s*:/;

/** One annotation’s target, with the moment that it points at; null where it points at none. */
interface Target {
  readonly moment: Moment | null;
  readonly quote: string | null;
}

/** A selector with all selectors that refine it. */
function* selectorsOf(selector: unknown, depth = 0): Generator<unknown, undefined> {
  for (const one of listOf(selector)) {
    yield one;
    if (depth < 8) yield* selectorsOf(memberAt(one, 'refinedBy'), depth + 1);
    if (depth < 8) yield* selectorsOf(memberAt(one, 'item'), depth + 1);
  }
}

function sourceOf(target: unknown): string {
  if (typeof target === 'string') return target;
  const source = memberAt(target, 'source') ?? memberAt(target, 'hasSource') ?? memberAt(target, 'full');
  if (typeof source === 'string') return source;
  return textAt(source, 'id', '@id') ?? textAt(target, 'id', '@id') ?? '';
}

function targetOf(target: unknown): Target {
  const selectors = [...selectorsOf(memberAt(target, 'selector') ?? memberAt(target, 'hasSelector'))];
  const values = selectors.flatMap((one) => textAt(one, 'value', 'rdf:value') ?? []);
  const moments = [...values, sourceOf(target)].flatMap((text) => momentIn(text) ?? []);
  const quote = selectors.flatMap((one) => textAt(one, 'exact', 'oa:exact') ?? [])[0] ?? null;
  return { moment: moments[0] ?? null, quote };
}

function dateOf(annotation: unknown): string | null {
  const text = textAt(annotation, 'created', 'dcterms:created', 'dc:created');
  const date = text === null ? null : new Date(text);
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The id that Docket gave, where another tool has kept it. */
function idOf(annotation: unknown): string | null {
  const [, uuid, encoded] =
    /^urn:(?:uuid:(.{1,200})|docket:note:(.{1,1000}))$/.exec(textAt(annotation, 'id', '@id') ?? '') ?? [];
  return uuid ?? (encoded === undefined ? null : decoded(encoded));
}

const isQuestion = (annotation: unknown): boolean =>
  listOf(memberAt(annotation, 'motivation')).some((one) => one === 'questioning' || one === 'oa:questioning');

function addMoments(
  moments: readonly Moment[],
  note: Omit<ForeignNote, 'filmMs' | 'endMs' | 'id'> & { readonly id: string | null },
  found: Collector,
): void {
  for (const [place, moment] of moments.entries()) {
    const at = moments.length === 1 ? note.at : `${note.at}, target ${place + 1}`;
    addForeign({ ...note, ...moment, at, id: place === 0 ? note.id : null }, found);
  }
}

function addAnnotation(annotation: unknown, at: string, found: Collector): void {
  if (objectOf(annotation) === null) return found.refuse(at, 'This is not an annotation.');
  const { leftOut, ...words } = annotationWords(annotation);
  const targets = TARGETS.flatMap((name) => [...listOf(memberAt(annotation, name))]).map(targetOf);
  const quote = targets.flatMap((target) => target.quote ?? [])[0] ?? null;
  const moments = targets.flatMap(({ moment }) => moment ?? []);
  if (moments.length === 0) {
    return found.refuse(at, `It points at no moment of a film: “${shownPart(words.text)}”.`);
  }
  if (leftOut > 0) found.warn(at, `${leftOut} of its bodies hold no words and were left out.`);
  const kind = isQuestion(annotation) ? { kind: 'question' as const } : {};
  const note = { at, ...words, ...kind, quote, id: idOf(annotation), createdAt: dateOf(annotation) };
  addMoments(moments, note, found);
}

/** The annotations of a file and what they are called in messages; null where there are none. */
function annotationsIn(value: unknown): { readonly list: readonly unknown[]; readonly name: string } | null {
  if (Array.isArray(value)) return { list: value, name: '' };
  for (const path of LISTS) {
    const list = memberAt(value, ...path);
    if (Array.isArray(list)) return { list, name: path.join('.') };
  }
  const isOne = TARGETS.some((name) => memberAt(value, name) !== undefined);
  return isOne ? { list: [value], name: '' } : null;
}

/** Reads Web Annotations of other tools (Advene, ELAN, Hypothesis): a note for each moment that one points at. */
export function readForeignAnnotations(text: string): FoundFile {
  if (text.length > importLimits.foreignTextBytes) {
    return refusedFile('web-annotation', 'The file is larger than Docket reads of another tool.');
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return refusedFile('web-annotation', parsed.error);
  const all = annotationsIn(parsed.value);
  if (all === null) return refusedFile('web-annotation', 'The file has no list of annotations.');
  const found = collectFound('web-annotation');
  for (const [place, annotation] of all.list.entries())
    addAnnotation(annotation, `${all.name}[${place}]`, found);
  return found.finish(null);
}

/** Whether a text could be Web Annotations of another tool. */
export const isLikeAnnotations = (text: string): boolean =>
  /^\s{0,1000}[[{]/.test(text) &&
  LIKE_ONE.test(text) &&
  /ns\/anno|ns\/oa#|"(?:oa:)?Annotation"|"(?:oa:)?FragmentSelector"|"TextQuoteSelector"/.test(text);
