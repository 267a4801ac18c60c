/** A value with its own signature, as D-Bus nests them. */
export interface BusVariant {
  readonly signature: string;
  readonly value: BusValue;
}

/**
 * Anything that a D-Bus message can hold: whole numbers of 64 bits are `bigint`, arrays of bytes `Uint8Array`,
 * structs, other arrays and the two halves of a dictionary's entry plain arrays.
 */
export type BusValue = number | bigint | boolean | string | Uint8Array | BusVariant | readonly BusValue[];

/** Bytes that are no message of D-Bus, or a message past the bounds; caught where bytes become messages. */
export class BadMessage extends Error {}

/** The largest message that is read or written, in bytes, though the protocol allows eight times as much. */
export const MESSAGE_LIMIT = 16 * 1024 * 1024;

/** How deep arrays, structs and variants may stand in each other. */
export const DEPTH_LIMIT = 32;

/** How many values one message may hold, because small ones take far more memory here than on the wire. */
export const VALUE_LIMIT = 500_000;

/** Tells a variant from the other values. */
export const isVariant = (value: BusValue): value is BusVariant =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array);

/** The value inside, however many variants stand around it. */
export function unwrapped(value: BusValue): BusValue {
  let inner = value;
  while (isVariant(inner)) inner = inner.value;
  return inner;
}

/** A dictionary with text for keys, its values out of their variants; empty for anything else. */
export function dictionaryOf(value: BusValue | undefined): ReadonlyMap<string, BusValue> {
  const found = new Map<string, BusValue>();
  const entries = value === undefined ? [] : unwrapped(value);
  if (!Array.isArray(entries)) return found;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, held] = entry;
    if (typeof key === 'string' && held !== undefined) found.set(key, unwrapped(held));
  }
  return found;
}
