import type { FilmLine } from '../../transcript/film-lines.ts';
import type { SearchDocument } from '../search-document.ts';
import { madeDocument } from './made-document.ts';

/** Lines of the transcript as they can be found; only lines that passed the gate may come here. */
export const documentsOfLines = (lines: readonly FilmLine[]): readonly SearchDocument[] =>
  lines.map(({ id, startMs, text }) =>
    madeDocument({ kind: 'line', id, title: '', body: text, filmMs: startMs }),
  );
