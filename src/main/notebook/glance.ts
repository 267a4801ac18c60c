import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Base } from './load-snapshot.ts';
import { FORMAT_VERSION } from './journal-line.ts';
import { groupRows, RawState } from './raw-state.ts';
import { testimonyOf, type FoundJournal } from './read-journals.ts';
import { missingFiles } from './missing-files.ts';
import type { Place } from './place.ts';
import type { FileEnds } from './read-ends.ts';
import { replay } from './replay.ts';
import { decodeRow, readHead, SNAPSHOT_CLOSES, SNAPSHOT_OPENS } from './snapshot-format.ts';
import { emptyTables, putUnchecked, type Row } from './tables.ts';
import { LINE_FEED } from './text-lines.ts';

/**
 * How many bytes at the end of a snapshot are looked at for what stands after its notes, one after the other until that
 * is found: an ordinary notebook has a few kB there, and more than the last would take as long as reading it whole.
 */
export const GLANCE_BYTES: readonly number[] = [256 << 10, 4 << 20];

/** Where in a line of a snapshot the name of its table stands, after the check. */
const TABLE_AT = '{"check":"00000000",'.length;
const NOTES = '"table":"notes",';
const OPENS = SNAPSHOT_OPENS.trimEnd();

/** The lines after the last note, from the last to the first; null where `end` does not reach back to it. */
function linesAfterNotes(end: Buffer): readonly string[] | null {
  const lines: string[] = [];
  for (let to = end.length - SNAPSHOT_CLOSES.length; to > 0;) {
    const start = end.lastIndexOf(LINE_FEED, to - 1) + 1;
    if (start === 0) return null;
    const name = end.toString('latin1', start + TABLE_AT, Math.min(to, start + TABLE_AT + NOTES.length));
    const line = name === NOTES ? OPENS : end.toString('utf8', start, to);
    if (line === OPENS) return lines;
    lines.push(line);
    to = start - 1;
  }
  return null;
}

function rowsAfterNotes(end: Buffer): readonly Row[] | null {
  if (end.toString('latin1', Math.max(0, end.length - SNAPSHOT_CLOSES.length)) !== SNAPSHOT_CLOSES)
    return null;
  const lines = linesAfterNotes(end)?.filter((line) => line !== '');
  if (lines === undefined) return null;
  const rows = lines.map(decodeRow).filter((row) => row !== null);
  return rows.length === lines.length ? rows.toReversed() : null;
}

/**
 * What a snapshot says when its first line and everything after its notes are as they were written, each line by its own
 * check; null in every other case. Notes come first in a snapshot (see `freezeTables`), so nothing of them is read, nor
 * is the file as a whole compared with its checksum: that follows.
 */
export function glanceAtSnapshot({ first, last, size }: FileEnds, schema: number): Base | null {
  const head = readHead(first);
  if (head === null || head.v !== FORMAT_VERSION || head.schema !== schema) return null;
  const rows = head.bytes === size - first.indexOf(LINE_FEED) - 1 ? rowsAfterNotes(last) : null;
  const { generation, covers } = head;
  return rows === null
    ? null
    : { schema, generation, covers, tables: groupRows(rows), damaged: [], isNewerFormat: false };
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
  const state = new RawState(base.tables, schema, upgradeSteps);
  const replayed = journals.map((journal) => replay(state, journal, { testimony, isLive: false }));
  if (replayed.some(({ damage }) => damage !== null)) return null;
  const tables = emptyTables();
  for (const [table, records] of state.tables) {
    if (table === 'notes') continue;
    for (const record of records.values()) {
      if (putUnchecked(tables, table, record) !== null) return null;
    }
  }
  return tables;
}
