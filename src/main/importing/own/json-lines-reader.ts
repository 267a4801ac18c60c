import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { objectOf } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { readHeader } from '../../../shared/domain/import/read-header.ts';
import { each } from '../each.ts';
import { linesOf } from '../lines-of.ts';
import type { TextReader } from '../reader.ts';

function addLine(line: string, at: string, found: Collector): void {
  const parsed = parseJson(line);
  if (!parsed.ok) return found.refuse(at, parsed.error);
  const members = objectOf(parsed.value);
  if (members?.get('type') !== 'note') return found.refuse(at, 'This line is not a note.');
  found.addWhole(at, Object.fromEntries([...members].filter(([name]) => name !== 'type')));
}

function* read(text: string): Pausing<FoundFile> {
  const lines = linesOf(text);
  const head = lines.next();
  const parsed = parseJson(head.done === true ? '' : head.value.text);
  const header = parsed.ok ? readHeader(parsed.value) : parsed;
  if (!header.ok) return refusedFile('jsonl', header.error, 'line 1');
  const found = collectFound('jsonl');
  yield* each(lines, (line) => {
    if (line.text !== '') addLine(line.text, `line ${line.number}`, found);
  });
  return found.finish(header.value.titleId);
}

/** JSON Lines: a header, then a note a line. */
export const jsonLinesReader: TextReader = {
  id: 'jsonl',
  label: 'JSON Lines',
  extensions: ['jsonl', 'ndjson'],
  recognise: ({ text }) => (/^\{"type":\s?"header"/.test(text) ? 'surely' : 'no'),
  read,
};
