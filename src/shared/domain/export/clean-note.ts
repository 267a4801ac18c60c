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

/** The fields of a note and of its recording, in the order in which they are written. */
const NOTE_FIELDS = [
  ...['id', 'titleId', 'passId', 'filmMs', 'endMs', 'raw', 'caseIds', 'kind', 'text', 'quote', 'tags'],
  ...['answeredAt', 'createdAt', 'editedAt'],
] as const;
const RAW_FIELDS = ['timed', 'wallIso', 'instantMs', 'leadInMs', 'source', 'plusMinusMs'] as const;

/** Whether a record has these fields in this order, some perhaps left out, and no others. */
function isInOrder(record: object, fields: readonly string[]): boolean {
  let place = 0;
  for (const name in record) {
    while (place < fields.length && fields[place] !== name) place += 1;
    if (place === fields.length) return false;
    place += 1;
  }
  return true;
}

const isClean = (text: string): boolean => cleanText(text) === text;

/** Whether cleaning would give an equal note with its fields in the same order, as for nearly every note there is. */
function isAsWritten(note: Note): boolean {
  const { id, titleId, passId, raw, text, quote, answeredAt = '', createdAt, editedAt } = note;
  return (
    isInOrder(note, NOTE_FIELDS) &&
    isInOrder(raw, RAW_FIELDS) &&
    quote !== '' &&
    [id, titleId, passId, raw.wallIso, text, quote ?? '', answeredAt, createdAt, editedAt].every(isClean) &&
    note.caseIds.every(isClean) &&
    note.tags.every(isClean)
  );
}

/**
 * The note as it is written into a file: its text cleaned and its fields in one fixed order, so that equal notes
 * give equal bytes. An empty quote becomes no quote, because a spreadsheet cell cannot tell the two apart.
 * `deletedAt` is left out: deleted notes do not leave.
 */
export function cleanNote(note: Note): Note {
  if (isAsWritten(note)) return note;
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
