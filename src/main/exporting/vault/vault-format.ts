import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import { fileFormatDescriptions } from '../../../shared/domain/export/file-format-descriptions.ts';
import { plainChoices, readyNotes, type ReadyNotes } from '../../../shared/domain/export/ready-notes.ts';
import { createVaultNames, vaultFolder } from '../../../shared/domain/export/vault-name.ts';
import { vaultIndexHead, vaultIndexLine, vaultNote } from '../../../shared/domain/export/vault-pages.ts';
import type { ExportSink, FileFormat } from '../file-format.ts';
import { inTurns } from '../../turns/turns.ts';
import { createZipWriter } from '../zip/zip-writer.ts';

function* indexPage(ready: ReadyNotes, fileNames: readonly string[]): Generator<string, void> {
  yield vaultIndexHead(ready.input);
  for (const [place, fileName] of fileNames.entries()) {
    const shown = ready.shown[place];
    if (shown !== undefined) yield vaultIndexLine(shown, fileName, ready.input);
  }
}

async function write(input: ExportInput, out: ExportSink): Promise<void> {
  const ready = await inTurns(readyNotes(input, plainChoices), out.signal);
  const folder = vaultFolder(ready.input.title.shortName);
  const nameOf = createVaultNames();
  const zip = createZipWriter(out);
  const fileNames: string[] = [];
  for (const shown of ready.shown) {
    const fileName = `${nameOf(shown.note)}.md`;
    await zip.addWhole(`${folder}/notes/${fileName}`, vaultNote(shown, ready));
    fileNames.push(fileName);
    out.notes(fileNames.length);
  }
  await zip.add(`${folder}/film.md`, indexPage(ready, fileNames));
  await zip.finish();
}

/**
 * A folder of Markdown files, one a note, for Obsidian, Joplin and the like, packed so that it is one file to send.
 * `film.md` lists them. Data and no reading order: times are film times.
 */
export const vaultFormat: FileFormat = { ...fileFormatDescriptions.vault, write };
