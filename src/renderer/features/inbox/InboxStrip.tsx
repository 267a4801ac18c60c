import { useState } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { useWaitingCount } from '../../store/use-of-notes.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { countWords } from './inbox-words.ts';

/** After the film: how many marks wait, and the way to them. It is said once; a viewing that begins anew may say it again. */
export function InboxStrip() {
  const { openPage } = useCommands();
  const passId = useMirror((mirror) => mirror.pass?.pass.id ?? null);
  const isFinished = useMirror((mirror) => mirror.pass?.finished ?? false);
  const page = useView((view) => view.page);
  const [closedFor, closeFor] = useState<string | null>(null);
  const count = useWaitingCount();
  if (!isFinished || count === 0 || page === 'inbox' || closedFor === passId) return null;
  return (
    <Notice
      tone="info"
      action={<Button onClick={() => openPage('inbox')}>Write them up</Button>}
      onClose={() => closeFor(passId)}
    >
      {countWords(count)}.
    </Notice>
  );
}
