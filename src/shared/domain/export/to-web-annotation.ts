import { bundleHeader } from './bundle-header.ts';
import { addressPart, filmAddress, mediaFragment } from './deep-link.ts';
import type { ExportInput } from './export-input.ts';
import { jsonAround, jsonEntry } from './json-around.ts';
import type { ShownNote } from './order-notes.ts';
import { plainChoices, readyNotes } from './ready-notes.ts';
import type { Note } from '../notebook/records.ts';

/** The standard's own context by its name, and two terms of Docket's; a reader needs no other, and nothing is fetched. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    docketNote: { '@id': 'urn:docket:terms:note', '@type': '@json' },
    docketHeader: { '@id': 'urn:docket:terms:header', '@type': '@json' },
  },
] as const;

const MEDIA_FRAGMENTS = 'http://www.w3.org/TR/media-frags/';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const annotationId = (id: string): string =>
  UUID.test(id) ? `urn:uuid:${id}` : `urn:docket:note:${addressPart(id)}`;

const motivations: Readonly<Record<Note['kind'], string>> = {
  note: 'commenting',
  mark: 'bookmarking',
  question: 'questioning',
  quote: 'highlighting',
};

const textBody = (value: string, purpose: string): object => ({ type: 'TextualBody', value, purpose });

function bodiesOf(
  { text, kind, tags, caseIds }: Note,
  names: ReadonlyMap<string, string>,
): readonly object[] {
  const purpose = kind === 'question' ? 'questioning' : 'commenting';
  const words = { ...textBody(text, purpose), format: 'text/markdown', textDirection: 'auto' };
  return [
    ...(text === '' ? [] : [words]),
    ...tags.map((tag) => textBody(tag, 'tagging')),
    ...caseIds.map((id) => textBody(names.get(id) ?? id, 'classifying')),
  ];
}

/** The film, or where the note has a time or a quote, that place in it. */
function targetOf({ note, time }: ShownNote): unknown {
  const place = { type: 'FragmentSelector', conformsTo: MEDIA_FRAGMENTS };
  const selectors = [
    ...(time === null ? [] : [{ ...place, value: mediaFragment(time) }]),
    ...(note.quote === undefined ? [] : [{ type: 'TextQuoteSelector', exact: note.quote }]),
  ];
  const source = filmAddress(note.titleId);
  return selectors.length === 0 ? source : { type: 'SpecificResource', source, selector: selectors };
}

function annotationOf(shown: ShownNote, names: ReadonlyMap<string, string>): object {
  const { note } = shown;
  const body = bodiesOf(note, names);
  return {
    id: annotationId(note.id),
    type: 'Annotation',
    motivation: motivations[note.kind],
    created: note.createdAt,
    modified: note.editedAt,
    ...(body.length === 0 ? {} : { body }),
    target: targetOf(shown),
    docketNote: note,
  };
}

function collection(input: ExportInput, hole: string): object {
  const id = `${filmAddress(input.title.id)}#notes`;
  return {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: input.title.name,
    total: input.notes.length,
    docketHeader: bundleHeader(input),
    first: { id: `${id}-1`, type: 'AnnotationPage', startIndex: 0, items: [hole] },
  };
}

/**
 * The notes as a W3C Web Annotation collection (JSON-LD) for archives and annotation tools: one page, one annotation a
 * note. What annotation tools know stands in their terms; `docketNote` holds the whole note, since they have no word
 * for a lead-in or a doubt. Film times in their order, whatever was chosen for reading.
 */
export function* toWebAnnotation(raw: ExportInput): Generator<string, void> {
  const { input, shown, caseNames } = yield* readyNotes(raw, plainChoices);
  const [before = '', after = ''] = jsonAround((hole) => collection(input, hole));
  yield before;
  for (const [place, one] of shown.entries()) yield jsonEntry(annotationOf(one, caseNames), place);
  yield `${after}\n`;
}
