import { err, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { calls } from '../../shared/ipc/contract.ts';
import type { CallName, Reply } from '../../shared/ipc/wire.ts';
import { appHandlers } from '../handlers/app-handlers.ts';
import type { Desk, Handlers } from '../handlers/handler.ts';

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

async function handle<C extends CallName>(
  name: C,
  args: unknown,
  desk: Desk,
): Promise<Result<Reply<C>, AppError>> {
  const parsed = calls[name].args.safeParse(args);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = [name, ...(issue?.path ?? [])].join('.');
    return refused(where, `${where}: ${issue?.message ?? 'not what was expected'}.`);
  }
  const handler = await handlerOf(name);
  // The schema of this very call has just produced `parsed.data`; TypeScript cannot follow the name that far.
  return handler(parsed.data as Parameters<Handlers[C]>[0], desk);
}

/** Answers one message from a window: checks the name and every argument first, and never throws. */
export async function answer(name: unknown, args: unknown, desk: Desk): Promise<Result<unknown, AppError>> {
  if (!isCallName(name)) return refused('name', 'This call does not exist.');
  if (!isPlain(args)) return refused(name, `${name}: not a plain object.`);
  try {
    return await handle(name, args, desk);
  } catch (cause) {
    console.error(`docket: ${name} failed`, cause);
    return err({
      kind: 'internal',
      message:
        'Something in Docket went wrong. Your saved notes are untouched. Try again, or start Docket again.',
    });
  }
}
