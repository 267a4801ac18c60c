import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { now, put } from './records-for-children.ts';

/** Runs as a child without root's rights: opens a notebook, tries to save, and tells the parent how that went. */
const [, , folder = ''] = process.argv;
const opened = await openNotebook(folder, { appVersion: '0.1.0', now });
const answer = async (): Promise<object> => {
  if (!opened.ok) return { error: opened.error.kind };
  const { data, mode } = opened.value;
  const committed = await opened.value.commit([put('b')]);
  return {
    notes: Array.from(data.notes.keys()),
    mode: mode.mode,
    because: mode.mode === 'read-only' ? mode.because.kind : '',
    commit: committed.ok ? 'saved' : committed.error.kind,
  };
};
process.send?.(await answer(), () => process.disconnect());
