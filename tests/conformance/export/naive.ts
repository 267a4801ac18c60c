import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { exactStamp } from '../../../src/shared/domain/export/time-stamp.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

/** What a careless exporter writes: the negative controls. A reader that is content with these proves nothing. */
const timed = (input: ExportInput): readonly (Note & { readonly filmMs: number })[] =>
  input.notes.flatMap((note) => (note.filmMs === null ? [] : [{ ...note, filmMs: note.filmMs }]));

/** WebVTT with the notes' texts just put in. */
export function naiveWebVtt(input: ExportInput): string {
  const cues = timed(input).map(
    ({ id, filmMs, text }) => `${id}\n${exactStamp(filmMs)} --> ${exactStamp(filmMs + 2_000)}\n${text}`,
  );
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** CSV with cells joined by commas. */
export function naiveCsv(input: ExportInput): string {
  const rows = input.notes.map(({ id, text, kind }) => [id, text, kind].join(','));
  return ['id,text,kind', ...rows].join('\r\n');
}

/** Markdown with the notes' texts just put under headings. */
export function naiveMarkdown(input: ExportInput): string {
  const sections = input.notes.map(({ filmMs, text }) => `## ${String(filmMs)}\n\n${text}\n`);
  return `# ${input.title.name}\n\n${sections.join('\n')}`;
}

/** Front matter with values just put in. */
export const naiveFrontMatter = (start: string, tag: string): string => `start: ${start}\ntag: ${tag}\n`;
