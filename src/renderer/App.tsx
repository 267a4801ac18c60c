import { useEffect, type ComponentType } from 'react';
import { BackupNotices } from './features/backups/BackupNotices.tsx';
import { CaseFile } from './features/cases/CaseFile.tsx';
import { CasesNav } from './features/cases/CasesNav.tsx';
import { Resume } from './features/cases/Resume.tsx';
import { ClockBar } from './features/clock/ClockBar.tsx';
import { InboxStrip } from './features/inbox/InboxStrip.tsx';
import { Keyboard } from './features/keyboard/Keyboard.tsx';
import { actions } from './features/keyboard/actions.ts';
import { NoteEditor } from './features/notes/NoteEditor.tsx';
import { NotesPanel } from './features/notes/NotesPanel.tsx';
import { NoteText } from './features/notes/NoteText.tsx';
import { WordsBox } from './features/notes/WordsBox.tsx';
import { Palette } from './features/palette/Palette.tsx';
import { PlayerNotices } from './features/player/PlayerNotices.tsx';
import { Sheets } from './features/sheets/Sheets.tsx';
import { Shell } from './features/shell/Shell.tsx';
import { StartScreen } from './features/start/StartScreen.tsx';
import { Notices, RecoveredNotices } from './features/status/Notices.tsx';
import { StatusLine } from './features/status/StatusLine.tsx';
import { ImportLayer } from './features/transfer/ImportLayer.tsx';
import { Timeline } from './features/timeline/Timeline.tsx';
import {
  BackupsSheet,
  EditionLayer,
  InboxPage,
  KeysSheet,
  NoteHistorySheet,
  NotesPage,
  PatternsPage,
  PlayersSheet,
  ResyncLayer,
  ReferencePage,
  TranscriptPage,
  ExportScreen,
} from './parts-on-demand.ts';
import { useMirror, useView } from './store/provider.tsx';
import { useFocusHome } from './store/use-focus-home.ts';
import type { Sheet } from './store/view.ts';
import { fetchTheRest } from './ui/on-demand.tsx';
import { useTheme } from './use-theme.ts';

/** The middle of the window: a case file, or the page that the viewer opened over it. */
function Middle() {
  const page = useView((view) => view.page);
  switch (page) {
    case 'case-file':
      return <CaseFile />;
    case 'patterns':
      return <PatternsPage />;
    case 'inbox':
      return <InboxPage Words={WordsBox} />;
    case 'notes':
      return <NotesPage Text={NoteText} Editor={NoteEditor} />;
    case 'transcript':
      return <TranscriptPage />;
    case 'law':
    case 'people':
    case 'chronology':
    case 'sources':
    case 'film':
    case 'after':
    case 'help':
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
          <RecoveredNotices />
          <BackupNotices />
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
      <RecoveredNotices />
      <BackupNotices />
      <StartScreen />
      <footer>
        <StatusLine />
      </footer>
    </>
  );
}

/** The sheets whose code comes on demand, and when each is drawn; each decides for itself what it shows then. */
const layers: readonly { readonly on: readonly Sheet[]; readonly Layer: ComponentType }[] = [
  { on: ['edition'], Layer: EditionLayer },
  { on: ['players'], Layer: PlayersSheet },
  { on: ['keys'], Layer: KeysSheet },
  { on: ['backups'], Layer: BackupsSheet },
  { on: ['note-history'], Layer: NoteHistorySheet },
  { on: ['export'], Layer: ExportScreen },
];

const resyncSheets: readonly Sheet[] = ['resync', 'retime', 'cue-file'];

/** What is laid over the window. */
function Layers() {
  const sheet = useView((view) => view.sheet);
  const isCorrected = useView((view) => view.correction !== null);
  return (
    <>
      {(isCorrected || resyncSheets.includes(sheet)) && <ResyncLayer />}
      {layers.map(({ on, Layer }) => on.includes(sheet) && <Layer key={on.join()} />)}
    </>
  );
}

/** The main window: the start screen before a viewing, the regions of the watch screen in it. */
export function App() {
  const hasPass = useMirror((mirror) => mirror.pass !== null);
  useTheme();
  useEffect(fetchTheRest, []);
  useFocusHome();
  return (
    <>
      <Keyboard />
      {hasPass ? <WatchScreen /> : <BeforeViewing />}
      <Sheets />
      <ImportLayer />
      <Layers />
      <Palette actions={actions} />
    </>
  );
}
