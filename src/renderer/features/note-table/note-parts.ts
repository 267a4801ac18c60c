import type { ComponentType } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';

/** How the window draws a note's words and edits them; handed in, because they belong to the notes beside the film. */
export interface NoteParts {
  readonly Text: ComponentType<{ readonly text: string }>;
  readonly Editor: ComponentType<{ readonly note: Note; readonly onDone: () => void }>;
}
