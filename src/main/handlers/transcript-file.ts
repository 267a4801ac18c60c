import { passEdition } from '../../shared/domain/notebook/pass-edition.ts';
import type { Edition } from '../../shared/domain/notebook/edition-record.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import { readSubtitles, type SubtitleFile } from '../transcripts/read-subtitles.ts';
import type { TranscriptFailure, TranscriptStore } from '../transcripts/transcript-store.ts';
import { eveningAt } from '../viewing/evening.ts';
import { isoOf } from '../viewing/time-source.ts';

/** A subtitle file as it was opened last, so that it can be read once more in another encoding. */
interface OpenedSubtitles extends SubtitleFile {
  readonly sha256: string;
}

/** One for each store: the file that was opened last while the app runs. */
const opened = new WeakMap<TranscriptStore, OpenedSubtitles>();

/** The bytes of the transcript in use, where it was opened in this run of the app. */
export function openedSubtitles({ transcripts }: Pick<AppContext, 'transcripts'>): SubtitleFile | null {
  const last = opened.get(transcripts);
  const inUse = transcripts.inUse();
  return last !== undefined && inUse?.transcript.sha256 === last.sha256 ? last : null;
}

/** A disk that refuses, in the words of the contract. */
export const notSaved = ({ cause, path, message }: TranscriptFailure): AppError => ({
  ...{ kind: 'not-saved', cause, path, message },
});

/**
 * The edition of the viewing that is going on, if a subtitle file can run with it: the time of a broadcast begins anew
 * every evening, so no file runs with that.
 */
export function editionForSubtitles({
  pack,
  notebook,
  time,
}: Pick<AppContext, 'pack' | 'notebook' | 'time'>): Edition | null {
  const evening = eveningAt(notebook.data, pack.title.id, time.now());
  const edition = evening === null ? null : passEdition(notebook.data, evening.pass);
  return edition === null || edition.kind === 'live-tv' ? null : edition;
}

type Chosen = Reply<'transcript.choose'>;

/** Reads the bytes of a subtitle file and takes it in use. */
export async function takeSubtitles(
  context: AppContext,
  { name, bytes }: SubtitleFile,
  encoding: string | null,
): Promise<Result<Chosen, AppError>> {
  const parsed = await context.readTranscript(bytes, { encoding });
  if (!parsed.ok) return ok({ outcome: 'failed', message: parsed.error });
  const addedAt = isoOf(context.time.now());
  const edition = editionForSubtitles(context);
  const added = await context.transcripts.add({ ...parsed.value, name, addedAt }, edition?.id ?? null);
  if (!added.ok) return err(notSaved(added.error));
  opened.set(context.transcripts, { sha256: parsed.value.sha256, name, bytes });
  return ok({ outcome: 'added', name });
}

const dialog = {
  title: 'Choose a subtitle file',
  filters: [
    { name: 'Subtitles', extensions: ['srt', 'vtt', 'ass', 'ssa', 'ttml', 'dfxp', 'xml', 'imsc'] },
    { name: 'All files', extensions: ['*'] },
  ],
  folder: false,
};

const NOT_GIVEN = 'Docket only opens files that you chose, dropped or opened with it. Choose the file again.';

/** Lets the viewer choose a subtitle file, or takes the one that was dropped. */
export async function chooseSubtitles(
  context: AppContext,
  from: Args<'transcript.choose'>['from'],
): Promise<Result<Chosen, AppError>> {
  if (from.what === 'path' && !context.givenPaths.wasGiven(from.path)) {
    return ok({ outcome: 'failed', message: NOT_GIVEN });
  }
  const path = from.what === 'path' ? from.path : await context.askWhich(dialog);
  if (path === null) return ok({ outcome: 'closed' });
  const file = await readSubtitles(path);
  if (!file.ok) return ok({ outcome: 'failed', message: file.error.message });
  return takeSubtitles(context, file.value, null);
}
