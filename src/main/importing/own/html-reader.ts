import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { refusedFile } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import type { TextReader } from '../reader.ts';
import { readBundle } from './bundle-reader.ts';

const BLOCK_ID = 'id="docket-notes"';
const LONGEST_TAG = 200;

/** The place behind the tag that opens the data block; null where there is none. Notes show no `"` in a tag. */
function startOfData(text: string): number | null {
  for (let place = text.indexOf(BLOCK_ID); place !== -1; place = text.indexOf(BLOCK_ID, place + 1)) {
    const before = text.slice(Math.max(0, place - LONGEST_TAG), place);
    const after = text.slice(place, place + LONGEST_TAG);
    const end = after.indexOf('>');
    if (/<script[^<>]*$/i.test(before) && end !== -1) return place + end + 1;
  }
  return null;
}

function* read(text: string): Pausing<FoundFile> {
  const start = startOfData(text);
  if (start === null) return refusedFile('html', 'This page holds no notes of Docket’s.');
  const end = text.indexOf('</script', start);
  if (end === -1) return refusedFile('html', 'The data in this page was cut off.');
  return yield* readBundle(text.slice(start, end), 'html');
}

/** Says in the head of the page who wrote it: the data stand behind all notes, past what is looked at to tell formats. */
const GENERATOR = /<meta name="generator" content="Docket[ "]/;

const isPage = (text: string): boolean => /^\s{0,100}<(?:!doctype html|html)\b/i.test(text);

/** Docket's page: the bundle stands in a data block, the rest is for show. */
export const htmlReader: TextReader = {
  id: 'html',
  label: 'Page (HTML)',
  extensions: ['html', 'htm'],
  recognise: ({ text }) => {
    if (!isPage(text)) return 'no';
    return GENERATOR.test(text) || text.includes(BLOCK_ID) ? 'surely' : 'maybe';
  },
  read,
};
