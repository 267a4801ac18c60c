/** The bytes of a file that a request asks for; both ends count. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The one range of a `Range` header, within a file of `size` bytes. `whole`: no range, or a form that a server may pass
 * over (several ranges, another unit); `outside`: a range that holds no byte of the file.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'whole' | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? [];
  if (first !== '') return between(Number(first), last === '' ? size - 1 : Number(last), size);
  return last === '' ? 'whole' : lastBytes(Number(last), size);
}

const lastBytes = (length: number, size: number): ByteRange | 'outside' =>
  Math.min(length, size) === 0 ? 'outside' : { from: Math.max(0, size - length), to: size - 1 };

function between(from: number, to: number, size: number): ByteRange | 'whole' | 'outside' {
  if (from >= size) return 'outside';
  return to < from ? 'whole' : { from, to: Math.min(to, size - 1) };
}
