import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { memberAt } from '../../../shared/domain/import/json-parts.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { splitJson } from '../../../shared/domain/import/split-json.ts';
import type { TextReader } from '../reader.ts';
import { eachItem } from './json-items.ts';

/** Notes that have no place on the track. */
const UNPLACED = 'metadata.docket.unplaced';

/** Markers may hang on the clip, the track or the stack: editing programs move them about. */
const isMarkers = (path: string): boolean => path.startsWith('tracks.') && path.endsWith('.markers');

function addMarker(marker: unknown, at: string, found: Collector): void {
  const note = memberAt(marker, 'metadata', 'docket', 'note');
  if (note === undefined) found.refuse(at, 'This marker does not carry a note of Docket’s.');
  else found.addWhole(at, note);
}

function* read(text: string): Pausing<FoundFile> {
  const split = yield* splitJson(text, (path) => isMarkers(path) || path === UNPLACED);
  if (!split.ok) return refusedFile('otio', split.error);
  const { rest, lists } = split.value;
  const header = readHeader(memberAt(rest, 'metadata', 'docket', 'header'));
  if (!header.ok) return refusedFile('otio', header.error);
  const found = collectFound('otio');
  const markers = { text, spans: [...lists].flatMap(([path, spans]) => (isMarkers(path) ? spans : [])) };
  yield* eachItem({ ...markers, called: (place) => `marker ${place + 1}` }, found, (marker, at) =>
    addMarker(marker, at, found),
  );
  const unplaced = { text, spans: lists.get(UNPLACED) ?? [] };
  yield* eachItem({ ...unplaced, called: (place) => `unplaced[${place}]` }, found, (note, at) =>
    found.addWhole(at, note),
  );
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
