/** One thing that was looked at. `wrong` comes with what to do about it; `said` is worth knowing and nothing is wrong. */
export interface Check {
  readonly what:
    'version' | 'data folder' | 'notebook' | 'kept aside' | 'lock' | 'case files' | 'disk' | 'settings';
  readonly state: 'fine' | 'said' | 'wrong';
  readonly says: string;
  readonly doThis?: string;
  /** The same for programs. */
  readonly details: Readonly<Record<string, unknown>>;
}

type Details = Check['details'];

/** All is as it should be. */
export const fine = (what: Check['what'], says: string, details: Details = {}): Check => ({
  what,
  state: 'fine',
  says,
  details,
});

/** Nothing is wrong, and it is worth knowing. */
export const said = (what: Check['what'], says: string, details: Details = {}): Check => ({
  what,
  state: 'said',
  says,
  details,
});

/** Something is wrong; `cure` is one line that says what to do. */
export const wrong = (
  what: Check['what'],
  [says, cure]: readonly [string, string],
  details: Details = {},
): Check => ({
  what,
  state: 'wrong',
  says,
  doThis: cure,
  details,
});
