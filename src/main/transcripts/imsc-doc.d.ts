declare module 'imsc/src/main/js/doc.js' {
  /** What imsc tells while it reads; true stops it. */
  interface ErrorHandler {
    readonly info: (message: string) => boolean;
    readonly warn: (message: string) => boolean;
    readonly error: (message: string) => boolean;
    readonly fatal: (message: string) => boolean;
  }
  const imscDoc: {
    /** Throws a string or an error where the document cannot be read. */
    readonly fromXML: (xml: string, errorHandler: ErrorHandler | null, metadataHandler: null) => unknown;
  };
  export = imscDoc;
}
