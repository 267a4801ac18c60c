import { appHandlers } from './app-handlers.ts';
import { inboxHandlers } from './inbox-handlers.ts';
import { noteTableHandlers } from './note-table-handlers.ts';
import { transcriptHandlers } from './transcript-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { clockHandlers } from './clock-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { factHandlers } from './fact-handlers.ts';
import type { Handlers } from './handler.ts';
import { importHandlers } from './import-handlers.ts';
import { noteHandlers } from './note-handlers.ts';
import { openHandlers } from './open-handlers.ts';
import { passHandlers } from './pass-handlers.ts';
import { playerHandlers } from './player-handlers.ts';
import { referenceHandlers } from './reference-handlers.ts';
import { searchHandlers } from './search-handlers.ts';
import { patternHandlers } from './pattern-handlers.ts';
import { timingHandlers } from './timing-handlers.ts';
import { windowHandlers } from './window-handlers.ts';

/** Every call of the contract with its handler. */
export const handlers: Handlers = {
  ...appHandlers,
  ...passHandlers,
  ...clockHandlers,
  ...noteHandlers,
  ...factHandlers,
  ...exportHandlers,
  ...importHandlers,
  ...openHandlers,
  ...referenceHandlers,
  ...searchHandlers,
  ...patternHandlers,
  ...windowHandlers,
  ...playerHandlers,
  ...timingHandlers,
  ...inboxHandlers,
  ...noteTableHandlers,
  ...transcriptHandlers,
  ...backupHandlers,
  ...draftHandlers,
};
