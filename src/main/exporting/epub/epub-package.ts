import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import type { Casebook } from '../../../shared/domain/export/rich/casebook.ts';
import { xmlText } from '../../../shared/domain/export/rich/xml-text.ts';
import { xhtml, type EpubPage } from './epub-pages.ts';

/** Where the package is; the one thing that every reader looks for first. */
export const containerXml = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const manifestItem = ({ id, hasDrawing }: EpubPage): string =>
  `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"${hasDrawing ? ' properties="svg"' : ''}/>`;

/** Whole seconds: the format knows no others. */
const modified = (iso: string): string => iso.replace(/\.\d+Z$/, 'Z');

/** What the book is, which files it has and in which order they are read. The same film always has the same identifier. */
export function packageDocument(book: Casebook, input: ExportInput, pages: readonly EpubPage[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">docket:notes:${xmlText(encodeURIComponent(input.title.id))}</dc:identifier>
<dc:title>Notes on ${xmlText(book.title)}</dc:title>
<dc:language>en</dc:language>
<dc:subject>Film notes</dc:subject>
<meta property="dcterms:modified">${modified(input.exportedAt)}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${pages.map(manifestItem).join('\n')}
</manifest>
<spine>
${pages.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

function navEntry({ id, title, entries }: EpubPage): string {
  const below = entries.map(
    ({ anchor, time, words }) =>
      `<li><a href="${id}.xhtml#${anchor}">${xmlText(`${time} `).trimStart()}<bdi>${xmlText(words)}</bdi></a></li>`,
  );
  const list = below.length === 0 ? '' : `\n<ol>\n${below.join('\n')}\n</ol>\n`;
  return `<li><a href="${id}.xhtml">${xmlText(title)}</a>${list}</li>`;
}

/** The table of contents: each chapter, and below it each note by its time and first words. */
export function navigationDocument(pages: readonly EpubPage[]): string {
  const list = `<ol>\n${pages.map(navEntry).join('\n')}\n</ol>`;
  return xhtml('Contents', `<nav epub:type="toc" id="toc"><h1>Contents</h1>\n${list}\n</nav>`);
}
