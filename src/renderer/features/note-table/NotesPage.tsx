import { usePage } from '../../store/use-page.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

/** All notes at once: to search, sort, change together and compare. */
export function NotesPage() {
  const page = usePage();
  return (
    <PageFrame page={page} title="Notes">
      <p />
    </PageFrame>
  );
}
