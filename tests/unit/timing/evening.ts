import { handlers } from '../../../src/main/handlers/handlers.ts';
import { snapshot } from '../../../src/main/viewing/snapshot.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { calls } from '../../../src/shared/ipc/contract.ts';
import type { Args, CallName, Reply, Snapshot } from '../../../src/shared/ipc/wire.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { AppError } from '../../../src/shared/ipc/app-error.ts';
import { newDesk, type TestDesk } from '../main/desk.ts';

/** An evening whose calls and replies are checked against the contract. */
export interface Evening {
  readonly docket: TestDesk;
  /** Asks and gives the outcome; a success is checked against the contract first. */
  readonly ask: <C extends CallName>(name: C, args: Args<C>) => Promise<Result<Reply<C>, AppError>>;
  /** Asks and gives the reply; throws the refusal. */
  readonly done: <C extends CallName>(name: C, args: Args<C>) => Promise<Reply<C>>;
  /** Asks and gives the kind of the refusal and its words; throws when it was not refused. */
  readonly refused: <C extends CallName>(name: C, args: Args<C>) => Promise<AppError>;
  readonly now: () => Snapshot;
  readonly notes: () => readonly Note[];
  readonly filmMs: () => number;
  readonly begin: (kind?: 'first' | 'rewatch' | 'class', edition?: 'live-tv' | 'streaming') => Promise<void>;
  /** A note at this moment. */
  readonly note: (text: string) => Promise<void>;
  readonly press: (caseId: string | null) => Promise<void>;
}

/** Opens a desk with an empty notebook. */
export async function newEvening(): Promise<Evening> {
  const docket = await newDesk();
  const now = (): Snapshot => snapshot(docket.desk.context);
  const ask: Evening['ask'] = async (name, args) => {
    const asked = calls[name].args.safeParse(args);
    if (!asked.success) throw new Error(`${name}: ${asked.error.message}`);
    const outcome = await handlers[name](args, docket.desk);
    const told = outcome.ok ? calls[name].reply.safeParse(outcome.value) : null;
    if (told?.success === false) throw new Error(`${name}: ${told.error.message}`);
    return outcome;
  };
  const done: Evening['done'] = async (name, args) => {
    const outcome = await ask(name, args);
    if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.error.message}`);
    return outcome.value;
  };
  return {
    ...{ docket, ask, done, now },
    notes: () => [...docket.desk.context.notebook.data.notes.values()],
    refused: async (name, args) => {
      const outcome = await ask(name, args);
      if (outcome.ok) throw new Error(`${name} was not refused`);
      return outcome.error;
    },
    filmMs: () => Math.round(now().pass?.clock.filmMs ?? Number.NaN),
    begin: async (kind = 'first', edition = 'streaming') => {
      await done('pass.begin', {
        ...{ kind, edition, policy: 'as_i_watch', endingsConfirmed: false, startClock: true, agoMs: 0 },
        after: now().pass?.pass.id ?? null,
      });
    },
    note: async (text) => {
      await done('note.add', { text, kind: 'note', tags: [], caseIds: [], leadInMs: 0, agoMs: 0 });
    },
    press: async (caseId) => {
      await done('screen.press', { caseId, agoMs: 0 });
    },
  };
}

const MINUTE = 60_000;

/** A first viewing in which two people were pressed, David Sheppard at 46:02; then another viewing begins. */
export async function secondViewing(kind: 'rewatch' | 'class' = 'rewatch'): Promise<Evening> {
  const evening = await newEvening();
  await evening.begin();
  evening.docket.pass(10 * MINUTE);
  await evening.press('dawn-jackson');
  evening.docket.pass(36 * MINUTE + 2000);
  await evening.press('david-sheppard');
  evening.docket.pass(10 * MINUTE);
  await evening.begin(kind);
  return evening;
}

/** Where David Sheppard came on screen in the first viewing: the press less the two seconds that people press late. */
export const sheppardMs = 46 * MINUTE;
