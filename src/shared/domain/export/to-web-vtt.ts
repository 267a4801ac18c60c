import { bundleHeader } from './bundle-header.ts';
import { calmLine } from './calm-line.ts';
import { cutGraphemes } from './cut-graphemes.ts';
import type { ExportInput, ExportOptions } from './export-input.ts';
import { jsonLine } from './json-line.ts';
import type { ShownNote } from './order-notes.ts';
import { readyNotes } from './ready-notes.ts';
import { shownEndMs } from './shown-end.ts';
import type { ShownTime } from './shown-time.ts';
import { tagSlug } from './tag-slug.ts';
import { exactStamp } from './time-stamp.ts';
import { trackTime } from './track-time.ts';
import type { Note } from '../notebook/records.ts';

const LONGEST_PAYLOAD = 400;

/** Starts that some readers take for another kind of block, even where a cue's id stands. */
const BLOCK_WORD = /^(?:NOTE|STYLE|REGION|WEBVTT)/;

/** The note's id as one line without `-->`; an ordinary id stays as it is, any other is percent-encoded. */
function cueId(id: string): string {
  const encoded = encodeURIComponent(id);
  if (!BLOCK_WORD.test(encoded)) return encoded;
  return `%${encoded.charCodeAt(0).toString(16).toUpperCase()}${encoded.slice(1)}`;
}

/** The words on the screen; a mark without words says so, because an empty cue shows nothing at all. */
function spokenText(note: Note): string {
  if (note.text.trim() !== '') return note.text;
  return note.quote === undefined ? `(${note.kind} without words)` : `“${note.quote}”`;
}

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function payload(note: Note, text: string): string {
  const classes = ['note', note.kind, ...note.caseIds.map(tagSlug)].filter((name) => name !== '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const shown = cutGraphemes(lines.map(calmLine).join('\n'), LONGEST_PAYLOAD);
  return `<c.${[...new Set(classes)].join('.')}>${escapeMarkup(shown)}</c>`;
}

function cue(note: Note, time: ShownTime): string {
  const text = spokenText(note);
  const span = `${exactStamp(time.startMs)} --> ${exactStamp(shownEndMs(time, text))}`;
  return `${cueId(note.id)}\n${span}\n${payload(note, text)}`;
}

const comment = (name: string, value: unknown): string => `NOTE ${name} ${jsonLine(value)}`;

/** The note's comment and, where it has a place on the track, its cue; each with an empty line before it. */
function blocks(shown: ShownNote, times: ExportOptions['times']): string {
  const whole = `\n\n${comment('docket-note', shown.note)}`;
  const time = trackTime(shown, times);
  return time === null ? whole : `${whole}\n\n${cue(shown.note, time)}`;
}

function signature(name: string): string {
  const oneLine = name.replace(/\s+/g, ' ').replaceAll('-->', '→').trim();
  return oneLine === '' ? 'WEBVTT' : `WEBVTT - ${calmLine(oneLine)}`;
}

/**
 * The notes as a subtitle track (WebVTT) for any player: one cue a note, and before it a comment with the whole note.
 * Always in the order of time, which the format demands. A note that is untimed, or that the viewer's edition lacks,
 * has its comment and no cue.
 */
export function* toWebVtt(raw: ExportInput): Generator<string, void> {
  const { input, shown } = yield* readyNotes(raw, { order: 'time', words: 'mine' });
  yield `${signature(input.title.name)}\n\n${comment('docket-notes', bundleHeader(input))}`;
  for (const one of shown) yield blocks(one, input.options.times);
  yield '\n';
}
