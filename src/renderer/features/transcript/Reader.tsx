import { useMemo, useRef, useState } from 'react';
import { lineFinder } from '../../../shared/domain/transcript/find-in-lines.ts';
import { usePage } from '../../store/use-page.ts';
import type { TranscriptDesk, TranscriptView } from '../../store/use-transcript.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { FindField } from './FindField.tsx';
import { FollowTools } from './FollowTools.tsx';
import { Lines } from './Lines.tsx';
import { NotedMoment, type Noted } from './NotedMoment.tsx';
import { Problems } from './Problems.tsx';
import css from './Transcript.module.css';
import { FileButton, FilePanel } from './TranscriptFile.tsx';
import { useChosen } from './use-chosen.ts';
import { useNow } from './use-now.ts';
import { usePlace } from './use-place.ts';

/** The transcript in use: its lines, found, followed and chosen. */
export function Reader({ desk, view }: { readonly desk: TranscriptDesk; readonly view: TranscriptView }) {
  const page = usePage();
  const { lines } = desk;
  const [asked, setAsked] = useState('');
  const [noted, setNoted] = useState<Noted | null>(null);
  const [isFileOpen, setFileOpen] = useState(view.isGuessed);
  const finder = useMemo(() => lineFinder(asked), [asked]);
  const hits = useMemo(
    () => (finder === null ? [] : lines.flatMap(({ text }, index) => (finder.holds(text) ? [index] : []))),
    [finder, lines],
  );
  const now = useNow(lines);
  const list = useRef<VirtualListHandle>(null);
  const place = usePlace(list, lines, now);
  const chosen = useChosen(lines);
  const refresh = (): void => {
    setNoted(null);
    desk.refresh();
  };
  return (
    <PageFrame page={page} title="Transcript">
      <Problems desk={desk} />
      <div className={css['bar']}>
        <FindField asked={asked} onAsk={setAsked} hits={hits} place={place} region={page.region} />
        <FollowTools view={view} place={place} />
        <FileButton view={view} isOpen={isFileOpen} onToggle={() => setFileOpen(!isFileOpen)} />
      </div>
      {isFileOpen && (
        <FilePanel view={view} encodings={desk.shown?.encodings ?? []} onChange={desk.refresh} />
      )}
      <NotedMoment view={view} noted={noted} onNote={setNoted} />
      {lines.length === 0 ? (
        <p className={css['empty']}>{emptyWords(view, desk.isLoaded)}</p>
      ) : (
        <Lines list={list} lines={lines} finder={finder} now={now} place={place} chosen={chosen} />
      )}
      <ChosenBar chosen={chosen} noted={noted} onChange={refresh} />
    </PageFrame>
  );
}

function emptyWords({ openBy }: TranscriptView, isLoaded: boolean): string {
  if (!isLoaded) return '';
  if (openBy === 'none') return 'Nothing is open yet.';
  return openBy === 'all' ? 'There are no words in this file.' : 'Lines appear here as the film passes them.';
}
