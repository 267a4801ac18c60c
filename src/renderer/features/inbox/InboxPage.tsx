import { useEffect, useRef } from 'react';
import { catchFocus } from '../../store/focus-targets.ts';
import { useCommands } from '../../store/provider.tsx';
import { usePage } from '../../store/use-page.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import css from './InboxPage.module.css';
import { countWords } from './inbox-words.ts';
import { MarkCard } from './MarkCard.tsx';
import { MarkList } from './MarkList.tsx';
import { useInbox } from './use-inbox.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useTriage } from './use-triage.ts';
import type { WordsPart } from './words-part.ts';

/** The marks that wait for words, one after the other: all of it by single keys, all of it by buttons too. */
export function InboxPage({ Words }: { readonly Words: WordsPart }) {
  const page = usePage();
  const inbox = useInbox();
  const triage = useTriage(inbox);
  useInboxKeys(page.region, triage);
  const list = useRef<HTMLDivElement>(null);
  const { mark, count } = inbox;
  if (mark === null) {
    return (
      <PageFrame page={page} title="Inbox">
        {!inbox.isAsking && <Empty />}
      </PageFrame>
    );
  }
  return (
    <PageFrame page={page} title="Inbox" tools={<InboxTools count={count} />}>
      <div className={css['desk']}>
        <MarkList inbox={inbox} list={list} />
        <MarkCard key={mark.id} {...{ mark, inbox, triage, list, Words }} region={page.region} />
      </div>
    </PageFrame>
  );
}

/** How many wait, and their way out as they are. */
function InboxTools({ count }: { readonly count: number }) {
  const { openExport } = useCommands();
  return (
    <>
      <span className={css['count']}>{countWords(count)}</span>
      <Button onClick={() => openExport({ isWaiting: true })}>Export</Button>
    </>
  );
}

function Empty() {
  // The card that had the focus goes with the last mark, and the focus would be nowhere.
  useEffect(() => catchFocus('case-file'), []);
  return (
    <div className={css['empty']}>
      <p className={css['nothing']}>No mark waits for words.</p>
      <p>
        Press <Kbd>M</Kbd> <span className={css['plain']}>(M)</span> while you watch and do not want to write.
        Each moment that you mark waits here until you give it words, keep it as it is, or delete it.
      </p>
    </div>
  );
}
