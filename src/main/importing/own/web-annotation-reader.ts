import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { listOf, memberAt } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { each } from '../each.ts';
import type { TextReader } from '../reader.ts';

/** The member under which an annotation of Docket's carries the note, and the collection what it says of itself. */
const NOTE = 'docketNote';
const HEADER = 'docketHeader';

function* read(text: string): Pausing<FoundFile> {
  const parsed = parseJson(text);
  if (!parsed.ok) return refusedFile('web-annotation', parsed.error);
  const header = readHeader(memberAt(parsed.value, HEADER));
  if (!header.ok) return refusedFile('web-annotation', header.error);
  const items = listOf(memberAt(parsed.value, 'first', 'items'));
  if (items === null) return refusedFile('web-annotation', 'The collection has no list of annotations.');
  const found = collectFound('web-annotation');
  yield* each(items, (item, place) => {
    const note = memberAt(item, NOTE);
    const at = `items[${place}]`;
    if (note === undefined) found.refuse(at, 'This annotation does not carry a note of Docket’s.');
    else found.addWhole(at, note);
  });
  return found.finish(header.value.titleId);
}

/** Docket's W3C Web Annotations, which carry whole notes beside what the standard knows. */
export const webAnnotationReader: TextReader = {
  id: 'web-annotation',
  label: 'Web Annotations of Docket (JSON-LD)',
  extensions: ['jsonld', 'json'],
  recognise: ({ text }) => (text.includes('"@context"') && text.includes(`"${HEADER}"`) ? 'surely' : 'no'),
  read,
};
