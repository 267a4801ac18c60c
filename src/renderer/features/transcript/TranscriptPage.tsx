import { usePage } from '../../store/use-page.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

/** What is said in the film, from the viewer’s own subtitle file. */
export function TranscriptPage() {
  const page = usePage();
  return (
    <PageFrame page={page} title="Transcript">
      <p />
    </PageFrame>
  );
}
