import {
  commandSchema,
  operationSchema,
  type Command,
  type Operation,
} from '../../shared/domain/notebook/notebook-data.ts';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import { createTurns } from '../turns/turns.ts';
import { quickCheck } from './quick-check.ts';

/** From so many operations on a batch is checked and encoded in portions: at once it would hold up the windows. */
const LONG = 300;

/** Whether a batch is long. */
export const isLong = (operations: readonly Operation[]): boolean => operations.length > LONG;

const changeSchema = commandSchema.shape.changes.element;
const isSurelyOperation = quickCheck(operationSchema);
const isSurelyChange = quickCheck(changeSchema);

/** A step of the history apart from its changes, which may be many; null for every other operation. */
function stepOf(
  operation: Operation,
): { readonly bare: Operation; readonly changes: Command['changes'] } | null {
  if (operation.op === 'drop' || operation.entry.table !== 'commands') return null;
  const { record } = operation.entry;
  return {
    bare: { op: 'put', entry: { table: 'commands', record: { ...record, changes: [] } } },
    changes: record.changes,
  };
}

/** Changes found right before: a step that is taken back or carried out again has the very same ones, and nothing changes them. */
const rightBefore = new WeakSet<Command['changes']>();

/** What is wrong with a value; undefined where nothing is. */
const problemOf = (
  value: unknown,
  schema: z.ZodType,
  isSurely: (value: unknown) => boolean,
): z.ZodError | undefined => (isSurely(value) ? undefined : schema.safeParse(value).error);

/** Everything of a batch that is checked, one thing at a time. */
function* checksOf(operations: readonly Operation[]): Generator<z.ZodError | undefined> {
  for (const operation of operations) {
    const step = stepOf(operation);
    yield problemOf(step?.bare ?? operation, operationSchema, isSurelyOperation);
    if (step === null || rightBefore.has(step.changes)) continue;
    for (const change of step.changes) yield problemOf(change, changeSchema, isSurelyChange);
    rightBefore.add(step.changes);
  }
}

/** What is wrong with a long batch, found in portions; ok where nothing is. */
export async function checkLong(operations: readonly Operation[]): Promise<Result<void, z.ZodError>> {
  const turn = createTurns();
  for (const problem of checksOf(operations)) {
    if (problem !== undefined) return err(problem);
    await turn();
  }
  return ok(undefined);
}

const NO_CHANGES = '"changes":[]';

/** Whether a record is a step of so many changes that it is encoded in portions. */
export const isLongStep = (record: object): record is Command =>
  'changes' in record && Array.isArray(record.changes) && record.changes.length > LONG;

/** JSON in which the changes of a step are missing, with them; within a text every quote is escaped, so it is there once. */
function* withChanges(bare: object, changes: Command['changes']): Generator<string> {
  const [head = '', tail = ''] = JSON.stringify(bare).split(NO_CHANGES);
  yield `${head}"changes":[`;
  let between = '';
  for (const change of changes) {
    yield between + JSON.stringify(change);
    between = ',';
  }
  yield `]${tail}`;
}

/** The JSON of an operation in parts; together they are what `JSON.stringify` makes of it. */
function* partsOf(operation: Operation): Generator<string> {
  const step = stepOf(operation);
  if (step === null || step.changes.length === 0) yield JSON.stringify(operation);
  else yield* withChanges(step.bare, step.changes);
}

function* partsOfAll(operations: readonly Operation[]): Generator<string> {
  yield '[';
  for (const [at, operation] of operations.entries()) {
    if (at > 0) yield ',';
    yield* partsOf(operation);
  }
  yield ']';
}

/** How much text (UTF-16 units) is turned into bytes at a time. */
const PIECE = 64 * 1024;

/** The JSON of a step as bytes, in pieces. */
export const encodeStep = async (step: Command): Promise<readonly Buffer[]> =>
  (await piecesOf(withChanges({ ...step, changes: [] }, step.changes), Infinity)) ?? [];

/** The JSON of a long batch as bytes, in pieces; null where it is longer than `longest` bytes. */
export const encodeLong = (
  operations: readonly Operation[],
  longest: number,
): Promise<readonly Buffer[] | null> => piecesOf(partsOfAll(operations), longest);

async function piecesOf(parts: Iterable<string>, longest: number): Promise<readonly Buffer[] | null> {
  const turn = createTurns();
  const pieces: Buffer[] = [];
  let waiting: string[] = [];
  let waitingLength = 0;
  let bytes = 0;
  const flush = (): void => {
    const piece = Buffer.from(waiting.join(''), 'utf8');
    pieces.push(piece);
    bytes += piece.length;
    waiting = [];
    waitingLength = 0;
  };
  for (const part of parts) {
    waiting.push(part);
    waitingLength += part.length;
    if (waitingLength >= PIECE) flush();
    if (bytes > longest) return null;
    await turn();
  }
  flush();
  return bytes > longest ? null : pieces;
}
