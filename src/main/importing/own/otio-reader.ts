import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { listOf, memberAt, objectOf } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { each } from '../each.ts';
import type { TextReader } from '../reader.ts';

/** Every marker under a part of the time line, whatever stands between; `parseJson` has bounded the depth. */
function* markersIn(part: unknown): Generator<unknown, undefined> {
  const members = objectOf(part);
  const inner = members === null ? (listOf(part) ?? []) : [...members.values()];
  if (members !== null && String(members.get('OTIO_SCHEMA')).startsWith('Marker.')) yield part;
  else for (const item of inner) yield* markersIn(item);
}

function addMarker(marker: unknown, at: string, found: Collector): void {
  const note = memberAt(marker, 'metadata', 'docket', 'note');
  if (note === undefined) found.refuse(at, 'This marker does not carry a note of Docket’s.');
  else found.addWhole(at, note);
}

function* read(text: string): Pausing<FoundFile> {
  const parsed = parseJson(text);
  if (!parsed.ok) return refusedFile('otio', parsed.error);
  const header = readHeader(memberAt(parsed.value, 'metadata', 'docket', 'header'));
  if (!header.ok) return refusedFile('otio', header.error);
  const found = collectFound('otio');
  const markers = markersIn(memberAt(parsed.value, 'tracks'));
  yield* each(markers, (marker, place) => addMarker(marker, `marker ${place + 1}`, found));
  const unplaced = listOf(memberAt(parsed.value, 'metadata', 'docket', 'unplaced')) ?? [];
  yield* each(unplaced, (note, place) => found.addWhole(`unplaced[${place}]`, note));
  return found.finish(header.value.titleId);
}

/** Docket's OpenTimelineIO time line: every marker carries its note in the metadata. */
export const otioReader: TextReader = {
  id: 'otio',
  label: 'OpenTimelineIO of Docket',
  extensions: ['otio'],
  recognise: ({ text }) => (/"OTIO_SCHEMA"\s{0,10}:\s{0,10}"Timeline\./.test(text) ? 'surely' : 'no'),
  read,
};
