import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsSchema } from '../../shared/ipc/app-views.ts';
import { readPack } from '../../main/library/read-pack.ts';
import { codeOf } from '../../main/notebook/io.ts';
import { packCounts } from '../commands/pack-check.ts';
import { ownPackFolder } from '../home.ts';
import { nearestFolder } from './check-folder.ts';
import { fine, said, wrong, type Check } from './check.ts';

/** Whether the case files that come with the program are whole. */
export async function checkOwnPack(): Promise<Check> {
  const pack = await readPack(ownPackFolder());
  if (!pack.ok) {
    const [first] = pack.error;
    const example = first === undefined ? '' : ` The first: ${first.file} ${first.path}: ${first.reason}`;
    const says = `Faults in the case files: ${pack.error.length}.${example}`;
    return wrong('case files', [says, 'Install Docket again.'], { faults: pack.error });
  }
  const counts = packCounts(pack.value);
  const { schema, title } = pack.value.title;
  const says = `${title.value} (${schema}): ${counts.cases} cases, ${counts.facts} facts, all whole.`;
  return fine('case files', says, { title: title.value, schema, ...counts });
}

/** With less than this (bytes) an evening's notes, exports and snapshots may not fit any more. */
const LEAST_FREE = 100_000_000;

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000).toLocaleString('en')} MB`;

/** How much room the disk has on which the data folder lies. */
export async function checkDisk(home: string): Promise<Check> {
  const { bavail, bsize } = await statfs(await nearestFolder(home));
  const free = bavail * bsize;
  const details = { freeBytes: free };
  if (free >= LEAST_FREE) return fine('disk', `${megabytes(free)} are free.`, details);
  return wrong(
    'disk',
    [`Only ${megabytes(free)} are free.`, `Make room: ${megabytes(LEAST_FREE)} or more.`],
    details,
  );
}

/** Settings of an older Docket have gaps, those of a newer one have more; both are fine. */
const readable = settingsSchema.partial().strip();

const parsedSettings = (text: string): boolean => {
  try {
    return readable.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

/** Whether the settings can be read. The file is only looked at. */
export async function checkSettings(home: string): Promise<Check> {
  const path = join(home, 'settings.json');
  try {
    const text = await readFile(path, 'utf8');
    if (parsedSettings(text)) return fine('settings', 'They can be read.', { path });
    const cure = 'Start Docket: it keeps the broken file aside and begins with the usual settings.';
    return wrong('settings', [`${path} is not what Docket wrote.`, cure], { path });
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return said('settings', 'None were changed yet.', { path });
    return wrong('settings', [`${path} cannot be read (${code ?? ''}).`, 'Allow yourself to read it.'], {
      path,
    });
  }
}
