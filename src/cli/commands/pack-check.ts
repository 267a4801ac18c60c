import { readPack } from '../../main/library/read-pack.ts';
import { done, notRight, unusable, type Outcome } from '../outcome.ts';

/** `docket pack check DIR`: every fault of a pack with file, path and reason; exit code 1 when there is one. */
export async function packCheck(folder: string | undefined): Promise<Outcome> {
  if (folder === undefined) return unusable('Say which folder: docket pack check DIR');
  const pack = await readPack(folder);
  if (!pack.ok) return notRight(pack.error.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`));
  const { title, cases, cues, sources } = pack.value;
  const facts = cases.reduce((sum, file) => sum + file.facts.length, 0);
  return done(
    `${title.title.value}: ${cases.length} cases, ${facts} facts, ${cues.cues.length} cues, ` +
      `${sources.sources.length} sources. Everything fits.`,
  );
}
