import { useState } from 'react';
import type { ExportChoices } from '../../../shared/domain/export/choices.ts';
import { useCommands } from '../../store/provider.tsx';
import { useTold } from '../../store/use-told.ts';

/** How an export stands. `writing` has no numbers while the place is still asked for. */
export type ExportOutcome =
  | { readonly kind: 'idle' | 'closed' | 'cancelled' }
  | { readonly kind: 'writing'; readonly progress: { readonly done: number; readonly of: number } | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'copied'; readonly notes: number }
  | { readonly kind: 'saved'; readonly path: string; readonly notes: number; readonly bytes: number };

/** What the screen can do with its choices, and what came of it. */
export interface ExportActions {
  readonly outcome: ExportOutcome;
  readonly save: () => Promise<void>;
  readonly copy: () => Promise<void>;
  readonly cancel: () => void;
  readonly showFile: () => void;
  /** The choices changed, so what was said of an earlier export holds no more. */
  readonly forget: () => void;
}

/** Saves and copies; a refusal is said on the screen itself and not behind it. */
export function useExport(choices: ExportChoices): ExportActions {
  const { call, closeProblem } = useCommands();
  const [outcome, setOutcome] = useState<ExportOutcome>({ kind: 'idle' });
  useTold('exportProgress', (progress) => {
    setOutcome((now) => (now.kind === 'writing' ? { kind: 'writing', progress } : now));
  });
  const refuse = (message: string): void => {
    closeProblem();
    setOutcome({ kind: 'refused', message });
  };
  const save = async (): Promise<void> => {
    if (outcome.kind === 'writing') return;
    setOutcome({ kind: 'writing', progress: null });
    const reply = await call('export.run', choices);
    if (!reply.ok) return refuse(reply.error.message);
    setOutcome(
      reply.value.outcome === 'saved'
        ? { kind: 'saved', ...reply.value.saved }
        : { kind: reply.value.outcome },
    );
  };
  const copy = async (): Promise<void> => {
    const reply = await call('export.copy', choices);
    if (reply.ok) setOutcome({ kind: 'copied', notes: reply.value.notes });
    else refuse(reply.error.message);
  };
  return {
    outcome,
    save,
    copy,
    cancel: () => void call('export.cancel', {}),
    showFile: () => void call('export.showFile', {}),
    forget: () => setOutcome((now) => (now.kind === 'writing' ? now : { kind: 'idle' })),
  };
}
