export { noteHandlers } from '../../../src/main/handlers/note-handlers.ts';
export { readPack } from '../../../src/main/library/read-pack.ts';
export { nodeIo } from '../../../src/main/notebook/io.ts';
export { openNotebookWith } from '../../../src/main/notebook/open-notebook.ts';
export { createKeeper } from '../../../src/main/viewing/keeper.ts';
export { record } from '../../../src/shared/domain/notebook/history.ts';
export { beginPass } from '../../../src/shared/domain/notebook/pass-steps.ts';
