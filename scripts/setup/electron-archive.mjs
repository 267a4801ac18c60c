import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The archive's own folder; everything of Electron lies in it. */
const packedFolder = 'Cypress/';

/** What belongs to the other application and not to Electron. */
const leftOut = ['Cypress/resources/', 'Cypress/browser_v8_context_snapshot.bin'];

/** Files that get the names they have in an official Electron. */
const renamed = new Map([
  ['Cypress', 'electron'],
  ['LICENSE.electron.txt', 'LICENSE'],
]);

/**
 * The place of an archive's entry inside the runtime's folder.
 *
 * @param {string} entryName a name inside the archive, with forward slashes
 * @returns {string | undefined} a relative path; nothing for what is not Electron's
 */
export function placeOf(entryName) {
  if (!entryName.startsWith(packedFolder) || entryName.endsWith('/')) return undefined;
  if (leftOut.some((prefix) => entryName.startsWith(prefix))) return undefined;
  const name = entryName.slice(packedFolder.length);
  return renamed.get(name) ?? name;
}

/**
 * Unpacks Electron's own files, 73 of about 26,000, from the archive.
 *
 * @param {string} archive path of the zip file
 * @param {string} folder where the files go; it exists
 */
export async function unpackFallback(archive, folder) {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(archive, { lazyEntries: true, autoClose: true });
  const openEntry = (entry) =>
    new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  await new Promise((resolve, reject) => {
    zip.on('entry', (entry) => {
      writeEntry(entry, folder, openEntry).then(() => zip.readEntry(), reject);
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  await chmod(folder, 0o755);
}

async function writeEntry(entry, folder, openEntry) {
  const place = placeOf(entry.fileName);
  if (place === undefined) return;
  const file = path.join(folder, place);
  await mkdir(path.dirname(file), { recursive: true });
  const isProgram = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
  await pipeline(await openEntry(entry), createWriteStream(file, { mode: isProgram ? 0o755 : 0o644 }));
}
