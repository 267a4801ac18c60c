import { useLayoutEffect } from 'react';
import { BackupsSheet } from './features/backups/BackupsSheet.tsx';
import { CaseFile } from './features/cases/CaseFile.tsx';
import { CasesNav } from './features/cases/CasesNav.tsx';
import { Resume } from './features/cases/Resume.tsx';
import { ClockBar } from './features/clock/ClockBar.tsx';
import { EditionLayer } from './features/editions/EditionLayer.tsx';
import { InboxPage } from './features/inbox/InboxPage.tsx';
import { InboxStrip } from './features/inbox/InboxStrip.tsx';
import { Keyboard } from './features/keyboard/Keyboard.tsx';
import { actions } from './features/keyboard/actions.ts';
import { KeysSheet } from './features/keyboard/KeysSheet.tsx';
import { NoteHistorySheet } from './features/note-history/NoteHistorySheet.tsx';
import { NotesPage } from './features/note-table/NotesPage.tsx';
import { NoteEditor } from './features/notes/NoteEditor.tsx';
import { NotesPanel } from './features/notes/NotesPanel.tsx';
import { NoteText } from './features/notes/NoteText.tsx';
import { Palette } from './features/palette/Palette.tsx';
import { PatternsPage } from './features/patterns/PatternsPage.tsx';
import { PlayerNotices } from './features/player/PlayerNotices.tsx';
import { PlayersSheet } from './features/player/PlayersSheet.tsx';
import { ResyncLayer } from './features/resync/ResyncLayer.tsx';
import { ReferencePage } from './features/reference/ReferencePage.tsx';
import { Sheets } from './features/sheets/Sheets.tsx';
import { Shell } from './features/shell/Shell.tsx';
import { StartScreen } from './features/start/StartScreen.tsx';
import { Notices } from './features/status/Notices.tsx';
import { StatusLine } from './features/status/StatusLine.tsx';
import { ImportLayer } from './features/transfer/ImportLayer.tsx';
import { Timeline } from './features/timeline/Timeline.tsx';
import { TranscriptPage } from './features/transcript/TranscriptPage.tsx';
import { ExportScreen } from './features/transfer/ExportScreen.tsx';
import { useMirror, useView } from './store/provider.tsx';

/** The middle of the window: a case file, or the page that the viewer opened over it. */
function Middle() {
  const page = useView((view) => view.page);
  switch (page) {
    case 'case-file':
      return <CaseFile />;
    case 'patterns':
      return <PatternsPage />;
    case 'inbox':
      return <InboxPage />;
    case 'notes':
      return <NotesPage Text={NoteText} Editor={NoteEditor} />;
    case 'transcript':
      return <TranscriptPage />;
    default:
      return <ReferencePage key={page} page={page} />;
  }
}

/** The watch screen: every feature in its place. */
function WatchScreen() {
  return (
    <Shell
      banner={<ClockBar />}
      notices={
        <>
          <Notices />
          <PlayerNotices />
          <Resume />
          <InboxStrip />
        </>
      }
      cases={<CasesNav />}
      caseFile={<Middle />}
      notes={<NotesPanel />}
      timeline={<Timeline />}
      status={<StatusLine />}
    />
  );
}

/** Before a viewing there is only the start, with the strips above it. */
function BeforeViewing() {
  return (
    <>
      <Notices />
      <PlayerNotices />
      <StartScreen />
      <footer>
        <StatusLine />
      </footer>
    </>
  );
}

/** The main window: the start screen before a viewing, the regions of the watch screen in it. */
export function App() {
  const hasPass = useMirror((mirror) => mirror.pass !== null);
  const theme = useMirror((mirror) => mirror.settings.theme);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <>
      <Keyboard />
      {hasPass ? <WatchScreen /> : <BeforeViewing />}
      <Sheets />
      <ImportLayer />
      <ResyncLayer />
      <EditionLayer />
      <PlayersSheet />
      <KeysSheet />
      <BackupsSheet />
      <NoteHistorySheet />
      <ExportScreen />
      <Palette actions={actions} />
    </>
  );
}
