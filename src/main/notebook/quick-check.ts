import { z } from 'zod';

type Check = (value: unknown) => boolean;

/** Never sure: the schema itself decides. */
const unsure: Check = () => false;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Demand = (check: unknown) => boolean;

const isLength: Demand = (check) =>
  check instanceof z.core.$ZodCheckMinLength || check instanceof z.core.$ZodCheckMaxLength;

const isLimit: Demand = (check) =>
  check instanceof z.core.$ZodCheckGreaterThan || check instanceof z.core.$ZodCheckLessThan;

/** Whether a schema asks for nothing but its class and what is known here. */
const asksOnly = (schema: z.ZodType, isKnown: Demand = unsure): boolean =>
  (schema.def.checks ?? []).every(isKnown);

const checkString = (schema: z.ZodString): Check => {
  if (schema instanceof z.ZodStringFormat || !asksOnly(schema, isLength)) return unsure;
  const least = schema.minLength ?? 0;
  const most = schema.maxLength ?? Number.POSITIVE_INFINITY;
  return (value) => typeof value === 'string' && value.length >= least && value.length <= most;
};

const checkInstant = (schema: z.ZodISODateTime): Check => {
  const { pattern } = schema.def;
  if (pattern === undefined || pattern.global || pattern.sticky || !asksOnly(schema)) return unsure;
  let last: string | null = null;
  return (value) => {
    if (typeof value !== 'string') return false;
    if (value === last) return true;
    if (!pattern.test(value)) return false;
    last = value;
    return true;
  };
};

/** Whether the edge itself is allowed is asked of the schema. */
const checkNumber = (schema: z.ZodNumber): Check => {
  const isInteger = schema instanceof z.ZodNumberFormat;
  if (!asksOnly(schema, isLimit) || (isInteger && schema.format !== 'safeint')) return unsure;
  const isNumber: Check = isInteger ? Number.isSafeInteger : Number.isFinite;
  const least = schema.minValue ?? Number.NEGATIVE_INFINITY;
  const most = schema.maxValue ?? Number.POSITIVE_INFINITY;
  const isEdge = new Map([least, most].map((edge) => [edge, schema.safeParse(edge).success]));
  return (value) =>
    typeof value === 'number' &&
    isNumber(value) &&
    value >= least &&
    value <= most &&
    isEdge.get(value) !== false;
};

const checkOneOf = (values: Iterable<unknown>): Check => {
  const known = new Set(values);
  return (value) => known.has(value);
};

/** Longer lists are rare. */
const MOST_KNOWN = 100;

/** Whether a list may be so long is asked of its schema, once for each length. */
const checkSize = ({ def: { checks = [] } }: z.ZodArray): ((length: number) => boolean) => {
  const sized = new z.ZodArray({ type: 'array', element: z.unknown(), checks });
  const known = new Map<number, boolean>();
  return (length) => {
    const isFine = known.get(length) ?? sized.safeParse(Array.from({ length })).success;
    if (length <= MOST_KNOWN) known.set(length, isFine);
    return isFine;
  };
};

const checkArray = (schema: z.ZodArray): Check => {
  if (!asksOnly(schema, isLength)) return unsure;
  const check = checkOf(schema.element);
  const isSized = asksOnly(schema) ? () => true : checkSize(schema);
  return (value) => Array.isArray(value) && isSized(value.length) && value.every(check);
};

interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly check: Check;
}

const fieldOf = ([name, schema]: readonly [string, unknown]): Field => ({
  name,
  isOptional: schema instanceof z.ZodExactOptional,
  check: schema instanceof z.ZodExactOptional ? checkOf(schema.unwrap()) : checkOf(schema),
});

/** How many of the fields stand there; negative when one is missing or does not fit. */
const countFields = (value: Readonly<Record<string, unknown>>, fields: readonly Field[]): number => {
  let known = 0;
  for (const { name, isOptional, check } of fields) {
    const held = value[name];
    if (held === undefined) {
      if (!isOptional) return -1;
    } else {
      if (!check(held)) return -1;
      known += 1;
    }
  }
  return known;
};

/** Every field that stands there fits, none is missing, and there is no other. */
const checkObject = (schema: z.ZodObject): Check => {
  if (!asksOnly(schema)) return unsure;
  const fields = Object.entries(schema.shape).map(fieldOf);
  return (value) => {
    if (!isObject(value)) return false;
    let held = 0;
    for (const _ in value) held += 1;
    return held === countFields(value, fields);
  };
};

/** The values of the field by which an option is told from the others. */
const namesOf = (option: unknown, discriminator: string): readonly unknown[] => {
  const field: unknown = option instanceof z.ZodObject ? option.shape[discriminator] : null;
  if (field instanceof z.ZodLiteral) return [...field.values];
  return field instanceof z.ZodEnum ? field.options : [];
};

const checkUnion = (schema: z.ZodDiscriminatedUnion): Check => {
  if (!asksOnly(schema)) return unsure;
  const { discriminator, options } = schema.def;
  const checks = new Map<unknown, Check>(
    options.flatMap((option) => {
      const check = checkOf(option);
      return namesOf(option, discriminator).map((name) => [name, check] as const);
    }),
  );
  return (value) => isObject(value) && checks.get(value[discriminator])?.(value) === true;
};

const isName = (option: unknown): boolean => option instanceof z.ZodLiteral || option instanceof z.ZodEnum;

/** Of names and at most one other option, so that never two options take one value, each in its own way. */
const checkEither = (schema: z.ZodUnion): Check => {
  const { options } = schema;
  if (!asksOnly(schema) || options.filter((option) => !isName(option)).length > 1) return unsure;
  const checks = options.map(checkOf);
  return (value) => checks.some((check) => check(value));
};

const checkNullable = (schema: z.ZodNullable): Check => {
  const check = checkOf(schema.unwrap());
  return (value) => value === null || check(value);
};

const isBoolean: Check = (value) => typeof value === 'boolean';

const checkLeaf = (schema: unknown): Check | null => {
  if (schema instanceof z.ZodISODateTime) return checkInstant(schema);
  if (schema instanceof z.ZodString) return checkString(schema);
  if (schema instanceof z.ZodNumber) return checkNumber(schema);
  if (schema instanceof z.ZodBoolean) return asksOnly(schema) ? isBoolean : unsure;
  if (schema instanceof z.ZodEnum) return checkOneOf(schema.options);
  return schema instanceof z.ZodLiteral ? checkOneOf(schema.values) : null;
};

const checkWhole = (schema: unknown): Check => {
  if (schema instanceof z.ZodNullable) return checkNullable(schema);
  if (schema instanceof z.ZodArray) return checkArray(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return checkUnion(schema);
  if (schema instanceof z.ZodUnion) return checkEither(schema);
  return schema instanceof z.ZodObject ? checkObject(schema) : unsure;
};

/** The check of a schema. A kind of schema that is not known here is never sure. */
const checkOf = (schema: unknown): Check => checkLeaf(schema) ?? checkWhole(schema);

/**
 * Makes, from a schema, a check of values that came out of JSON or from a page which takes a fraction of the time and copies
 * nothing: a start reads a hundred thousand records. True means that the schema would take the value and give it back as it is;
 * false means nothing but "ask the schema", which alone decides and alone says why not. It is made when it is asked first:
 * a start asks few.
 */
export const quickCheck = <T>(schema: z.ZodType<T>): ((value: unknown) => value is T) => {
  let check: Check | null = null;
  return (value): value is T => (check ??= checkOf(schema))(value);
};
