import type { ViewerState } from '../../shared/domain/dossier/viewer-state.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { lookAt } from '../../shared/domain/reference/look.ts';
import { documentsAt } from '../../shared/domain/search/documents/documents-at.ts';
import { nameTable, type NameTable } from '../../shared/domain/search/name-table.ts';
import type { FoundLines } from './line-feed.ts';
import { createSearch, type Search } from './search.ts';
import type { SearchLine } from './search-line.ts';

/** What the search of the app stands on. */
export interface SearchGround {
  readonly pack: Pack;
  readonly data: () => NotebookData;
  /** Who is watching at this moment, as the gate sees them. */
  readonly viewer: () => ViewerState;
  /** The lines of the transcript that this viewer may have at this moment. */
  readonly lines: () => FoundLines;
  /** Starts an engine; `onGone` is told when it ended by itself. */
  readonly start: (names: NameTable, onGone: () => void) => SearchLine;
}

/** The search of the app: what is open of the pack, through the views of the screens, and the notebook. */
export function searchOfApp({ pack, data, viewer, lines, start }: SearchGround): Search {
  const names = nameTable(pack);
  return createSearch({
    open: () => documentsAt(lookAt(pack, viewer()), names),
    notes: () => data().notes,
    lines,
    start: (onGone) => start(names, onGone),
  });
}
