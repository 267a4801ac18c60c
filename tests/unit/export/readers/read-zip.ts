import { unzipSync } from 'fflate';

/** The files of an archive by their names, in the order of its directory. */
export function readZip(archive: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return new Map(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}
