import { existsSync } from 'node:fs';
import { command, noWords } from '../command.ts';
import { noNotebook, notesFolder } from '../home.ts';
import { done, doneAsJson } from '../outcome.ts';
import { withTranscripts } from '../transcript-home.ts';

/** `docket transcript list`: the subtitle files that are kept, the one in use marked. */
export const transcriptList = command({
  name: 'transcript list',
  usage: '',
  summary: 'The subtitle files that are kept, each by the beginning of its hash; * is in use.',
  takes: noWords,
  options: {},
  run: async ({ home, json }) => {
    if (!existsSync(notesFolder(home))) return json ? doneAsJson([]) : done(noNotebook(home));
    return withTranscripts(home, 'look', ({ transcripts }) => {
      const inUse = transcripts.inUse()?.transcript.sha256;
      const kept = transcripts.all().map((use) => ({ ...use, isInUse: use.sha256 === inUse }));
      const lines = kept.map(
        ({ sha256, name, isInUse }) => `${isInUse ? '*' : ' '} ${sha256.slice(0, 12)}  ${name}`,
      );
      const words = lines.length === 0 ? 'No transcript.' : lines.join('\n');
      return Promise.resolve(json ? doneAsJson(kept) : done(words));
    });
  },
});
