import { err, ok, type Result } from '../../../result.ts';
import type { Pack } from '../pack.ts';
import { upgradeChains, type UpgradeChains } from '../upgrade.ts';
import { cycles } from './cycles.ts';
import { danglingReferences } from './dangling-references.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { gatedLinks } from './gated-links.ts';
import { gatedText } from './gated-text.ts';
import { minutesInWords } from './minutes-in-words.ts';
import { parsePack } from './parse-pack.ts';
import { pathFacts } from './path-facts.ts';
import type { PackFileInput, PackProblem } from './problem.ts';

/**
 * Reads the files of a pack and checks everything that a pack promises. First each file by itself: JSON, version,
 * schema. If all are sound, what lies between them: ids, references, circles, minute marks, gated text. A pack with
 * any problem is refused as a whole.
 */
export const checkPack = (
  files: readonly PackFileInput[],
  chains: UpgradeChains = upgradeChains,
): Result<Pack, readonly PackProblem[]> => {
  const parsed = parsePack({ files, chains });
  if (!parsed.ok) return parsed;
  const pack = parsed.value;
  const problems = [
    duplicateIds,
    danglingReferences,
    cycles,
    minutesInWords,
    gatedText,
    gatedLinks,
    pathFacts,
  ].flatMap((rule) => rule(pack));
  return problems.length === 0 ? ok(pack) : err(problems);
};
