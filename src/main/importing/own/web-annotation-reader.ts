import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { memberAt } from '../../../shared/domain/import/json-parts.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { splitJson } from '../../../shared/domain/import/split-json.ts';
import { isLikeAnnotations, readForeignAnnotations } from '../foreign/foreign-annotations.ts';
import type { TextReader } from '../reader.ts';
import { eachItem } from './json-items.ts';

/** The member under which an annotation of Docket's carries the note, and the collection what it says of itself. */
const NOTE = 'docketNote';
const HEADER = 'docketHeader';
const ITEMS = 'first.items';

function* read(text: string): Pausing<FoundFile> {
  const split = yield* splitJson(text, (path) => path === ITEMS);
  if (!split.ok) return refusedFile('web-annotation', split.error);
  const header = readHeader(memberAt(split.value.rest, HEADER));
  if (!header.ok) return refusedFile('web-annotation', header.error);
  const spans = split.value.lists.get(ITEMS);
  if (spans === undefined) return refusedFile('web-annotation', 'The collection has no list of annotations.');
  const found = collectFound('web-annotation');
  const called = (place: number): string => `items[${place}]`;
  yield* eachItem({ text, spans, called }, found, (item, at) => {
    const note = memberAt(item, NOTE);
    if (note === undefined) found.refuse(at, 'This annotation does not carry a note of Docket’s.');
    else found.addWhole(at, note);
  });
  return found.finish(header.value.titleId);
}

const isOwn = (text: string): boolean => text.includes('"@context"') && text.includes(`"${HEADER}"`);

/** Docket's W3C Web Annotations, which carry whole notes beside what the standard knows, and those of other tools. */
export const webAnnotationReader: TextReader = {
  id: 'web-annotation',
  label: 'Web Annotations (JSON-LD)',
  extensions: ['jsonld', 'json'],
  recognise: ({ text }) => (isOwn(text) || isLikeAnnotations(text) ? 'surely' : 'no'),
  read: (text) => (isOwn(text) ? read(text) : readForeignAnnotations(text)),
};
