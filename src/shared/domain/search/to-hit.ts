import { formatTimecode } from '../time/format-timecode.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { SearchHit } from './search-answer.ts';
import type { SearchDocument } from './search-document.ts';
import { snippetOf } from './snippet.ts';

/** A note and a line of the transcript have no title of their own: they stand under their film time. */
const titleOf = ({ title, filmMs }: SearchDocument): string => {
  if (title !== '') return title;
  return filmMs === null ? 'No film time' : formatTimecode(filmMs, { style: 'compact' });
};

/** Only the viewer's own notes are written in Markdown. */
const shownBody = ({ kind, body }: SearchDocument): string => (kind === 'note' ? plainMarkdown(body) : body);

/** A found document as it is shown. A folded detail stays folded: only what kind it is stands in its place. */
export function toHit(document: SearchDocument, isHit: (word: string) => boolean): SearchHit {
  const { kind, id, caseIds, filmMs, folded } = document;
  const caseId = caseIds[0];
  return {
    kind,
    id,
    title: titleOf(document),
    snippet: folded === null ? snippetOf(shownBody(document), isHit) : [{ text: folded, isHit: false }],
    ...(caseId === undefined ? {} : { caseId }),
    ...(filmMs === null ? {} : { filmMs }),
  };
}
