import { useView } from '../../store/provider.tsx';
import { ExportSheet } from './ExportSheet.tsx';

/** Ctrl+E: the screen on which notes leave; each opening starts afresh. */
export function ExportScreen() {
  return useView((view) => view.sheet === 'export') ? <ExportSheet /> : null;
}
