import { err, ok, type Result } from '../../result.ts';

/** The kinds of file that a pack is made of; each has its own version and its own chain of upgrades. */
export const fileKinds = [
  'title',
  'case',
  'cues',
  'people',
  'glossary',
  'events',
  'resources',
  'sources',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** A parsed JSON object of unknown content. */
export type JsonObject = { readonly [key: string]: unknown };

/** Turns a file of one version into the next one; pure, and sets nothing but content: the chain sets `schema`. */
type UpgradeStep = (file: JsonObject) => JsonObject;

/** `current` is the version that the schema describes; `steps` maps version n to the step from n to n+1. */
export type UpgradeChain = { readonly current: number; readonly steps: ReadonlyMap<number, UpgradeStep> };

/** One chain for each kind of file. */
export type UpgradeChains = { readonly [Kind in FileKind]: UpgradeChain };

const first: UpgradeChain = { current: 1, steps: new Map() };

/** The chains of this version of the app. Every kind is at its first version, so there are no steps yet. */
export const upgradeChains: UpgradeChains = {
  title: first,
  case: first,
  cues: first,
  people: first,
  glossary: first,
  events: first,
  resources: first,
  sources: first,
};

/** Id of one version of one kind, as it stands in the field `schema`. */
const schemaId = (kind: FileKind, version: number): string => `docket/${kind}@${String(version)}`;

const versionOf = (kind: FileKind, id: unknown): number | null => {
  const match = typeof id === 'string' ? /^docket\/([a-z]+)@(\d+)$/u.exec(id) : null;
  return match !== null && match[1] === kind ? Number(match[2]) : null;
};

/**
 * Brings a file to the current version of its kind, step by step. The error is a plain reason: not this kind,
 * written by a newer app, or too old for the chain.
 */
export const upgradeFile = (
  kind: FileKind,
  chain: UpgradeChain,
  file: JsonObject,
): Result<JsonObject, string> => {
  const version = versionOf(kind, file['schema']);
  const current = schemaId(kind, chain.current);
  if (version === null)
    return err(`expected ${current}, found ${JSON.stringify(file['schema']) ?? 'nothing'}`);
  if (version > chain.current) {
    return err(`${schemaId(kind, version)} is newer than this app, which reads up to ${current}`);
  }
  let upgraded = file;
  for (let from = version; from < chain.current; from += 1) {
    const step = chain.steps.get(from);
    if (step === undefined)
      return err(`${schemaId(kind, version)} is too old: no upgrade leads to ${current}`);
    upgraded = { ...step(upgraded), schema: schemaId(kind, from + 1) };
  }
  return ok(upgraded);
};
