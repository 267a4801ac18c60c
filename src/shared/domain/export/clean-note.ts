import type { Note } from '../notebook/records.ts';
import { cleanText } from './clean-text.ts';

function cleanRaw(raw: Note['raw']): Note['raw'] {
  if (!raw.timed) return { timed: false, wallIso: cleanText(raw.wallIso) };
  return {
    timed: true,
    wallIso: cleanText(raw.wallIso),
    instantMs: raw.instantMs,
    leadInMs: raw.leadInMs,
    source: raw.source,
    plusMinusMs: raw.plusMinusMs,
  };
}

/**
 * The note as it is written into a file: its text cleaned and its fields in one fixed order, so that equal notes
 * give equal bytes. An empty quote becomes no quote, because a spreadsheet cell cannot tell the two apart.
 * `deletedAt` is left out: deleted notes do not leave.
 */
export function cleanNote(note: Note): Note {
  const quote = cleanText(note.quote ?? '');
  return {
    id: cleanText(note.id),
    titleId: cleanText(note.titleId),
    passId: cleanText(note.passId),
    filmMs: note.filmMs,
    ...(note.endMs === undefined ? {} : { endMs: note.endMs }),
    raw: cleanRaw(note.raw),
    caseIds: note.caseIds.map(cleanText),
    kind: note.kind,
    text: cleanText(note.text),
    ...(quote === '' ? {} : { quote }),
    tags: note.tags.map(cleanText),
    ...(note.answeredAt === undefined ? {} : { answeredAt: cleanText(note.answeredAt) }),
    createdAt: cleanText(note.createdAt),
    editedAt: cleanText(note.editedAt),
  };
}
