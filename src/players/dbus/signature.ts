import { BadMessage, DEPTH_LIMIT } from './bus-value.ts';

/** The types that hold no others; `h`, a file that is handed over, is refused because nobody asked for one. */
export type BasicCode = 'y' | 'b' | 'n' | 'q' | 'i' | 'u' | 'x' | 't' | 'd' | 's' | 'o' | 'g';

/** One complete type of a signature; a dictionary is an array of structs that are entries. */
export type BusType =
  | { readonly kind: 'basic'; readonly code: BasicCode }
  | { readonly kind: 'variant' }
  | { readonly kind: 'array'; readonly element: BusType }
  | { readonly kind: 'struct'; readonly fields: readonly BusType[] };

const SIGNATURE_LIMIT = 255;

const basicCodes: ReadonlySet<string> = new Set('ybnqiuxtdsog');

const isBasic = (code: string): code is BasicCode => basicCodes.has(code);

class SignatureReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    if (text.length > SIGNATURE_LIMIT) throw new BadMessage('a signature is too long');
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  type(depth: number): BusType {
    if (depth > DEPTH_LIMIT) throw new BadMessage('a signature is too deep');
    const code = this.#take();
    if (isBasic(code)) return { kind: 'basic', code };
    if (code === 'v') return { kind: 'variant' };
    if (code === 'a') return { kind: 'array', element: this.#element(depth + 1) };
    if (code === '(') return { kind: 'struct', fields: this.#until(')', depth + 1) };
    throw new BadMessage('a signature has an unknown type');
  }

  #element(depth: number): BusType {
    if (this.#text.charAt(this.#at) !== '{') return this.type(depth);
    this.#at += 1;
    const fields = this.#until('}', depth + 1);
    if (fields.length !== 2 || fields[0]?.kind !== 'basic') {
      throw new BadMessage('an entry of a dictionary needs a plain key and one value');
    }
    return { kind: 'struct', fields };
  }

  #until(end: string, depth: number): readonly BusType[] {
    const fields: BusType[] = [];
    while (this.#text.charAt(this.#at) !== end) fields.push(this.type(depth));
    this.#at += 1;
    if (fields.length === 0) throw new BadMessage('a struct is empty');
    return fields;
  }

  #take(): string {
    if (this.isDone) throw new BadMessage('a signature breaks off');
    this.#at += 1;
    return this.#text.charAt(this.#at - 1);
  }
}

/** Reads a signature into its complete types; throws `BadMessage`. */
export function readSignature(text: string): readonly BusType[] {
  const reader = new SignatureReader(text);
  const types: BusType[] = [];
  while (!reader.isDone) types.push(reader.type(0));
  return types;
}

/** Reads the signature of a variant, which is exactly one complete type; throws `BadMessage`. */
export function readSingleSignature(text: string): BusType {
  const [type, ...more] = readSignature(text);
  if (type === undefined || more.length > 0) throw new BadMessage('a variant needs exactly one type');
  return type;
}

const alignments: Readonly<Record<BasicCode, number>> = {
  y: 1,
  g: 1,
  n: 2,
  q: 2,
  b: 4,
  i: 4,
  u: 4,
  s: 4,
  o: 4,
  x: 8,
  t: 8,
  d: 8,
};

/** The number of bytes at whose multiples a value of this type begins. */
export function alignmentOf(type: BusType): number {
  if (type.kind === 'basic') return alignments[type.code];
  if (type.kind === 'variant') return 1;
  return type.kind === 'array' ? 4 : 8;
}
