import { editionMap, toSource } from '../editions/edition-map.ts';
import type { Edition } from '../notebook/edition-record.ts';
import type { ExportEdition } from './export-input.ts';

/**
 * An edition as an export needs it: its name, and where it has a moment of the film (source time, ms); null where it
 * lacks the moment, or where adverts hold it and nobody knows for how long.
 */
export function editionTimes(edition: Pick<Edition, 'name' | 'anchors' | 'breaks' | 'rate'>): ExportEdition {
  const map = editionMap(edition);
  return {
    name: edition.name,
    toEditionMs: (filmMs) => {
      const place = toSource(map, filmMs);
      return place === null || place.missing ? null : place.sourceMs;
    },
  };
}
