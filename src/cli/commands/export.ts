import { resolve } from 'node:path';
import type { ExportFormatId } from '../../shared/domain/export/export-format.ts';
import { exportFormats } from '../../shared/domain/export/formats.ts';
import { exportInputOf } from '../../main/exporting/export-input-of.ts';
import { exportNotes } from '../../main/exporting/export-notes.ts';
import { ownPack, readNotebook } from '../home.ts';
import { done, unusable, type Outcome } from '../outcome.ts';

/** What `docket export` was asked. */
export interface ExportQuestion {
  readonly format: string | undefined;
  readonly out: string | undefined;
  readonly raw: boolean;
  readonly byCase: boolean;
  readonly data: string;
  readonly version: string;
}

/** `docket export --format F --out FILE`: writes the viewer's notes, whole or not at all. */
export async function exportCommand(question: ExportQuestion): Promise<Outcome> {
  const names = exportFormats.map(({ id }) => id).join(', ');
  const format = exportFormats.find(({ id }) => id === question.format);
  if (format === undefined) return unusable(`--format is one of: ${names}.`);
  if (question.out === undefined) return unusable('Say where to write: --out FILE');
  return writeTo(question, format.id, resolve(question.out));
}

async function writeTo(question: ExportQuestion, format: ExportFormatId, path: string): Promise<Outcome> {
  const pack = await ownPack();
  if (!pack.ok) return pack.error;
  const notebook = await readNotebook(question.data);
  if (!notebook.ok) return notebook.error;
  if (notebook.value === null) return unusable(`There is no notebook in ${question.data} yet.`);
  const input = exportInputOf({
    pack: pack.value,
    notes: [...notebook.value.notes.values()],
    exportedAt: new Date().toISOString(),
    generator: `Docket ${question.version}`,
    options: { leadIn: question.raw ? 'raw' : 'applied', order: question.byCase ? 'case' : 'time' },
  });
  const written = await exportNotes({ format, input, path });
  if (!written.ok) return unusable(`${written.error.path}: ${written.error.message}`);
  const { notes, bytes } = written.value;
  return done(`${notes} notes, ${bytes} bytes: ${path}`);
}
