import { viewCases as viewCasesThroughGate } from '../../shared/domain/dossier/case-view.ts';
import type { CaseView } from '../../shared/domain/dossier/views.ts';
import type { ViewerState } from '../../shared/domain/dossier/viewer-state.ts';
import { nextSteps } from '../../shared/domain/notebook/history.ts';
import type { RecoveryReport } from '../../shared/domain/notebook/notebook-error.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import type { HistoryView, SavingView } from '../../shared/ipc/app-views.ts';
import type { Snapshot } from '../../shared/ipc/wire.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { eveningAt, type Evening } from './evening.ts';
import type { FirstLook } from './first-look.ts';
import { viewPass } from './pass-view.ts';
import { shownScenes } from './timing-verified.ts';
import { viewTitle } from './title-view.ts';

/** Before the first viewing nothing has been watched and nothing was agreed to. */
export const nobodyYet: ViewerState = {
  pass: { policy: 'as_i_watch', afterBroadcast: false, endingsConfirmed: false },
  watchedToMs: 0,
  nowMs: 0,
  finished: false,
  scenes: [],
  peeks: [],
};

/** The four case files through the gate. The only place in main where case facts are handed out. */
export const viewCases = (pack: Pack, evening: Evening | null): readonly CaseView[] =>
  viewCasesThroughGate(pack, evening?.viewer ?? nobodyYet);

/** What undo and redo would do. */
export function viewHistory({ data }: Pick<Notebook, 'data'>): HistoryView {
  const { undo, redo } = nextSteps(data);
  return { undo: undo?.label ?? null, redo: redo?.label ?? null };
}

const lossWords = (lost: number | null): string => {
  if (lost === null) return 'As far as can be seen, nothing that was saved is missing.';
  return lost === 1 ? 'One change could not be read back.' : `${lost} changes could not be read back.`;
};

/** What was found damaged, in plain sentences: what, what it means for the notes, and where the original is. */
const recoveryWords = ({ file, keptAs, reason, lost }: RecoveryReport['damaged'][number]): string =>
  [
    `Part of the notebook was damaged (${file}).`,
    reason,
    lossWords(lost),
    keptAs === '' ? '' : `The damaged file was kept as ${keptAs}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

/** Whether changes reach the disk. */
export function viewSaving({ notebook, settings }: Pick<FirstLook, 'notebook' | 'settings'>): SavingView {
  return {
    savedAtIso: notebook.lastSavedAt?.toISOString() ?? null,
    cannotSave: notebook.mode.mode === 'read-only' ? notebook.mode.because.message : null,
    recovered: [
      ...notebook.recovery.damaged.map(recoveryWords),
      ...(settings.problem === null ? [] : [settings.problem]),
    ],
  };
}

/** Everything a freshly opened window starts from but its notes. */
export function snapshot(look: FirstLook): Snapshot {
  const { pack, notebook, settings, time } = look;
  const evening = eveningAt(notebook.data, pack.title.id, time.now());
  return {
    title: viewTitle(pack),
    pass: evening === null ? null : viewPass(evening, time.scale, shownScenes(notebook.data, evening)),
    cases: viewCases(pack, evening),
    history: viewHistory(notebook),
    saving: viewSaving(look),
    settings: settings.current(),
  };
}
