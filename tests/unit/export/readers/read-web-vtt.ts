import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

const MARKER = 'NOTE docket-note ';

/** The notes in the comments of a WebVTT file. */
export function readWebVtt(file: string): readonly Note[] {
  return file
    .split('\n\n')
    .filter((block) => block.startsWith(MARKER))
    .map((block) => noteSchema.parse(JSON.parse(block.slice(MARKER.length))));
}
