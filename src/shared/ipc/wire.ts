import type { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import type { Result } from '../result.ts';
import type { AppError } from './app-error.ts';
import type { calls, events, snapshotSchema } from './contract.ts';

export type CallName = keyof typeof calls;
export type EventName = keyof typeof events;
export type Args<C extends CallName> = DeepReadonly<z.input<(typeof calls)[C]['args']>>;
export type Reply<C extends CallName> = DeepReadonly<z.output<(typeof calls)[C]['reply']>>;
export type Payload<E extends EventName> = DeepReadonly<z.output<(typeof events)[E]>>;
export type Snapshot = DeepReadonly<z.output<typeof snapshotSchema>>;

/** One announced event with its payload, discriminated by `name`. */
export type Announcement = {
  readonly [E in EventName]: { readonly name: E; readonly payload: Payload<E> };
}[EventName];

/** What the preload puts on `window.docket`: the whole surface between the page and the rest of the computer. */
export interface DocketBridge {
  readonly call: <C extends CallName>(name: C, args: Args<C>) => Promise<Result<Reply<C>, AppError>>;
  /**
   * The same as JSON text. What `call` answers is copied into the page piece by piece, which takes a third of a second for
   * 10,000 notes; a text goes over whole.
   */
  readonly callForText: <C extends CallName>(name: C, args: Args<C>) => Promise<string>;
  /**
   * The answer of `app.snapshot` as JSON text, asked for before the page's own script has come; what is announced from then
   * on is kept for the first who listens.
   */
  readonly first: () => Promise<string>;
  /** Listens to everything main announces; returns how to stop. */
  readonly listen: (listener: (announcement: Announcement) => void) => () => void;
  /** Where a file lies that was dropped on the page; empty for a file that lies nowhere, or for anything else. */
  readonly pathOf: (file: object) => string;
}
