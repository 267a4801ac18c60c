import { useView } from '../../store/provider.tsx';
import { CorrectionSheet } from './CorrectionSheet.tsx';
import { CueFileSheet } from './CueFileSheet.tsx';
import { ResyncSheet } from './ResyncSheet.tsx';
import { RetimeSheet } from './RetimeSheet.tsx';

/** The sheets about when things come, and the question before a large correction; each opening starts afresh. */
export function ResyncLayer() {
  const sheet = useView((view) => view.sheet);
  const correction = useView((view) => view.correction);
  if (correction !== null) return <CorrectionSheet question={correction.question} />;
  if (sheet === 'resync') return <ResyncSheet />;
  if (sheet === 'retime') return <RetimeSheet />;
  return sheet === 'cue-file' ? <CueFileSheet /> : null;
}
