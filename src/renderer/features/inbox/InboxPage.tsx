import { usePage } from '../../store/use-page.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';

/** The marks that wait for words, one after the other. */
export function InboxPage() {
  const page = usePage();
  return (
    <PageFrame page={page} title="Inbox">
      <p />
    </PageFrame>
  );
}
