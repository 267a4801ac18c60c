import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { objectOf } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readHeader, type FileHeader } from '../../../shared/domain/import/read-header.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Pack, PackReader } from '../reader.ts';
import { each } from '../each.ts';
import { carriedIn, splitFrontMatter } from './front-matter.ts';

const TEXT_MARK = '<!-- docket:text -->\n';

const isNote = (name: string): boolean => /(?:^|\/)notes\/[^/]+\.md$/i.test(name);
const isFilm = (name: string): boolean => /^(?:[^/]+\/)?film\.md$/i.test(name);

/** The text of the note, behind the mark that ends what is for show; null where nobody finds the mark. */
function textBehindMark(body: string): string | null {
  if (body.startsWith(TEXT_MARK)) return body.slice(TEXT_MARK.length);
  const place = body.indexOf(`\n${TEXT_MARK}`);
  return place === -1 ? null : body.slice(place + 1 + TEXT_MARK.length);
}

function addFile(name: string, content: string, found: Collector): void {
  const { head, body } = splitFrontMatter(content);
  const carried = carriedIn(head);
  if (!carried.ok) return found.refuse(name, carried.error);
  const fields = parseJson(carried.value);
  if (!fields.ok) return found.refuse(name, fields.error);
  const members = objectOf(fields.value);
  const text = textBehindMark(body);
  if (members === null || text === null)
    return found.refuse(name, 'The mark before the text of the note is gone.');
  found.addWhole(name, { ...Object.fromEntries(members), text });
}

/** What the index of the vault says; a vault without its index is read all the same. */
function headerOf(pack: Pack): Result<FileHeader, string> {
  const film = [...pack].find(([name]) => isFilm(name));
  if (film === undefined) return ok({ titleId: null });
  const carried = carriedIn(splitFrontMatter(film[1]).head);
  if (!carried.ok) return carried;
  const parsed = parseJson(carried.value);
  return parsed.ok ? readHeader(parsed.value) : parsed;
}

function* read(pack: Pack): Pausing<FoundFile> {
  const header = headerOf(pack);
  if (!header.ok) return refusedFile('vault', header.error, 'film.md');
  const found = collectFound('vault');
  yield* each(pack, ([name, content]) => {
    if (isNote(name)) addFile(name, content, found);
  });
  return found.finish(header.value.titleId);
}

/** Docket's vault for Obsidian or Joplin, packed or as a folder. */
export const vaultReader: PackReader = {
  id: 'vault',
  label: 'Vault of Markdown files (zip or folder)',
  extensions: ['zip'],
  recognise: (pack) => [...pack.keys()].some(isNote),
  read,
};
