import { resolve } from 'node:path';
import type { ExportFormatId } from '../../shared/domain/export/export-format.ts';
import { exportFormats } from '../../shared/domain/export/formats.ts';
import { exportInputOf } from '../../main/exporting/export-input-of.ts';
import { exportNotes } from '../../main/exporting/export-notes.ts';
import { command, noWords } from '../command.ts';
import { lookIntoNotebook, noNotebook, ownPack } from '../home.ts';
import { flag, valued } from '../options.ts';
import { done, doneAsJson, refused, wrongUsage, type Outcome } from '../outcome.ts';

const names = exportFormats.map(({ id }) => id);

/** What `docket export` was asked, once format and file are known. */
interface ExportQuestion {
  readonly format: ExportFormatId;
  readonly path: string;
  readonly leadIn: 'raw' | 'applied';
  readonly order: 'case' | 'time';
  readonly home: string;
  readonly version: string;
  readonly json: boolean;
}

async function writeTo(question: ExportQuestion): Promise<Outcome> {
  const { format, path, leadIn, order, home, version, json } = question;
  const pack = await ownPack();
  if (!pack.ok) return pack.error;
  const notebook = await lookIntoNotebook(home);
  if (!notebook.ok) return notebook.error;
  if (notebook.value === null) return refused([noNotebook(home)]);
  const { data, notices } = notebook.value;
  const input = exportInputOf({
    pack: pack.value,
    notes: [...data.notes.values()],
    exportedAt: new Date().toISOString(),
    generator: `Docket ${version}`,
    options: { leadIn, order },
  });
  const written = await exportNotes({ format, input, path });
  if (!written.ok) return refused([`${written.error.path}: ${written.error.message}`, ...notices]);
  const { notes, bytes } = written.value;
  if (json) return doneAsJson({ format, path, notes, bytes }, notices);
  return done(`Notes: ${notes}, bytes: ${bytes}, file: ${path}`, notices);
}

/** `docket export --format F --out FILE`: writes the viewer's notes, whole or not at all. */
export const exportCommand = command({
  name: 'export',
  usage: '--format F --out FILE [--raw] [--by-case]',
  summary: `Writes your notes into a file: ${names.join(', ')}.`,
  details: ['A file that stands there already is replaced; when something fails it stays as it was.'],
  takes: noWords,
  options: {
    format: valued('F', `one of: ${names.join(', ')}`),
    out: valued('FILE', 'where to write'),
    raw: flag('the time of the key press instead of the time with the lead-in taken off'),
    'by-case': flag('ordered by case instead of by time'),
  },
  run: async ({ values, home, version, json }) => {
    const format = exportFormats.find(({ id }) => id === values.format);
    if (format === undefined) return wrongUsage(`--format is one of: ${names.join(', ')}.`);
    if (values.out === undefined || values.out === '') return wrongUsage('Say where to write: --out FILE');
    const path = resolve(values.out);
    const leadIn = values.raw ? 'raw' : 'applied';
    const order = values['by-case'] ? 'case' : 'time';
    return writeTo({ format: format.id, path, leadIn, order, home, version, json });
  },
});
