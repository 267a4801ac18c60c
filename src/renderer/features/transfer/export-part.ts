import type { ExportChoices } from '../../../shared/domain/export/choices.ts';
import type { ExportGroundView, ExportPreviewView } from '../../store/types.ts';

/** What every part of the export screen gets. */
export interface ExportPartProps {
  readonly choices: ExportChoices;
  readonly choose: (patch: Partial<ExportChoices>) => void;
  /** Null until main has answered. */
  readonly ground: ExportGroundView | null;
  readonly preview: ExportPreviewView | null;
}
