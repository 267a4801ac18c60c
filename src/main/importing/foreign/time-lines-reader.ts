import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { hasTimeLines, readTimeLines } from '../../../shared/domain/import/time-lines.ts';
import { each } from '../each.ts';
import type { TextReader } from '../reader.ts';
import { addForeign, linesAt } from './foreign-note.ts';

function* read(text: string): Pausing<FoundFile> {
  const found = collectFound('time-lines');
  yield* each(readTimeLines(text), (entry) => {
    const at = linesAt(entry.line, entry.last);
    if (entry.what === 'refused') found.refuse(at, entry.reason);
    else addForeign({ at, filmMs: entry.startMs, endMs: entry.endMs, text: entry.text }, found);
  });
  return found.finish(null);
}

/** Lines that begin with a time: chapter lists under a video, notes written by hand, whatever is pasted. */
export const timeLinesReader: TextReader = {
  id: 'time-lines',
  label: 'Lines with times (12:34 text, YouTube chapters)',
  extensions: ['txt', 'md'],
  recognise: ({ text }) => (hasTimeLines(text) ? 'maybe' : 'no'),
  read,
};
