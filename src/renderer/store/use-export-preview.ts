import { useEffect, useMemo, useState } from 'react';
import type { ExportChoices } from '../../shared/domain/export/choices.ts';
import type { ExportGroundView, ExportPreviewView } from '../../shared/ipc/export-calls.ts';
import { bridge } from '../bridge.ts';
import { useMirror } from './provider.tsx';

/** How long (ms) the viewer must pause before main is asked again. */
const PAUSE_MS = 120;

/**
 * What an export with these choices would be; asked again when they or the notes change. The last answer stays until the
 * next is here; null before the first. Past the commands on purpose: looking must not wipe away what the viewer was told.
 */
export function useExportPreview(choices: ExportChoices): ExportPreviewView | null {
  const notes = useMirror((mirror) => mirror.notes);
  const asked = useMemo(() => ({ choices, notes }), [choices, notes]);
  const [preview, setPreview] = useState<ExportPreviewView | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const outcome = await bridge().call('export.preview', asked.choices);
      if (isCurrent && outcome.ok) setPreview(outcome.value);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return preview;
}

/** What there is to choose from; null until main has answered. Asked again when the notes change. */
export function useExportGround(): ExportGroundView | null {
  const notes = useMirror((mirror) => mirror.notes);
  const [answer, setAnswer] = useState<{ readonly ground: ExportGroundView; readonly of: typeof notes }>();
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const outcome = await bridge().call('export.ground', {});
      if (isCurrent && outcome.ok) setAnswer({ ground: outcome.value, of: notes });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [notes]);
  return answer?.ground ?? null;
}
