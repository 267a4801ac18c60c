import type { Transcript } from '../../shared/domain/transcript/transcript.ts';
import type { Reply } from '../../shared/ipc/wire.ts';
import type { AppContext } from '../app-context.ts';
import { usualEncodings } from '../importing/decode-as.ts';
import type { TranscriptInUse } from '../transcripts/transcript-store.ts';
import { editionOfTranscript, openTranscript } from '../viewing/transcript-lines.ts';
import { editionForSubtitles, openedSubtitles } from './transcript-file.ts';

const MOST_LETTERS = 40;

const lettersOf = new WeakMap<Transcript, string>();

/** Letters that are no plain Latin ones, each once and in the order of the alphabet, so that they say nothing else. */
function lettersIn(transcript: Transcript): string {
  const known = lettersOf.get(transcript);
  if (known !== undefined) return known;
  const letters = new Set(transcript.cues.flatMap(({ text }) => text.match(/[^\u0000-\u007F\s]/gu) ?? []));
  const said = [...letters].toSorted().slice(0, MOST_LETTERS).join(' ');
  lettersOf.set(transcript, said);
  return said;
}

const CLOSED_WARNING =
  'Some of the file could not be read. What and where is said once everything in it is open.';

type View = NonNullable<Reply<'transcript.show'>['inUse']>;

function viewOf(context: AppContext, { transcript, use }: TranscriptInUse): View {
  const { openBy, confidence } = openTranscript(context);
  const { warnings, sha256, name, format, encoding, isGuessed } = transcript;
  const said = openBy === 'all' ? [...warnings] : [CLOSED_WARNING];
  return {
    ...{ sha256, name, format, encoding, isGuessed, openBy, confidence },
    letters: lettersIn(transcript),
    warnings: warnings.length === 0 ? [] : said,
    shiftMs: use.shiftMs,
    countsBy: editionOfTranscript(context) === null ? 'film' : 'edition',
    edition: (editionOfTranscript(context) ?? editionForSubtitles(context))?.name ?? null,
    canReread: openedSubtitles(context) !== null,
  };
}

/** What the page says about the transcript in use and about those that are kept. */
export function viewTranscripts(context: AppContext): Reply<'transcript.show'> {
  const { transcripts } = context;
  const inUse = transcripts.inUse();
  return {
    inUse: inUse === null ? null : viewOf(context, inUse),
    kept: transcripts
      .all()
      .filter(({ sha256 }) => sha256 !== inUse?.transcript.sha256)
      .map(({ sha256, name }) => ({ sha256, name })),
    problems: [...transcripts.problems()],
    encodings: [...usualEncodings],
  };
}
