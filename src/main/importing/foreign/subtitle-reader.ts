import type { Pausing } from '../../../shared/domain/export/pausing.ts';
import { collectFound, refusedFile, type Collector } from '../../../shared/domain/import/collect-found.ts';
import type { CueEntry } from '../../../shared/domain/import/cue.ts';
import type { FoundFile } from '../../../shared/domain/import/found.ts';
import { readSrt } from '../../../shared/domain/import/srt-cues.ts';
import { readWebVtt } from '../../../shared/domain/import/web-vtt-cues.ts';
import { each } from '../each.ts';
import type { Recognition, TextReader } from '../reader.ts';
import { addForeign, linesAt } from './foreign-note.ts';
import { srtWords, webVttWords } from './plain-words.ts';

const WEB_VTT = /^WEBVTT(?:[ \t\n]|$)/;
const ARROW = /^\s{0,100}(?:\d{1,4}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?\s{0,100}--?>\s{0,100}\d/m;

function addEntry(entry: CueEntry, words: (text: string) => string, found: Collector): void {
  if (entry.what === 'refused') return found.refuse(linesAt(entry.line, entry.last), entry.reason);
  const { line, startMs, endMs, text } = entry.cue;
  addForeign({ at: `line ${line}`, filmMs: startMs, endMs, text: words(text) }, found);
}

function* read(text: string): Pausing<FoundFile> {
  const found = collectFound('srt');
  if (!text.startsWith('WEBVTT')) {
    yield* each(readSrt(text), (entry) => addEntry(entry, srtWords, found));
    return found.finish(null);
  }
  const { isSigned, entries } = readWebVtt(text);
  if (!isSigned) return refusedFile('srt', 'The file begins like WebVTT, but not as WebVTT has to begin.');
  yield* each(entries, (entry) => addEntry(entry, webVttWords, found));
  return found.finish(null);
}

function recognise({ text }: { readonly text: string }): Recognition {
  return WEB_VTT.test(text) || ARROW.test(text) ? 'surely' : 'no';
}

/** Subtitles that hold somebody's comments (SubRip, WebVTT): a note a cue. */
export const subtitleReader: TextReader = {
  id: 'srt',
  label: 'Subtitles with comments (SRT, WebVTT)',
  extensions: ['srt', 'vtt'],
  recognise,
  read,
};
