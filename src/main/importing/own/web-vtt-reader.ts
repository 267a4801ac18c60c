import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { each } from '../each.ts';
import { linesOf, type Line } from '../lines-of.ts';
import type { TextReader } from '../reader.ts';

const HEADER = 'NOTE docket-notes ';
const NOTE = 'NOTE docket-note ';

/** The comments that Docket wrote. They stand first in their block, so that no line of a cue is taken for one. */
function* commentsOf(text: string): Generator<Line, undefined> {
  let isFirst = true;
  for (const line of linesOf(text)) {
    if (isFirst && (line.text.startsWith(NOTE) || line.text.startsWith(HEADER))) yield line;
    isFirst = line.text === '';
  }
}

function addComment({ text, number }: Line, found: Collector): void {
  const at = `line ${number}`;
  const parsed = parseJson(text.slice(NOTE.length));
  if (parsed.ok) found.addWhole(at, parsed.value);
  else found.refuse(at, parsed.error);
}

function* read(text: string): Pausing<FoundFile> {
  const comments = commentsOf(text);
  const head = comments.next();
  if (head.done === true || !head.value.text.startsWith(HEADER)) {
    return refusedFile('webvtt', 'This subtitle file has none of the comments in which Docket keeps notes.');
  }
  const parsed = parseJson(head.value.text.slice(HEADER.length));
  const header = parsed.ok ? readHeader(parsed.value) : parsed;
  if (!header.ok) return refusedFile('webvtt', header.error, `line ${head.value.number}`);
  const found = collectFound('webvtt');
  yield* each(comments, (comment) => addComment(comment, found));
  return found.finish(header.value.titleId);
}

/** Docket's subtitle track: the notes are in its comments, the cues are for show. */
export const webVttReader: TextReader = {
  id: 'webvtt',
  label: 'Subtitle track of Docket (WebVTT)',
  extensions: ['vtt'],
  recognise: ({ text }) => (text.startsWith('WEBVTT') && text.includes(`\n${HEADER}`) ? 'surely' : 'no'),
  read,
};
