import { importLimits } from '../../../shared/domain/import/import-limits.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { characterOf } from './plain-words.ts';

/** An element of an XML text. `name` is without its prefix; lines are counted from 1. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  /** The words that stand directly in it. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** An element that is not closed yet. */
interface Open {
  readonly name: string;
  readonly line: number;
  readonly words: string[];
  readonly children: XmlElement[];
}

interface Scan {
  readonly text: string;
  readonly open: Open[];
  place: number;
  /** How far the lines have been counted, and how many there were. */
  counted: number;
  line: number;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REFERENCE = /&(#\d{1,7}|#x[\da-fA-F]{1,6}|[^;\s&<]{0,100});?/g;
const NAME = /^<\/?(?:[^\s:/>]{1,100}:)?([^\s:/>]{1,100})/;
/** A document type that only names itself or a file; nobody fetches that file. */
const PLAIN_DOCTYPE = /^<!DOCTYPE[^[\]<>]{0,2000}>/i;

const OWN_ENTITIES =
  'It brings names of its own for pieces of text (a DOCTYPE with definitions); Docket reads no such file.';
const CUT_OFF = 'The XML ends in the middle: the file was cut off.';

class Broken extends Error {}

function lineAt(scan: Scan): number {
  for (let at = scan.text.indexOf('\n', scan.counted); at !== -1 && at < scan.place;) {
    scan.line += 1;
    scan.counted = at + 1;
    at = scan.text.indexOf('\n', scan.counted);
  }
  return scan.line;
}

function broken(scan: Scan, why: string): Broken {
  return new Broken(`Line ${lineAt(scan)}: ${why}`);
}

function resolved(scan: Scan, reference: string): string {
  const name = reference.replace(/^&|;$/g, '');
  const known = NAMED.get(name);
  if (known !== undefined) return known;
  if (name.startsWith('#x')) return characterOf(Number.parseInt(name.slice(2), 16));
  if (/^#\d/.test(name)) return characterOf(Number(name.slice(1)));
  throw broken(scan, 'it uses a name for a piece of text that XML does not know by itself.');
}

function addWords(scan: Scan, words: string): void {
  const plain = words.replace(REFERENCE, (reference) => resolved(scan, reference));
  if (scan.open.length === 1 && plain.trim() !== '')
    throw broken(scan, 'there are words outside everything.');
  scan.open.at(-1)?.words.push(plain);
}

/** Where a piece ends that closes with `mark`; the place behind the mark. */
function past(scan: Scan, mark: string): number {
  const end = scan.text.indexOf(mark, scan.place);
  if (end === -1) throw new Broken(CUT_OFF);
  return end + mark.length;
}

/** The end of a tag; a `>` inside quotation marks does not end it. */
function pastTag(scan: Scan): number {
  let quote = '';
  for (let place = scan.place; place < scan.text.length; place += 1) {
    const character = scan.text.charAt(place);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return place + 1;
  }
  throw new Broken(CUT_OFF);
}

function closeTag(scan: Scan, name: string): void {
  const inside = scan.open.at(-1);
  if (inside?.name !== name || scan.open.length === 1) throw broken(scan, `</${name}> closes nothing.`);
  scan.open.pop();
  scan.open.at(-1)?.children.push(elementOf(inside));
}

const elementOf = ({ name, line, words, children }: Open): XmlElement => ({
  ...{ name, line, text: words.join(''), children },
});

function openTag(scan: Scan, name: string, isWhole: boolean): void {
  const opened: Open = { name, line: lineAt(scan), words: [], children: [] };
  if (isWhole) scan.open.at(-1)?.children.push(elementOf(opened));
  else scan.open.push(opened);
  if (scan.open.length > importLimits.jsonDepth)
    throw broken(scan, 'it is nested deeper than any such file is.');
}

function passTag(scan: Scan): void {
  const end = pastTag(scan);
  const whole = scan.text.slice(scan.place, end);
  const name = NAME.exec(whole)?.[1];
  if (name === undefined) throw broken(scan, 'this is no XML.');
  if (whole.startsWith('</')) closeTag(scan, name);
  else openTag(scan, name, whole.endsWith('/>'));
  scan.place = end;
}

function passDoctype(scan: Scan): void {
  const plain = PLAIN_DOCTYPE.exec(scan.text.slice(scan.place, scan.place + 3_000));
  if (plain === null) throw new Broken(OWN_ENTITIES);
  scan.place += plain[0].length;
}

/** What begins at a `<` and is no element. */
function passOther(scan: Scan): boolean {
  const starts = (mark: string): boolean => scan.text.startsWith(mark, scan.place);
  if (starts('<![CDATA[')) {
    const end = past(scan, ']]>');
    scan.open.at(-1)?.words.push(scan.text.slice(scan.place + 9, end - 3));
    scan.place = end;
  } else if (starts('<!--')) scan.place = past(scan, '-->');
  else if (starts('<?')) scan.place = past(scan, '?>');
  else if (starts('<!')) passDoctype(scan);
  else return false;
  return true;
}

/** Words up to the next `<`, and what begins there. */
function step(scan: Scan): void {
  const next = scan.text.indexOf('<', scan.place);
  const end = next === -1 ? scan.text.length : next;
  addWords(scan, scan.text.slice(scan.place, end));
  scan.place = end;
  if (next !== -1 && !passOther(scan)) passTag(scan);
}

function readAll(scan: Scan): XmlElement {
  while (scan.place < scan.text.length) step(scan);
  if (scan.open.length > 1) throw new Broken(CUT_OFF);
  const [root, ...others] = scan.open.flatMap(({ children }) => children);
  if (root === undefined || others.length > 0)
    throw new Broken('This is no XML: it has not exactly one root.');
  return root;
}

/**
 * Reads XML of unknown origin into its root element. Attributes are passed over. There is no way in which a text could
 * define names for pieces of text, so nothing in it can grow, and nothing is ever fetched. The error is a sentence.
 */
export function readXml(text: string): Result<XmlElement, string> {
  const top: Open = { name: '', line: 0, words: [], children: [] };
  try {
    return ok(readAll({ text, open: [top], place: 0, counted: 0, line: 1 }));
  } catch (thrown) {
    if (thrown instanceof Broken) return err(thrown.message);
    throw thrown;
  }
}

/** Every element of that name below another, in the order of the text, at whatever depth. */
export function* elementsNamed(inside: XmlElement, name: string): Generator<XmlElement, undefined> {
  for (const child of inside.children) {
    if (child.name === name) yield child;
    yield* elementsNamed(child, name);
  }
}

/** The words of the first child of that name, without white space around them; null where there is none. */
export const childText = (inside: XmlElement, name: string): string | null =>
  inside.children.find((child) => child.name === name)?.text.trim() ?? null;
