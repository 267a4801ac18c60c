/** What is to be opened, in the words of the dialog; extensions without their dot. */
export interface WhichDialog {
  readonly title: string;
  readonly filters: readonly { readonly name: string; readonly extensions: readonly string[] }[];
  /** Whether a folder is wanted and not a file. */
  readonly folder: boolean;
}

/** Asks the viewer which file or folder to open; null when the dialog was closed. */
export type AskWhich = (dialog: WhichDialog) => Promise<string | null>;
