import { parse } from 'yaml';
import { z } from 'zod';
import { bundleHeaderSchema } from '../../../../src/shared/domain/export/bundle-schema.ts';
import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

const FENCE = '---\n';
const TEXT_FOLLOWS = '\n<!-- docket:text -->\n';

const frontSchema = z.looseObject({ docket: z.string() });

/** What stands in a file's front matter under `docket`, and what comes after the front matter. */
function readFront(page: string): { readonly docket: unknown; readonly body: string } {
  const end = page.indexOf(`\n${FENCE}`, FENCE.length);
  const { docket } = frontSchema.parse(parse(page.slice(FENCE.length, end)));
  return { docket: JSON.parse(docket), body: page.slice(end + 1 + FENCE.length) };
}

function readNote(page: string): Note {
  const { docket, body } = readFront(page);
  const text = body.slice(body.indexOf(TEXT_FOLLOWS) + TEXT_FOLLOWS.length);
  return noteSchema.parse({ ...Object(docket), text });
}

/** The notes of a vault: everything but the text from the front matter, the text from the marked line to the end. */
export function readVault(files: ReadonlyMap<string, string>): readonly Note[] {
  const pages = [...files].filter(([name]) => /^[^/]+\/notes\/[^/]+\.md$/.test(name));
  const index = [...files].find(([name]) => name.endsWith('/film.md'));
  bundleHeaderSchema.parse(readFront(index?.[1] ?? '').docket);
  return pages.map(([, page]) => readNote(page));
}
