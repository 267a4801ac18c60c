import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Base } from './load-snapshot.ts';
import { FORMAT_VERSION } from './journal-line.ts';
import { RawState } from './raw-state.ts';
import { testimonyOf, type FoundJournal } from './read-journals.ts';
import { missingFiles } from './missing-files.ts';
import type { Place } from './place.ts';
import { replay } from './replay.ts';
import { decodeRow, readHead, SNAPSHOT_CLOSES, SNAPSHOT_OPENS } from './snapshot-format.ts';
import { emptyTables, putUnchecked, type Row } from './tables.ts';
import { LINE_FEED } from './text-lines.ts';

/** The most bytes at the end of a snapshot that are read at a glance: more would take as long as reading it whole. */
const MOST_BYTES = 4 << 20;

/** Where in a line of a snapshot the name of its table stands, after the check. */
const TABLE_AT = '{"check":"00000000",'.length;
const NOTES = '"table":"notes",';
const OPENS = SNAPSHOT_OPENS.trimEnd();

/** The lines after the last note, from the last to the first; null where there are more than can be read at a glance. */
function linesAfterNotes(body: Buffer): readonly string[] | null {
  const lines: string[] = [];
  const closes = body.length - SNAPSHOT_CLOSES.length;
  for (let end = closes; end > 0;) {
    const start = body.lastIndexOf(LINE_FEED, end - 1) + 1;
    const name = body.toString('latin1', start + TABLE_AT, Math.min(end, start + TABLE_AT + NOTES.length));
    if (name === NOTES) return lines;
    if (closes - start > MOST_BYTES) return null;
    const line = body.toString('utf8', start, end);
    if (line !== OPENS) lines.push(line);
    end = start - 1;
  }
  return lines;
}

function rowsAfterNotes(body: Buffer): readonly Row[] | null {
  if (body.toString('latin1', Math.max(0, body.length - SNAPSHOT_CLOSES.length)) !== SNAPSHOT_CLOSES)
    return null;
  const lines = linesAfterNotes(body)?.filter((line) => line !== '');
  if (lines === undefined) return null;
  const rows = lines.map(decodeRow).filter((row) => row !== null);
  return rows.length === lines.length ? rows.toReversed() : null;
}

/**
 * What a snapshot says when its first line and everything after its notes are as they were written, each line by its own
 * check; null in every other case. Notes come first in a snapshot (see `freezeTables`), so nothing of them is read, nor
 * is the file as a whole compared with its checksum: that follows.
 */
export function glanceAtSnapshot(bytes: Buffer, schema: number): Base | null {
  const head = readHead(bytes);
  const body = bytes.subarray(bytes.indexOf(LINE_FEED) + 1);
  if (head === null || head.v !== FORMAT_VERSION || head.schema !== schema) return null;
  const rows = head.bytes === body.length ? rowsAfterNotes(body) : null;
  const { generation, covers } = head;
  return rows === null ? null : { schema, generation, covers, rows, damaged: [], isNewerFormat: false };
}

const isOrdinary = ({ content }: FoundJournal, schema: number): boolean =>
  content === null ||
  (content.isWhole && !content.decoded.isNewerFormat && content.decoded.header?.schema === schema);

/**
 * The notebook as it stands in a snapshot's glance and the journals, without its notes; null where anything is not
 * ordinary, because then it takes the whole to say what holds.
 */
export function glanceAtTables(
  { schema, upgradeSteps }: Pick<Place, 'schema' | 'upgradeSteps'>,
  base: Base,
  journals: readonly FoundJournal[],
): NotebookData | null {
  if (!journals.every((journal) => isOrdinary(journal, schema))) return null;
  const testimony = testimonyOf(journals);
  if (missingFiles(journals, { base, testimony }).length > 0) return null;
  const state = new RawState(base.rows, schema, upgradeSteps);
  const replayed = journals.map((journal) => replay(state, journal, { testimony, isLive: false }));
  if (replayed.some(({ damage }) => damage !== null)) return null;
  const tables = emptyTables();
  for (const { table, record } of state.rows()) {
    if (table !== 'notes' && putUnchecked(tables, table, record) !== null) return null;
  }
  return tables;
}
