import { useTranscript } from '../../store/use-transcript.ts';
import { usePage } from '../../store/use-page.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ChooseSubtitles } from './ChooseSubtitles.tsx';
import { Problems } from './Problems.tsx';
import { Reader } from './Reader.tsx';

/** What is said in the film, from the viewer’s own subtitle file, as far as the film was watched. */
export function TranscriptPage() {
  const page = usePage();
  const desk = useTranscript();
  const inUse = desk.shown?.inUse ?? null;
  if (inUse !== null) return <Reader key={inUse.sha256} page={page} desk={desk} view={inUse} />;
  return (
    <PageFrame page={page} title="Transcript">
      <Problems desk={desk} />
      {desk.shown !== null && <ChooseSubtitles kept={desk.shown.kept} onChange={desk.refresh} />}
    </PageFrame>
  );
}
