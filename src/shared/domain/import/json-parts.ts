/** An object of unknown origin, to be asked by name; never by the names of its prototype. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** The own members of an object; null for anything that is no object. */
export function objectOf(value: unknown): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map<string, unknown>(Object.entries(value));
}

/** The member of an object by a path of names; undefined where the path does not lead on. */
export function memberAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => objectOf(inner)?.get(name), value);
}
