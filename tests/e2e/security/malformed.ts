import fc from 'fast-check';
import { z } from 'zod';
import { calls } from '../../../src/shared/ipc/contract.ts';

/** One message to main as a hostile page could send it. */
export type Message = readonly [name: unknown, args: unknown];

type JsonSchema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const plain: Readonly<Record<string, unknown>> = { string: 'text', boolean: true, null: null };

/** Something that a schema would take, or nearly; only its shape matters, for it is spoiled afterwards. */
function nearly(schema: unknown, depth = 0): unknown {
  if (!isObject(schema) || depth > 6) return null;
  const [choice] = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => listOf(schema[name]));
  if (choice !== undefined) return nearly(choice, depth + 1);
  const [fixed] = [schema['const'], ...listOf(schema['enum'])].filter((one) => one !== undefined);
  return fixed ?? ofType(schema, depth + 1);
}

function ofType(schema: JsonSchema, depth: number): unknown {
  const { type, properties, items } = schema;
  if (type === 'array') return [nearly(items, depth)];
  if (type !== 'object') return plain[String(type)] ?? 1;
  const inner = isObject(properties) ? Object.entries(properties) : [];
  return Object.fromEntries(inner.map(([name, one]) => [name, nearly(one, depth)]));
}

/** What stands where something else should. */
const wrong = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '\0',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    [],
    {},
    -1,
    1e308,
    0.5,
    true,
  ),
  fc.constantFrom({ __proto__: { admin: true } }, { toString: null }, { length: 2 ** 53 }),
  fc.string({ maxLength: 40 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))
    : []),
];

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === name ? replaced(one, rest, by) : one));
  return isObject(value) ? { ...value, [name]: replaced(value[name], rest, by) } : by;
}

const withMore = (value: unknown, name: string, more: unknown): unknown =>
  isObject(value) ? { ...value, [name]: more } : value;

const names = Object.entries(calls);
const samples = new Map(
  names.map(([name, { args }]) => [
    name,
    nearly(z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' })),
  ]),
);

const spoiled = (name: string): fc.Arbitrary<unknown> => {
  const sample = samples.get(name);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...places(sample)), wrong).map(([path, by]) => replaced(sample, path, by)),
    fc
      .tuple(fc.string({ minLength: 1, maxLength: 12 }), wrong)
      .map(([key, more]) => withMore(sample, key, more)),
    wrong,
  );
};

/** As main gets it: Electron's bridge leaves out what looks like a prototype. */
const afterBridge = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === '__proto__' ? undefined : inner));

/** For one call of the contract: what its own schema refuses, so that whatever main does with it is a fault. */
const ofCall = (name: string, args: z.ZodType): fc.Arbitrary<Message> =>
  spoiled(name)
    .filter((value) => !args.safeParse(afterBridge(value)).success)
    .map((value): Message => [name, value]);

/** For calls that do not exist. */
const ofNobody: fc.Arbitrary<Message> = fc
  .tuple(
    fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'note.add ', 'NOTE.ADD'), wrong),
    wrong,
  )
  .filter(([name]) => typeof name !== 'string' || !Object.hasOwn(calls, name));

/** So many malformed messages, the same number for every call, from a fixed seed. */
export function malformed(count: number, seed: number): readonly Message[] {
  const each = Math.ceil(count / (names.length + 1));
  const kinds = [...names.map(([name, { args }]) => ofCall(name, args)), ofNobody];
  return kinds.flatMap((kind, at) => fc.sample(kind, { numRuns: each, seed: seed + at }));
}
