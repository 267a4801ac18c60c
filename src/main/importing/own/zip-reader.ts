import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { refusedFile } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import type { Pack, PackReader } from '../reader.ts';
import { readBundle } from './bundle-reader.ts';

/** The bundle inside, at the top or one folder down, where some programs put everything when they pack again. */
const bundleName = (pack: Pack): string | undefined =>
  [...pack.keys()].find((name) => /^(?:[^/]+\/)?notes\.json$/.test(name));

function* read(pack: Pack): Pausing<FoundFile> {
  const name = bundleName(pack);
  const text = name === undefined ? undefined : pack.get(name);
  if (text === undefined) return refusedFile('zip', 'There is no notes.json in this archive.');
  return yield* readBundle(text, 'zip');
}

/** Docket's archive: the JSON bundle, packed. */
export const zipReader: PackReader = {
  id: 'zip',
  label: 'Docket archive (zip)',
  extensions: ['zip'],
  recognise: (pack) => bundleName(pack) !== undefined,
  read,
};
