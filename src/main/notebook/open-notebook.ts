import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import type { Result } from '../../shared/result.ts';
import type { Notebook, OpenNotebookOptions } from './notebook.ts';

export type { Notebook, OpenNotebookOptions } from './notebook.ts';

/** The signature of `openNotebook`, for callers that take it as a parameter. */
export type OpenNotebook = (
  folder: string,
  options: OpenNotebookOptions,
) => Promise<Result<Notebook, NotebookError>>;
