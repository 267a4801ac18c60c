import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NotebookData } from '../shared/domain/notebook/notebook-data.ts';
import type { Pack } from '../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { readPack } from '../main/library/read-pack.ts';
import { openNotebook } from '../main/notebook/open-notebook.ts';
import { unusable, type Outcome } from './outcome.ts';

/** The film's pack that ships with the program. */
const ownPackFolder = (): string =>
  join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'titles', 'the-justice-project');

/** Reads the pack that ships with the program. */
export async function ownPack(): Promise<Result<Pack, Outcome>> {
  const pack = await readPack(ownPackFolder());
  if (pack.ok) return pack;
  return err(unusable('The case files that come with Docket are damaged. Install Docket again.'));
}

/** Reads the viewer's notebook without writing anything, also while the app is running; null when there is none. */
export async function readNotebook(dataFolder: string): Promise<Result<NotebookData | null, Outcome>> {
  const folder = join(dataFolder, 'notes');
  if (!existsSync(folder)) return ok(null);
  const opened = await openNotebook(folder, {
    appVersion: 'command line',
    now: () => new Date(),
    readOnly: true,
    lock: false,
  });
  if (!opened.ok) return err(unusable(`${opened.error.message} (${opened.error.path})`));
  const { data } = opened.value;
  await opened.value.close();
  return ok(data);
}
