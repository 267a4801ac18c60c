import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { objectOf } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readHeader, type FileHeader } from '../../../shared/domain/import/read-header.ts';
import { unguardHtml } from '../../../shared/domain/import/unguard.ts';
import { err, type Result } from '../../../shared/result.ts';
import { each } from '../each.ts';
import { linesOf, type Line } from '../lines-of.ts';
import type { TextReader } from '../reader.ts';

const OPEN = '<!-- docket:';
const CLOSE = ' -->';

const isComment = ({ text }: Line): boolean => text.startsWith(OPEN) && text.endsWith(CLOSE);

const valueOf = ({ text }: Line): Result<unknown, string> =>
  parseJson(text.slice(OPEN.length, -CLOSE.length));

/** The lines of the file in sections: what stands before the first note, then a section for each heading. */
function* sectionsOf(text: string): Generator<readonly Line[], undefined> {
  let section: Line[] = [];
  for (const line of linesOf(text)) {
    if (line.text.startsWith('## ')) {
      yield section;
      section = [];
    }
    section.push(line);
  }
  yield section;
}

/** The text of a section's last block quote without its first line, which names the callout; null where there is none. */
function quotedText(section: readonly Line[]): string | null {
  const last = section.findLastIndex(({ text }) => text.startsWith('>'));
  if (last === -1) return null;
  const before = section.findLastIndex(({ text }, place) => place < last && !text.startsWith('>'));
  const lines = section.slice(before + 2, last + 1).map(({ text }) => (text === '>' ? '' : text.slice(2)));
  return unguardHtml(lines.join('\n'));
}

function addSection(section: readonly Line[], found: Collector): void {
  const at = `line ${section[0]?.number ?? 1}`;
  const comment = section.find(isComment);
  if (comment === undefined) {
    return found.refuse(at, 'Under this heading stands no comment in which Docket keeps a note.');
  }
  const fields = valueOf(comment);
  if (!fields.ok) return found.refuse(`line ${comment.number}`, fields.error);
  const text = quotedText(section);
  const members = objectOf(fields.value);
  if (text === null || members === null) return found.refuse(at, 'The text of the note is not there.');
  found.addWhole(at, { ...Object.fromEntries(members), text });
}

const headerOf = (section: readonly Line[]): Result<FileHeader, string> => {
  const comment = section.find(isComment);
  if (comment === undefined) return err('This file has none of the comments in which Docket keeps notes.');
  const value = valueOf(comment);
  return value.ok ? readHeader(value.value) : value;
};

function* read(text: string): Pausing<FoundFile> {
  const sections = sectionsOf(text);
  const first = sections.next();
  const header = headerOf(first.done === true ? [] : first.value);
  if (!header.ok) return refusedFile('markdown', header.error);
  const found = collectFound('markdown');
  yield* each(sections, (section) => addSection(section, found));
  return found.finish(header.value.titleId);
}

/** Docket's Markdown file: the fields are in comments, the text stands in block quotes. */
export const markdownReader: TextReader = {
  id: 'markdown',
  label: 'Markdown of Docket',
  extensions: ['md', 'markdown'],
  recognise: ({ text }) =>
    text.includes(`\n${OPEN}{`) && !/^\s*<(?:!doctype|html)/i.test(text) ? 'surely' : 'no',
  read,
};
