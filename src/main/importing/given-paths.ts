/** Which paths a page may name when it asks for a file to be read: none but those that a person gave to Docket. */
export interface GivenPaths {
  /** Somebody chose it in a dialog, opened it with Docket, or dropped it on a window. */
  readonly give: (path: string) => void;
  readonly wasGiven: (path: string) => boolean;
}

/** As many as anybody drops in an evening; a page that makes up drops without end fills no memory. */
const MOST = 1_000;

/** Nothing was given yet. The oldest is forgotten when there are too many. */
export function createGivenPaths(): GivenPaths {
  const given = new Set<string>();
  return {
    give: (path) => {
      given.delete(path);
      given.add(path);
      const [oldest] = given;
      if (given.size > MOST && oldest !== undefined) given.delete(oldest);
    },
    wasGiven: (path) => given.has(path),
  };
}
