import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { calls } from '../../shared/ipc/contract.ts';
import type { CallName, Reply, Snapshot } from '../../shared/ipc/wire.ts';
import { appHandlers } from '../handlers/app-handlers.ts';
import type { Desk, Handlers } from '../handlers/handler.ts';
import type { Opening } from '../opening.ts';
import type { FirstLook } from '../viewing/first-look.ts';
import { snapshot } from '../viewing/snapshot.ts';

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);

/** A schema without members takes a date or a map for an object; what a page of ours sends is always a plain one. */
const isPlain = (args: unknown): boolean =>
  typeof args === 'object' &&
  args !== null &&
  [Object.prototype, null].includes(Reflect.getPrototypeOf(args));

const refused = (where: string, message: string): Result<never, AppError> =>
  err({ kind: 'bad-request', where, message: `${message} Nothing was changed.` });

/** What a window starts from is at hand; all the rest is loaded with the first call that needs it (docs/adr/0026). */
async function handlerOf<C extends CallName>(name: C): Promise<Handlers[C]> {
  const atHand: Partial<Handlers> = appHandlers;
  return atHand[name] ?? (await import('../handlers/handlers.ts')).handlers[name];
}

/** Who carries out a call: the desk, as soon as it is there, and for how long (ms) the call has waited by then. */
interface Answering {
  readonly desk: () => Promise<Desk>;
  readonly look: () => Promise<FirstLook>;
  readonly waitedMs: () => number;
}

/** What happened so long ago when a page called happened the longer ago the longer the call has waited. */
function longerAgo(args: object, waitedMs: number): object {
  const ago = Object.entries(args).filter(
    ([name, value]) => (name === 'agoMs' || name === 'endAgoMs') && typeof value === 'number',
  );
  return { ...args, ...Object.fromEntries(ago.map(([name, value]) => [name, Number(value) + waitedMs])) };
}

async function handle<C extends CallName>(
  name: C,
  args: unknown,
  { desk, look, waitedMs }: Answering,
): Promise<Result<Reply<C> | Snapshot, AppError>> {
  const parsed = calls[name].args.safeParse(args);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = [name, ...(issue?.path ?? [])].join('.');
    return refused(where, `${where}: ${issue?.message ?? 'not what was expected'}.`);
  }
  if (name === 'app.snapshot') return ok(snapshot(await look()));
  const [handler, behind] = await Promise.all([handlerOf(name), desk()]);
  // The schema of this very call has just produced `parsed.data`; TypeScript cannot follow the name that far.
  return handler(longerAgo(parsed.data, waitedMs()) as Parameters<Handlers[C]>[0], behind);
}

async function reply(name: unknown, args: unknown, answering: Answering): Promise<Result<unknown, AppError>> {
  if (!isCallName(name)) return refused('name', 'This call does not exist.');
  if (!isPlain(args)) return refused(name, `${name}: not a plain object.`);
  try {
    return await handle(name, args, answering);
  } catch (cause) {
    console.error(`docket: ${name} failed`, cause);
    return err({
      kind: 'internal',
      message:
        'Something in Docket went wrong. Your saved notes are untouched. Try again, or start Docket again.',
    });
  }
}

/** Answers one message from a window: checks the name and every argument first, and never throws. */
export const answer = (name: unknown, args: unknown, desk: Desk): Promise<Result<unknown, AppError>> =>
  reply(name, args, {
    desk: () => Promise.resolve(desk),
    look: () => Promise.resolve(desk.context),
    waitedMs: () => 0,
  });

/**
 * The same while the app may still be opening. What a window starts from is answered as soon as it can be; everything
 * else waits for the whole notebook, and what it says of "so long ago" is understood from when it was said.
 */
export function answerWhileOpening(
  name: unknown,
  args: unknown,
  { look, desk }: Opening,
): Promise<Result<unknown, AppError>> {
  const arrivedMs = performance.now();
  return reply(name, args, { desk: () => desk, look, waitedMs: () => performance.now() - arrivedMs });
}
