import { memberAt, objectOf } from '../../../shared/domain/import/json-parts.ts';
import { htmlPieces } from './html-words.ts';

/** What an annotation says, apart from where. */
export interface AnnotationWords {
  readonly text: string;
  readonly tags: readonly string[];
  readonly caseNames: readonly string[];
  /** How many bodies say nothing that a note could keep. */
  readonly leftOut: number;
}

/** A list as it is, one thing as a list of one, nothing as none: JSON-LD writes them alike. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** The first of these members that is text; null where none is. */
export function textAt(value: unknown, ...names: readonly string[]): string | null {
  return names.map((name) => memberAt(value, name)).find(isText) ?? null;
}

const BREAKS = new Set(['p', 'br', 'div', 'li', 'h1', 'h2', 'h3', 'blockquote'].values());

/** HTML as plain words, with line ends where paragraphs end. */
function wordsOfHtml(html: string): string {
  const pieces = [...htmlPieces(html)].map((piece) => {
    if (piece.what === 'words') return piece.text;
    return BREAKS.has(piece.name) && (piece.isEnd || piece.name === 'br') ? '\n' : '';
  });
  return pieces.join('').trim();
}

type Part = { readonly as: 'text' | 'tag' | 'case'; readonly words: string };

const PURPOSES: ReadonlyMap<string, Part['as']> = new Map([
  ['tagging', 'tag'],
  ['oa:tagging', 'tag'],
  ['classifying', 'case'],
  ['oa:classifying', 'case'],
]);

function partOf(body: unknown, motivation: string): Part | null {
  if (isText(body)) return { as: 'text', words: body };
  if (objectOf(body) === null) return null;
  const value =
    textAt(body, 'value', 'chars', 'rdf:value', 'cnt:chars') ?? textAt(body, 'id', '@id', 'source');
  if (value === null) return null;
  const as = PURPOSES.get(textAt(body, 'purpose', 'role') ?? motivation) ?? 'text';
  return { as, words: textAt(body, 'format', 'dc:format') === 'text/html' ? wordsOfHtml(value) : value };
}

/** What an annotation says: its comments as text, its tags, and what it is classified as. */
export function annotationWords(annotation: unknown): AnnotationWords {
  const motivation = textAt(annotation, 'motivation') ?? '';
  const bodies = [...listOf(memberAt(annotation, 'body')), ...listOf(memberAt(annotation, 'hasBody'))];
  const parts = bodies.map((body) => partOf(body, motivation));
  const of = (as: Part['as']): readonly string[] =>
    parts.flatMap((part) => (part?.as === as && part.words !== '' ? [part.words] : []));
  const plain = textAt(annotation, 'bodyValue', 'text');
  return {
    text: [...(plain === null ? [] : [plain]), ...of('text')].join('\n\n'),
    tags: [...of('tag'), ...listOf(memberAt(annotation, 'tags')).filter(isText)],
    caseNames: of('case'),
    leftOut: parts.filter((part) => part === null).length,
  };
}
