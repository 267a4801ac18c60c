import { bundleHeader } from './bundle-header.ts';
import { calmLine } from './calm-line.ts';
import { cutGraphemes } from './cut-graphemes.ts';
import type { ExportInput } from './export-input.ts';
import { jsonLine } from './json-line.ts';
import { orderNotes, type ShownNote } from './order-notes.ts';
import { prepareExport } from './prepare-export.ts';
import { shownEndMs } from './shown-end.ts';
import type { ShownTime } from './shown-time.ts';
import { tagSlug } from './tag-slug.ts';
import { exactStamp } from './time-stamp.ts';
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

function blocks({ note, time }: ShownNote): readonly string[] {
  const whole = comment('docket-note', note);
  return time === null ? [whole] : [whole, cue(note, time)];
}

function signature(name: string): string {
  const oneLine = name.replace(/\s+/g, ' ').replaceAll('-->', '→').trim();
  return oneLine === '' ? 'WEBVTT' : `WEBVTT - ${calmLine(oneLine)}`;
}

/**
 * The notes as a subtitle track (WebVTT) for any player: one cue a note, and before it a comment with the whole note.
 * Always in the order of time, which the format demands. An untimed note has its comment and no cue.
 */
export function toWebVtt(input: ExportInput): string {
  const prepared = prepareExport(input);
  const { leadIn } = prepared.options;
  const shown = orderNotes({ ...prepared, options: { leadIn, order: 'time' } });
  const header = comment('docket-notes', bundleHeader(prepared));
  return `${[signature(prepared.title.name), header, ...shown.flatMap(blocks)].join('\n\n')}\n`;
}
