/**
 * Why a change was not saved, or a notebook could not be used. `message` is one plain sentence for the viewer that
 * says what happened and what it means for the notes; `path` names the file or folder concerned.
 */
export interface NotebookError {
  readonly kind:
    | 'disk-full'
    | 'read-only-folder'
    | 'no-permission'
    | 'in-use'
    | 'newer-schema'
    | 'io'
    | 'invalid-record'
    | 'closed';
  readonly message: string;
  readonly path: string;
}

/** What was found damaged when a notebook was opened, and where the untouched original was kept. */
export interface RecoveryReport {
  readonly damaged: readonly {
    readonly file: string;
    readonly keptAs: string;
    readonly reason: string;
    /** Records that could not be read back, as far as that can be known. */
    readonly lost: number | null;
  }[];
}

/** Whether changes can be saved at the moment, and if not, why. */
export type NotebookMode =
  { readonly mode: 'writable' } | { readonly mode: 'read-only'; readonly because: NotebookError };
