import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { memberAt, objectOf } from '../../../shared/domain/import/json-parts.ts';
import { parseJson } from '../../../shared/domain/import/parse-json.ts';
import { msOfNumber } from '../../../shared/domain/import/read-time.ts';
import type { Recognition, TextReader } from '../reader.ts';
import { addForeign, shownPart } from './foreign-note.ts';
import { readYinoteMarkdown, YINOTE_HEADING } from './yinote-markdown.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** What is counted while the file is read. */
interface Tally {
  pictures: number;
}

/** A number of seconds, also where it was stored as text. */
const secondsOf = (value: unknown): number | null => msOfNumber(isText(value) ? Number(value) : value);

function addNote(note: unknown, page: { at: string; tags: readonly string[] }, to: [Collector, Tally]): void {
  const [found, tally] = to;
  const content = memberAt(note, 'content');
  if (!isText(content)) return found.refuse(page.at, 'This note has no text.');
  const filmMs = secondsOf(memberAt(note, 'timestamp'));
  if (filmMs === null) {
    return found.refuse(page.at, `This note has no time that can be read: “${shownPart(content)}”.`);
  }
  if (memberAt(note, 'image') !== undefined) tally.pictures += 1;
  addForeign({ at: page.at, filmMs, text: content, tags: page.tags }, found);
}

/** The tags that the page has, with the page's title in front where the file holds more than one video. */
function tagsOf(page: unknown, isOnly: boolean): readonly string[] {
  const tags = memberAt(page, 'tags');
  const title = memberAt(page, 'meta', 'title');
  return [...(isOnly || !isText(title) ? [] : [title]), ...(Array.isArray(tags) ? tags.filter(isText) : [])];
}

function addPage(page: unknown, place: { at: string; isOnly: boolean }, to: [Collector, Tally]): void {
  const [found] = to;
  const notes = memberAt(page, 'notes');
  if (objectOf(page) === null || !Array.isArray(notes)) {
    return found.refuse(place.at, 'This video has no list of notes.');
  }
  const tags = tagsOf(page, place.isOnly);
  for (const [index, note] of notes.entries()) {
    addNote(note, { at: `${place.at}.notes[${index}]`, tags }, to);
  }
}

function readJson(text: string): FoundFile {
  const parsed = parseJson(text);
  if (!parsed.ok) return refusedFile('yinote', parsed.error);
  const pages = memberAt(parsed.value, 'data');
  if (!Array.isArray(pages)) return refusedFile('yinote', 'The file has no list of videos.');
  const [found, tally] = [collectFound('yinote'), { pictures: 0 }];
  const isOnly = pages.length === 1;
  for (const [index, page] of pages.entries())
    addPage(page, { at: `data[${index}]`, isOnly }, [found, tally]);
  if (!isOnly && pages.length > 0) {
    found.warn(
      'the file',
      `It holds notes to ${pages.length} videos; each note has its video’s title as a tag.`,
    );
  }
  if (tally.pictures > 0)
    found.warn('the file', `Docket keeps no pictures; ${tally.pictures} were left out.`);
  return found.finish(null);
}

function recognise({ text }: { readonly text: string }): Recognition {
  const isJson = /^\s*\{/.test(text) && /"data"\s*:\s*\[\s*\{/.test(text);
  if (isJson && /"(?:content|timestamp)"\s*:/.test(text) && /"notes"\s*:\s*\[/.test(text)) return 'surely';
  return YINOTE_HEADING.test(text) ? 'surely' : 'no';
}

const read = (text: string): FoundFile | Pausing<FoundFile> =>
  /^\s*\{/.test(text) ? readJson(text) : readYinoteMarkdown(text);

/** The browser extension YiNote (TurboNote): its backup and its Markdown. */
export const yinoteReader: TextReader = {
  id: 'yinote',
  label: 'YiNote (JSON, Markdown)',
  extensions: ['json', 'md'],
  recognise,
  read,
};
