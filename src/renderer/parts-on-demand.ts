import { onDemand } from './ui/on-demand.tsx';

/**
 * The pages and sheets of the main window that no start needs: each is a piece of its own, fetched when it is opened
 * first or when the window is idle. What is typed into the moment it opens (the search box, "Go to") is not among them.
 */
export const BackupsSheet = onDemand(() =>
  import('./features/backups/BackupsSheet.tsx').then((part) => part.BackupsSheet),
);
export const EditionLayer = onDemand(() =>
  import('./features/editions/EditionLayer.tsx').then((part) => part.EditionLayer),
);
export const InboxPage = onDemand(() =>
  import('./features/inbox/InboxPage.tsx').then((part) => part.InboxPage),
);
export const KeysSheet = onDemand(() =>
  import('./features/keyboard/KeysSheet.tsx').then((part) => part.KeysSheet),
);
export const NoteHistorySheet = onDemand(() =>
  import('./features/note-history/NoteHistorySheet.tsx').then((part) => part.NoteHistorySheet),
);
export const NotesPage = onDemand(() =>
  import('./features/note-table/NotesPage.tsx').then((part) => part.NotesPage),
);
export const PatternsPage = onDemand(() =>
  import('./features/patterns/PatternsPage.tsx').then((part) => part.PatternsPage),
);
export const PlayersSheet = onDemand(() =>
  import('./features/player/PlayersSheet.tsx').then((part) => part.PlayersSheet),
);
export const ResyncLayer = onDemand(() =>
  import('./features/resync/ResyncLayer.tsx').then((part) => part.ResyncLayer),
);
export const ReferencePage = onDemand(() =>
  import('./features/reference/ReferencePage.tsx').then((part) => part.ReferencePage),
);
export const TranscriptPage = onDemand(() =>
  import('./features/transcript/TranscriptPage.tsx').then((part) => part.TranscriptPage),
);
export const ExportScreen = onDemand(() =>
  import('./features/transfer/ExportScreen.tsx').then((part) => part.ExportScreen),
);
