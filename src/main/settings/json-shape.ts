/** Says of a value that was read whether it is what it has to be. */
export type Fits = (read: unknown) => boolean;

/** What the members of an object have to be, by their names. */
export type Shape = Readonly<Record<string, Fits>>;

/** Whether a value is an object with members, and no list. */
export const isObject = (read: unknown): read is Readonly<Record<string, unknown>> =>
  typeof read === 'object' && read !== null && !Array.isArray(read);

/** `true` or `false`. */
export const isBoolean: Fits = (read) => typeof read === 'boolean';
/** Any text, also an empty one. */
export const isText: Fits = (read) => typeof read === 'string';
/** A whole number that is exact. */
export const isWhole: Fits = (read) => Number.isSafeInteger(read);

/** A number from `least` to `most`, both allowed. */
export const isBetween =
  (least: number, most: number): Fits =>
  (read) =>
    typeof read === 'number' && read >= least && read <= most;

/** What fits, or null. */
export const orNull =
  (fits: Fits): Fits =>
  (read) =>
    read === null || fits(read);

/** All of them at once. */
export const both =
  (one: Fits, other: Fits): Fits =>
  (read) =>
    one(read) && other(read);

/** An object with these members and no others. */
export const hasShape =
  (shape: Shape): Fits =>
  (read) =>
    isObject(read) &&
    Object.keys(read).every((name) => Object.hasOwn(shape, name)) &&
    Object.entries(shape).every(([name, fits]) => fits(read[name]));

/** An object whose members may have any names. */
export const hasOnly =
  (fits: Fits): Fits =>
  (read) =>
    isObject(read) && Object.values(read).every(fits);
