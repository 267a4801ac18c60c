import { xmlText } from '../../../shared/domain/export/rich/xml-text.ts';
import { cutBefore, listKinds, type DocxParts } from './docx-shell.ts';
import type { LinkBook } from './link-book.ts';
import { FIRST_LIST, type ListBook } from './list-book.ts';

export const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const RELATIONS = 'word/_rels/document.xml.rels';

/** The files that grow with the notes. */
const growing: ReadonlySet<string> = new Set([DOCUMENT, NUMBERING, RELATIONS]);

/** How many lists or addresses are written between two pauses. */
const PORTION = 200;

/** The files that do not grow, the list of their types first, where readers look for it. */
export const smallParts = (shell: DocxParts): readonly (readonly [name: string, file: string])[] =>
  [...shell].filter(([name]) => !growing.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));

function* inPortions<T>(things: Iterable<T>, write: (thing: T) => string): Generator<string, void> {
  let done = 0;
  for (const thing of things) {
    yield write(thing);
    done += 1;
    if (done % PORTION === 0) yield '';
  }
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Where the addresses lead that the text names. */
function* relations(shell: DocxParts, links: LinkBook): Generator<string, void> {
  const { before, after } = cutBefore(shell, RELATIONS, '</Relationships>');
  yield before;
  yield* inPortions(
    links.all(),
    ([url, id]) =>
      `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${xmlText(url)}" TargetMode="External"/>`,
  );
  yield after;
}

/** How each list is numbered: as the library says it of one of its kind, under a number of its own. */
async function numbering({ starts, lists }: ListBook): Promise<Iterable<string>> {
  const kinds = starts();
  const made = await listKinds(kinds);
  const file = made.get(NUMBERING) ?? '';
  const bodies = new Map<number | null, string>();
  for (const [place, start] of kinds.entries()) {
    const [, body] =
      new RegExp(`<w:num w:numId="${String(FIRST_LIST + place)}">(.*?)</w:num>`, 's').exec(file) ?? [];
    if (body === undefined) throw new Error('the lists are not numbered as they were');
    bodies.set(start, body);
  }
  const all = kinds.length === 0 ? '</w:numbering>' : `<w:num w:numId="${String(FIRST_LIST)}">`;
  const { before } = cutBefore(made, NUMBERING, all);
  function* chunks(): Generator<string, void> {
    yield before;
    yield* inPortions(
      lists().entries(),
      ([place, start]) => `<w:num w:numId="${String(FIRST_LIST + place)}">${bodies.get(start) ?? ''}</w:num>`,
    );
    yield '</w:numbering>';
  }
  return chunks();
}

/** What the text of a document names: its lists and its addresses, once the text is written. */
export async function namedParts(
  shell: DocxParts,
  { lists, links }: { readonly lists: ListBook; readonly links: LinkBook },
): Promise<readonly (readonly [name: string, chunks: Iterable<string>])[]> {
  return [
    [NUMBERING, await numbering(lists)],
    [RELATIONS, relations(shell, links)],
  ];
}
