/**
 * Marks a branch that the types say cannot be reached, so that a new union member fails to compile.
 * Throws when data that no schema checked reaches it all the same.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
