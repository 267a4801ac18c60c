import type { z } from 'zod';
import { err, ok, type Result } from '../../../result.ts';
import type { Pack } from '../pack.ts';
import type { CaseFile } from '../schema/case.ts';
import { packSchemas } from '../schemas.ts';
import type { FileKind, UpgradeChains } from '../upgrade.ts';
import { parseFile } from './parse-file.ts';
import { problemAt, type PackFileInput, type PackProblem } from './problem.ts';

/** Where each kind of file stands in a pack; cases have a folder of their own. */
export const fileNames = {
  title: 'title.json',
  cues: 'cues.json',
  people: 'people.json',
  glossary: 'glossary.json',
  events: 'events.json',
  resources: 'resources.json',
  sources: 'sources.json',
} as const satisfies { readonly [Kind in Exclude<FileKind, 'case'>]: string };

/** Path of the file of a case: the id of the case is its name. */
export const caseFileName = (id: string): string => `cases/${id}.json`;

const isCaseFile = (path: string): boolean => /^cases\/[^/]+\.json$/u.test(path);
const known: readonly string[] = Object.values(fileNames);

type Input = { readonly files: readonly PackFileInput[]; readonly chains: UpgradeChains };

const readOne = <T>(
  input: Input,
  kind: Exclude<FileKind, 'case'>,
  schema: z.ZodType<T>,
): Result<T, readonly PackProblem[]> => {
  const file = input.files.find(({ path }) => path === fileNames[kind]);
  if (file === undefined) return err([problemAt(fileNames[kind], [], 'missing file')]);
  return parseFile(file, { kind, schema, chains: input.chains });
};

const readCase = (file: PackFileInput, chains: UpgradeChains): Result<CaseFile, readonly PackProblem[]> => {
  const parsed = parseFile(file, { kind: 'case', schema: packSchemas.case, chains });
  if (!parsed.ok || caseFileName(parsed.value.id) === file.path) return parsed;
  return err([
    problemAt(file.path, ['id'], `the file of ${parsed.value.id} is ${caseFileName(parsed.value.id)}`),
  ]);
};

const readCases = (input: Input): Result<readonly CaseFile[], readonly PackProblem[]> => {
  const results = input.files
    .filter(({ path }) => isCaseFile(path))
    .map((file) => readCase(file, input.chains));
  const problems = results.flatMap((result) => (result.ok ? [] : result.error));
  if (results.length === 0) return err([problemAt('cases', [], 'a pack needs at least one case')]);
  if (problems.length > 0) return err(problems);
  const cases = results.flatMap((result) => (result.ok ? [result.value] : []));
  return ok(cases.toSorted((a, b) => a.listing - b.listing));
};

const strayFiles = (files: readonly PackFileInput[]): readonly PackProblem[] =>
  files
    .filter(({ path }) => !known.includes(path) && !isCaseFile(path))
    .map(({ path }) => problemAt(path, [], 'not a file of a pack'));

type Problems = readonly PackProblem[];

const problemsOf = (results: readonly Result<unknown, Problems>[]): Problems =>
  results.flatMap((result) => (result.ok ? [] : result.error));

const parseStory = (input: Input): Result<Pick<Pack, 'title' | 'cases' | 'cues' | 'people'>, Problems> => {
  const title = readOne(input, 'title', packSchemas.title);
  const cases = readCases(input);
  const cues = readOne(input, 'cues', packSchemas.cues);
  const people = readOne(input, 'people', packSchemas.people);
  if (!title.ok || !cases.ok || !cues.ok || !people.ok) return err(problemsOf([title, cases, cues, people]));
  return ok({ title: title.value, cases: cases.value, cues: cues.value, people: people.value });
};

type Reference = Pick<Pack, 'glossary' | 'events' | 'resources' | 'sources'>;

const parseReference = (input: Input): Result<Reference, Problems> => {
  const glossary = readOne(input, 'glossary', packSchemas.glossary);
  const events = readOne(input, 'events', packSchemas.events);
  const resources = readOne(input, 'resources', packSchemas.resources);
  const sources = readOne(input, 'sources', packSchemas.sources);
  if (!glossary.ok || !events.ok || !resources.ok || !sources.ok) {
    return err(problemsOf([glossary, events, resources, sources]));
  }
  return ok({
    glossary: glossary.value,
    events: events.value,
    resources: resources.value,
    sources: sources.value,
  });
};

/** Reads every file of a pack by itself. What lies between the files is not looked at here. */
export const parsePack = (input: Input): Result<Pack, Problems> => {
  const stray = strayFiles(input.files);
  const story = parseStory(input);
  const reference = parseReference(input);
  if (stray.length > 0 || !story.ok || !reference.ok) {
    return err([...stray, ...problemsOf([story, reference])]);
  }
  return ok({ ...story.value, ...reference.value });
};
