import { usePage } from '../../store/use-page.ts';
import { useTranscript, type TranscriptDesk } from '../../store/use-transcript.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ChooseSubtitles } from './ChooseSubtitles.tsx';
import { Problems } from './Problems.tsx';
import { Reader } from './Reader.tsx';

/** What is said in the film, from the viewer’s own subtitle file, as far as the film was watched. */
export function TranscriptPage() {
  const desk = useTranscript();
  const inUse = desk.shown?.inUse ?? null;
  if (inUse === null) return <WithoutFile desk={desk} />;
  return <Reader key={inUse.sha256} desk={desk} view={inUse} />;
}

/** A page of its own, so that the focus goes to the lines once there are some. */
function WithoutFile({ desk }: { readonly desk: TranscriptDesk }) {
  const page = usePage();
  return (
    <PageFrame page={page} title="Transcript">
      <Problems desk={desk} />
      {desk.shown !== null && <ChooseSubtitles kept={desk.shown.kept} onChange={desk.refresh} />}
    </PageFrame>
  );
}
