import { existsSync } from 'node:fs';
import { command } from '../command.ts';
import { noNotebook, notesFolder } from '../home.ts';
import { done, doneAsJson, refused } from '../outcome.ts';
import { withTranscripts } from '../transcript-home.ts';

/** So many letters of a hash at least, so that one slip of the hand cannot mean another file. */
const LEAST_LETTERS = 4;

/** `docket transcript remove WHICH`: takes Docket's copy off this computer. */
export const transcriptRemove = command({
  name: 'transcript remove',
  usage: 'WHICH',
  summary:
    'Deletes the copy of one subtitle file, by its name or the beginning of its hash; the file itself stays.',
  takes: { named: 'which one', least: 1, most: 1 },
  options: {},
  run: ({ typed, home, json }) => {
    if (!existsSync(notesFolder(home))) return Promise.resolve(refused([noNotebook(home)]));
    return withTranscripts(home, 'change', async ({ transcripts }) => {
      const isMeant = ({ sha256, name }: { readonly sha256: string; readonly name: string }): boolean =>
        name === typed || (typed.length >= LEAST_LETTERS && sha256.startsWith(typed.toLowerCase()));
      const [one, ...others] = transcripts.all().filter(isMeant);
      if (one === undefined)
        return refused([`There is no transcript “${typed}”. docket transcript list names them.`]);
      if (others.length > 0)
        return refused([`“${typed}” means more than one transcript; give more of its hash.`]);
      const erased = await transcripts.erase(one.sha256);
      if (!erased.ok) return refused([`${erased.error.path}: ${erased.error.message}`]);
      return json
        ? doneAsJson({ removed: one.sha256 })
        : done(`Removed ${one.name}. Your own file stays where it is.`);
    });
  },
});
