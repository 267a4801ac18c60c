/**
 * The outcome of something that can fail for a reason the caller must handle.
 * Errors are values here because a thrown error crosses no process boundary with its type.
 */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a failure; `error` says what went wrong in a form a program can switch on. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
