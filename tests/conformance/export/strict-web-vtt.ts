import { createRequire } from 'node:module';
import { z } from 'zod';

const outcomeSchema = z.object({
  errors: z.array(z.object({ message: z.string(), line: z.number() })),
  cues: z.array(z.object({ id: z.string(), startTime: z.number(), endTime: z.number(), text: z.string() })),
});
export type StrictOutcome = z.infer<typeof outcomeSchema>;

type Callable = (...args: readonly unknown[]) => unknown;
const isCallable = (value: unknown): value is Callable => typeof value === 'function';

function member(owner: unknown, name: string): Callable {
  const found: unknown = Reflect.get(Object(owner), name);
  if (!isCallable(found)) throw new Error(`webvtt-parser has no ${name}`);
  return found;
}

/** What the parser and validator of the W3C group finds in a WebVTT file: every cue, and every error against the standard. */
export function readStrictly(file: string): StrictOutcome {
  const loaded: unknown = createRequire(import.meta.url)('webvtt-parser');
  const parser: unknown = Reflect.construct(member(loaded, 'WebVTTParser'), []);
  return outcomeSchema.parse(Reflect.apply(member(parser, 'parse'), parser, [file, 'metadata']));
}
