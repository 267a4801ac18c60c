import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { CUE_FILE_SCHEMA, cueFileSchema, type CueFile } from './cue-file.ts';
import { caseOfCue } from './on-screen-cue.ts';

/** Why a cue file cannot be used: `where` in it, and one or two plain sentences for the viewer. */
export interface CueFileProblem {
  readonly kind: 'not-json' | 'not-a-cue-file' | 'newer' | 'other-film' | 'bad-entry' | 'too-big';
  /** As `cues[3].filmMs` or `line 4`; empty for the file as a whole. */
  readonly where: string;
  readonly message: string;
}

/** A line that names something this pack does not have; the others can be used. */
export interface SkippedCue {
  readonly where: string;
  readonly why: string;
}

/** One usable line. */
export interface ReadCue {
  readonly cueId: string;
  readonly caseId: string | null;
  readonly filmMs: number;
  readonly plusMinusMs: number;
}

/** What a cue file holds for this pack. */
export interface CueFileRead {
  readonly cues: readonly ReadCue[];
  readonly skipped: readonly SkippedCue[];
}

/** What the pack knows, to check names against. */
export interface KnownCues {
  readonly titleId: string;
  readonly beats: readonly { readonly id: string; readonly case: string | null }[];
  readonly caseIds: readonly string[];
}

/** Far beyond any real cue file, in characters. */
const longestText = 1_000_000;

const problem = (kind: CueFileProblem['kind'], where: string, what: string): CueFileProblem => ({
  kind,
  where,
  message: `${what} Nothing was taken over.`,
});

/** The engine says at which character reading stopped, unless it stopped at the end. */
const lineOf = (text: string, cause: unknown): number => {
  const position = /at position (?<position>\d+)/u.exec(String(cause))?.groups?.['position'];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
};

const parsed = (text: string): Result<unknown, CueFileProblem> => {
  if (text.length > longestText)
    return err(problem('too-big', '', 'This file is too big for a file of cue times.'));
  const plain = text.replace(/^\uFEFF/u, '');
  try {
    const value: unknown = JSON.parse(plain);
    return ok(value);
  } catch (cause) {
    const where = `line ${lineOf(plain, cause)}`;
    return err(problem('not-json', where, `This is no file of cue times: it is not whole JSON (${where}).`));
  }
};

const pathWords = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((words, part) => {
    if (typeof part === 'number') return `${words}[${part}]`;
    return words === '' ? String(part) : `${words}.${String(part)}`;
  }, '');

const headSchema = z.object({ schema: z.string(), title: z.unknown() });
const kindAndVersion = /^docket\/cue-times@(?<version>\d+)$/u;

const checkHead = (value: unknown): CueFileProblem | null => {
  const head = headSchema.safeParse(value);
  const version = head.success ? kindAndVersion.exec(head.data.schema)?.groups?.['version'] : undefined;
  if (version === undefined) {
    const expected = `Its "schema" should be "${CUE_FILE_SCHEMA}".`;
    return problem('not-a-cue-file', 'schema', `This file is not a file of cue times. ${expected}`);
  }
  if (Number(version) <= 1) return null;
  return problem(
    'newer',
    'schema',
    'This file was made by a newer Docket. Install the newest one to use it.',
  );
};

const checked = (value: unknown, titleId: string): Result<CueFile, CueFileProblem> => {
  const wrongHead = checkHead(value);
  if (wrongHead !== null) return err(wrongHead);
  const file = cueFileSchema.safeParse(value);
  if (!file.success) {
    const [first] = file.error.issues;
    const where = pathWords(first?.path ?? []);
    return err(
      problem('bad-entry', where, `Something in it is wrong, at ${where || 'the top'}: ${first?.message}.`),
    );
  }
  if (file.data.title === titleId) return ok(file.data);
  return err(problem('other-film', 'title', 'These cue times belong to another film.'));
};

const caseFor = (cue: string, { beats, caseIds }: KnownCues): { readonly caseId: string | null } | null => {
  const onScreen = caseOfCue(cue);
  if (onScreen !== null) return caseIds.includes(onScreen) ? { caseId: onScreen } : null;
  const beat = beats.find(({ id }) => id === cue);
  return beat === undefined ? null : { caseId: beat.case };
};

/**
 * Reads a cue file for this pack. A file that is damaged, of another film or of a newer Docket is refused whole, with what
 * and where; a single cue that this pack does not know is left out and told.
 */
export const readCueFile = (text: string, known: KnownCues): Result<CueFileRead, CueFileProblem> => {
  const value = parsed(text);
  if (!value.ok) return value;
  const file = checked(value.value, known.titleId);
  if (!file.ok) return file;
  const skipped: SkippedCue[] = [];
  const cues = file.value.cues.flatMap(({ cue, filmMs, plusMinusMs }, index) => {
    const found = caseFor(cue, known);
    if (found === null) skipped.push({ where: `cues[${index}].cue`, why: `There is no cue "${cue}" here.` });
    return found === null ? [] : [{ cueId: cue, ...found, filmMs, plusMinusMs }];
  });
  return ok({ cues, skipped });
};
