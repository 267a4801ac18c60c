import imscDoc from 'imsc/src/main/js/doc.js';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import { readXml } from '../importing/foreign/xml-tree.ts';
import type { RawCue } from './raw-cue.ts';

const NAMESPACE = /xmlns(?::[\w-]{1,50})?\s{0,9}=\s{0,9}["']http:\/\/www\.w3\.org\/ns\/ttml["']/;
const OLD = /http:\/\/www\.w3\.org\/2006\/(?:10|04)\/ttaf1/;

/** An element of what imsc makes of a document; it has resolved all times already (seconds). */
const elementSchema = z.object({
  kind: z.string(),
  begin: z.number().catch(0),
  end: z.number().nullish().catch(null),
  text: z.string().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
  space: z.string().optional().catch(undefined),
  contents: z.array(z.unknown()).optional().catch(undefined),
});
type Element = z.infer<typeof elementSchema>;

const documentSchema = z.object({ body: z.unknown(), lang: z.string().optional().catch(undefined) });

/** When something is shown (seconds); `end` is Infinity where nobody says. */
interface Shown {
  readonly begin: number;
  readonly end: number;
}

/** A piece of a paragraph's text. */
interface Piece extends Shown {
  readonly text: string;
  readonly lang: string | undefined;
}

const endOf = ({ end }: Element): number => end ?? Infinity;

/** What is inside something is never shown longer than what it is in. */
const within = (element: Element, outer: Shown): Shown => ({
  begin: Math.max(element.begin, outer.begin),
  end: Math.min(endOf(element), outer.end),
});

const childrenOf = ({ contents }: Element): readonly Element[] =>
  (contents ?? []).flatMap((child) => {
    const parsed = elementSchema.safeParse(child);
    return parsed.success ? [parsed.data] : [];
  });

const plain = (text: string, space: string | undefined): string =>
  space === 'preserve' ? text : text.replace(/[ \t\n\r]+/g, ' ');

function* piecesIn(element: Element, outer: Shown): Generator<Piece, undefined> {
  const shown = within(element, outer);
  if (element.kind === 'br') yield { ...outer, text: '\n', lang: element.lang };
  if (element.text !== undefined)
    yield { ...shown, text: plain(element.text, element.space), lang: element.lang };
  for (const child of childrenOf(element)) yield* piecesIn(child, shown);
}

const isSameTime = (one: Shown, other: Shown): boolean => one.begin === other.begin && one.end === other.end;

/** White space counts for whatever it stands beside, so a break between two spans makes no line of its own. */
const isSpace = ({ text }: Piece): boolean => text.trim() === '';

/** Line by line, because a pattern for the spaces around a break looks at a long run of them again and again. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

const toMs = (seconds: number): number => Math.round(seconds * 1_000);

function cueOf(pieces: readonly Piece[]): readonly RawCue[] {
  const [first] = pieces.filter((piece) => !isSpace(piece));
  if (first === undefined || first.end <= first.begin) return [];
  const startMs = toMs(first.begin);
  const endMs = Number.isFinite(first.end) ? toMs(first.end) : startMs;
  const { lang } = first;
  const text = tidy(pieces.map((piece) => piece.text).join(''));
  return [{ line: null, startMs, endMs, text, ...(lang === undefined || lang === '' ? {} : { lang }) }];
}

/** A paragraph is one cue; where its parts have times of their own, each of these times is one. */
function cuesOfParagraph(paragraph: Element, outer: Shown): readonly RawCue[] {
  const groups: Piece[][] = [];
  let timed: Piece | null = null;
  for (const piece of piecesIn(paragraph, outer)) {
    const isNew = timed === null || (!isSpace(piece) && !isSameTime(piece, timed));
    if (isNew) groups.push([piece]);
    else groups.at(-1)?.push(piece);
    if (!isSpace(piece)) timed = piece;
  }
  return groups.flatMap(cueOf);
}

function* paragraphs(element: Element, outer: Shown): Generator<RawCue, undefined> {
  if (element.kind === 'p') return yield* cuesOfParagraph(element, outer);
  const shown = within(element, outer);
  for (const child of childrenOf(element)) yield* paragraphs(child, shown);
}

const wordsOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

const NOT_TTML =
  'This XML is no TTML that Docket knows. If it is an older or a special kind, save it as SRT or WebVTT and take that.';

function bodyOf(text: string): Result<Element | null, string> {
  try {
    const parsed = documentSchema.safeParse(imscDoc.fromXML(text, null, null));
    if (!parsed.success) return err(NOT_TTML);
    const body = elementSchema.safeParse(parsed.data.body);
    return ok(body.success ? body.data : null);
  } catch (thrown) {
    return err(`This TTML cannot be read: ${wordsOf(thrown).split('\n')[0] ?? ''}`);
  }
}

/**
 * Reads TTML, and with it IMSC and EBU-TT-D. It is read as plain XML first, which refuses definitions of its own,
 * nesting without end and broken text with the line; only then it is given to imsc, which resolves the times.
 */
export function readTtml(text: string): Result<readonly RawCue[], string> {
  const tree = readXml(text);
  if (!tree.ok) return tree;
  if (tree.value.name !== 'tt') return err(NOT_TTML);
  if (OLD.test(text.slice(0, 4_000)) && !NAMESPACE.test(text.slice(0, 4_000))) return err(NOT_TTML);
  const body = bodyOf(text);
  if (!body.ok) return body;
  return ok(body.value === null ? [] : [...paragraphs(body.value, { begin: 0, end: Infinity })]);
}
