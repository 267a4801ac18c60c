import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readTime } from '../../../shared/domain/import/read-time.ts';
import { addChapters, type FoundChapter } from './chapter.ts';
import { shownPart } from './foreign-note.ts';
import { childText, elementsNamed, readXml, type XmlElement } from './xml-tree.ts';

/** The names of a chapter in all its languages, each once. */
function namesOf(atom: XmlElement): string {
  const displays = atom.children.filter(({ name }) => name === 'ChapterDisplay');
  const names = displays.flatMap((display) => childText(display, 'ChapterString') ?? []);
  return [...new Set(names)].filter((name) => name !== '').join('\n');
}

function chapterOf(atom: XmlElement, found: Collector): FoundChapter | null {
  const at = `line ${atom.line}`;
  const [start, end] = [childText(atom, 'ChapterTimeStart') ?? '', childText(atom, 'ChapterTimeEnd')];
  const startMs = readTime(start);
  if (startMs === null) {
    found.refuse(at, `This chapter has no beginning that can be read: “${shownPart(start)}”.`);
    return null;
  }
  const endMs = end === null ? null : readTime(end);
  if (end !== null && endMs === null)
    found.warn(at, `Its end “${shownPart(end)}” is no time and was left out.`);
  const id = childText(atom, 'ChapterStringUID');
  return { at, startMs, endMs, text: namesOf(atom), id };
}

/** Reads the chapters of mkvmerge and mkvextract, those inside others included. */
export function readMatroska(text: string): FoundFile {
  const root = readXml(text);
  if (!root.ok) return refusedFile('chapters', root.error);
  if (root.value.name !== 'Chapters')
    return refusedFile('chapters', 'The file holds no chapters of Matroska.');
  const found = collectFound('chapters');
  const editions = root.value.children.filter(({ name }) => name === 'EditionEntry').length;
  if (editions > 1)
    found.warn('the file', `It holds ${editions} editions of the film; all of them were read.`);
  const atoms = [...elementsNamed(root.value, 'ChapterAtom')];
  addChapters(
    atoms.flatMap((atom) => chapterOf(atom, found) ?? []),
    found,
  );
  return found.finish(null);
}
