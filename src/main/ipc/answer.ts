import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { calls } from '../../shared/ipc/contract.ts';
import type { CallName, Reply } from '../../shared/ipc/wire.ts';
import { appHandlers } from '../handlers/app-handlers.ts';
import type { CallingPage, Desk, Handlers } from '../handlers/handler.ts';
import type { Opening } from '../opening.ts';
import type { FirstLook } from '../viewing/first-look.ts';
import { snapshot } from '../viewing/snapshot.ts';

type ArgsSchema = (typeof calls)[CallName]['args'];

const isIn = <T extends object>(all: T, name: PropertyKey): name is keyof T => Object.hasOwn(all, name);

const firstNames = ['app.snapshot', 'app.notes'] as const satisfies readonly CallName[];
const isFirst = (name: string): name is (typeof firstNames)[number] =>
  firstNames.some((first) => first === name);

let firstCalls: Promise<typeof import('../../shared/ipc/first-calls.ts')> | null = null;
type CallChecks = typeof import('./call-checks.ts');

let contract: Promise<CallChecks> | null = null;
let loaded: CallChecks | null = null;

/** The contract, loaded once and then at hand: asking the loader again takes a tenth of the time that a note takes to the disk. */
async function loadContract(rest: Promise<unknown>): Promise<CallChecks> {
  await rest;
  return (loaded = await (contract ??= import('./call-checks.ts')));
}

/** A call, what its arguments have to be, and who can tell at once that they surely are, where that is loaded. */
interface KnownCall<C extends CallName = CallName> {
  readonly name: C;
  readonly schema: ArgsSchema;
  readonly isSurely?: (name: CallName, args: unknown) => boolean;
}

/**
 * The call of this name, and what its arguments have to be; null where there is none. The schemas of a window's first
 * calls are at hand, the whole contract is loaded with the first other call (docs/adr/0028).
 */
async function callOf(name: unknown, rest: Promise<unknown>): Promise<KnownCall | null> {
  if (typeof name !== 'string') return null;
  if (isFirst(name)) {
    const { firstArgs } = await (firstCalls ??= import('../../shared/ipc/first-calls.ts'));
    return { name, schema: firstArgs[name] };
  }
  const { calls: all, isSurely } = loaded ?? (await loadContract(rest));
  return isIn(all, name) ? { name, schema: all[name].args, isSurely } : null;
}

/** A schema without members takes a date or a map for an object; what a page of ours sends is always a plain one. */
const isPlain = (args: unknown): args is object =>
  typeof args === 'object' &&
  args !== null &&
  [Object.prototype, null].includes(Reflect.getPrototypeOf(args));

const refused = (where: string, message: string): Result<never, AppError> =>
  err({ kind: 'bad-request', where, message: `${message} Nothing was changed.` });

let others: Promise<typeof import('../handlers/handlers.ts')> | null = null;

/**
 * What a window starts from is at hand; all the rest is loaded with the first call that needs it (docs/adr/0026). Whatever
 * changes something waits for one and the same promise, so that an undo never overtakes what was pressed before it.
 */
async function handlerOf<C extends CallName>(name: C): Promise<Handlers[C]> {
  const atHand: Partial<Handlers> = isFirst(name) ? appHandlers : {};
  return atHand[name] ?? (await (others ??= import('../handlers/handlers.ts'))).handlers[name];
}

/** Who carries out a call: the desk, as soon as it is there, and for how long (ms) the call has waited by then. */
interface Answering {
  readonly desk: () => Promise<Desk>;
  readonly look: () => Promise<FirstLook>;
  readonly rest: Promise<unknown>;
  readonly waitedMs: () => number;
  readonly page?: CallingPage | undefined;
}

/** What happened so long ago when a page called happened the longer ago the longer the call has waited. */
function longerAgo(args: object, waitedMs: number): object {
  const longer: { agoMs?: number; endAgoMs?: number } = {};
  if ('agoMs' in args && typeof args.agoMs === 'number') longer.agoMs = args.agoMs + waitedMs;
  if ('endAgoMs' in args && typeof args.endAgoMs === 'number') longer.endAgoMs = args.endAgoMs + waitedMs;
  return { ...args, ...longer };
}

async function handle<C extends CallName>(
  { name, schema, isSurely, args }: KnownCall<C> & { readonly args: object },
  { desk, waitedMs, page }: Answering,
): Promise<Result<Reply<C>, AppError>> {
  const parsed =
    isSurely?.(name, args) === true ? ({ success: true, data: args } as const) : schema.safeParse(args);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = [name, ...(issue?.path ?? [])].join('.');
    return refused(where, `${where}: ${issue?.message ?? 'not what was expected'}.`);
  }
  const handler = await handlerOf(name);
  const behind = await desk();
  // The schema of this very call has just produced `parsed.data`; TypeScript cannot follow the name that far.
  return handler(longerAgo(parsed.data, waitedMs()) as Parameters<Handlers[C]>[0], behind, page);
}

/** What `work` gives; where it throws, that is written down and said in one sentence. */
async function orFailure<T>(
  name: CallName,
  work: () => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (cause) {
    console.error(`docket: ${name} failed`, cause);
    return err({
      kind: 'internal',
      message:
        'Something in Docket went wrong. Your saved notes are untouched. Try again, or start Docket again.',
    });
  }
}

/** What every window begins with is asked without a word, and takes no schema to be known (docs/adr/0028). */
const asksForSnapshot = (name: unknown, args: unknown): boolean =>
  name === 'app.snapshot' && isPlain(args) && Object.keys(Object(args)).length === 0;

async function reply(name: unknown, args: unknown, answering: Answering): Promise<Result<unknown, AppError>> {
  if (asksForSnapshot(name, args))
    return orFailure('app.snapshot', async () => ok(snapshot(await answering.look())));
  const call = await callOf(name, answering.rest);
  if (call === null) return refused('name', 'This call does not exist.');
  if (!isPlain(args)) return refused(call.name, `${call.name}: not a plain object.`);
  return orFailure<unknown>(call.name, () => handle({ ...call, args }, answering));
}

/** Answers one message from a window: checks the name and every argument first, and never throws. */
export const answer = (name: unknown, args: unknown, desk: Desk): Promise<Result<unknown, AppError>> =>
  reply(name, args, {
    desk: () => Promise.resolve(desk),
    look: () => Promise.resolve(desk.context),
    rest: Promise.resolve(),
    waitedMs: () => 0,
  });

/** One message from a window, and main's monotonic time (ms) of its arrival. */
export interface Asked {
  readonly name: unknown;
  readonly args: unknown;
  readonly arrivedMs: number;
  /** What no first call needs is loaded only after this, so that it holds up no first drawing. */
  readonly rest: Promise<unknown>;
  readonly page?: CallingPage | undefined;
}

/**
 * The same while the app may still be opening. What a window starts from is answered as soon as it can be; everything
 * else waits for the whole notebook, and what it says of "so long ago" is understood from when it was said.
 */
export const answerWhileOpening = (
  { name, args, arrivedMs, rest, page }: Asked,
  { look, desk }: Opening,
): Promise<Result<unknown, AppError>> =>
  reply(name, args, { desk: () => desk, look, rest, waitedMs: () => performance.now() - arrivedMs, page });
