import { basename, resolve } from 'node:path';
import { passEdition } from '../../shared/domain/notebook/pass-edition.ts';
import { parseTranscript } from '../../main/transcripts/parse-transcript.ts';
import { readSubtitles } from '../../main/transcripts/read-subtitles.ts';
import { eveningAt } from '../../main/viewing/evening.ts';
import { openTranscript } from '../../main/viewing/transcript-lines.ts';
import { command } from '../command.ts';
import { valued } from '../options.ts';
import { done, doneAsJson, refused } from '../outcome.ts';
import { withTranscripts, type TranscriptHome } from '../transcript-home.ts';

/** The edition by whose time a subtitle file can count, as in the app: a broadcast's time begins anew every evening. */
function editionIdOf({ pack, notebook, time }: TranscriptHome): string | null {
  const evening = eveningAt(notebook.data, pack.title.id, time.now());
  const edition = evening === null ? null : passEdition(notebook.data, evening.pass);
  return edition === null || edition.kind === 'live-tv' ? null : edition.id;
}

const SOME_UNREAD =
  'Some of the file could not be read. What and where is said by docket transcript show --all, which shows everything.';

/** `docket transcript add FILE`: keeps a subtitle file and takes it in use. */
export const transcriptAdd = command({
  name: 'transcript add',
  usage: 'FILE [--encoding E]',
  summary: 'Reads a subtitle file (SRT, VTT, ASS, TTML) and takes it in use; the file stays where it is.',
  takes: { named: 'which file', least: 1, most: 1 },
  options: {
    encoding: valued('E', 'how its letters are stored, such as windows-1252; else it is found out'),
  },
  run: async ({ values, typed, home, json }) => {
    const file = await readSubtitles(resolve(typed));
    if (!file.ok) return refused([`${file.error.path}: ${file.error.message}`]);
    const parsed = parseTranscript(file.value.bytes, { encoding: values.encoding ?? null });
    if (!parsed.ok) return refused([`${basename(typed)}: ${parsed.error}`]);
    return withTranscripts(home, 'change', async (found) => {
      const addedAt = new Date(found.time.now().wallMs).toISOString();
      const transcript = { ...parsed.value, name: file.value.name, addedAt };
      const added = await found.transcripts.add(transcript, editionIdOf(found));
      if (!added.ok) return refused([`${added.error.path}: ${added.error.message}`]);
      const { sha256, format, encoding, isGuessed, warnings } = transcript;
      const { openBy } = openTranscript(found);
      const unread = warnings.length === 0 ? [] : openBy === 'all' ? [...warnings] : [SOME_UNREAD];
      if (json) return doneAsJson({ sha256, name: transcript.name, format, encoding, isGuessed }, unread);
      const guess = isGuessed ? ` (${encoding} is a guess; --encoding says it)` : '';
      return done(`${transcript.name} is the transcript now, ${sha256.slice(0, 12)}.${guess}`, unread);
    });
  },
});
