/** The shapes of main's truth as features see them; features import them from here and never from the contract. */
export type { ClockView, PassView, Settings, TitleView } from '../../shared/ipc/app-views.ts';
export type { DraftField } from '../../shared/domain/notebook/draft-record.ts';
export type { AwayView } from '../../shared/ipc/away-view.ts';
export type { ExportGroundView, ExportPreviewView } from '../../shared/ipc/export-calls.ts';
export type { AroundNote, InboxView, NoteHistoryView, NoteStateView } from '../../shared/ipc/inbox-calls.ts';
export type { NoteKeyView } from '../../shared/ipc/note-key.ts';
export type {
  BulkChangeArgs,
  ComparedPlaceView,
  NoteRowView,
  ViewingView,
} from '../../shared/ipc/note-table-calls.ts';
export type { OpenedView } from '../../shared/ipc/open-calls.ts';
export type { TransferArgs, TransferReply } from '../../shared/ipc/transfer-calls.ts';
export type { PlayerOffer, PlayerView } from '../../shared/ipc/player-views.ts';
export type {
  CorrectionView,
  CueConfidence,
  DueCue,
  EditionProposal,
  EditionsView,
  EditionView,
  MovedNote,
  ResyncCueView,
  ResyncView,
  RetimePlanView,
} from '../../shared/ipc/timing-views.ts';
export type { RetimeHowArgs, RetimeScopeArgs } from '../../shared/ipc/timing-calls.ts';
export type { AppError } from '../../shared/ipc/app-error.ts';
export type { BackupState, BackupsView, BackupView, RestorePreview } from '../../shared/ipc/backup-calls.ts';
