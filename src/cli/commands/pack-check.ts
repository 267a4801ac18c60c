import { readPack } from '../../main/library/read-pack.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { command } from '../command.ts';
import { done, doneAsJson, type Outcome } from '../outcome.ts';

/** How much a pack holds. */
export const packCounts = ({ cases, cues, sources }: Pack) => ({
  cases: cases.length,
  facts: cases.reduce((sum, file) => sum + file.facts.length, 0),
  cues: cues.cues.length,
  sources: sources.sources.length,
});

async function check(folder: string, isJson: boolean): Promise<Outcome> {
  const pack = await readPack(folder);
  if (!pack.ok) {
    const problems = pack.error.map(({ file, path, reason }) =>
      [file === '' ? folder : file, path, reason].filter((part) => part !== '').join(': '),
    );
    const out = isJson ? JSON.stringify({ fits: false, faults: pack.error }, null, 2) : '';
    return { out, problems, code: 1 };
  }
  const title = pack.value.title.title.value;
  const counts = packCounts(pack.value);
  if (isJson) return doneAsJson({ fits: true, title, ...counts });
  const { cases, facts, cues, sources } = counts;
  return done(`${title}: ${cases} cases, ${facts} facts, ${cues} cues, ${sources} sources. Everything fits.`);
}

/** `docket pack check DIR`: every fault of a pack with file, path and reason; exit code 1 when there is one. */
export const packCheck = command({
  name: 'pack check',
  usage: 'DIR',
  summary: 'Checks a folder of case files and names every fault with file, path and reason.',
  takes: { named: 'which folder', least: 1, most: 1 },
  options: {},
  run: ({ typed, json }) => check(typed, json),
});
