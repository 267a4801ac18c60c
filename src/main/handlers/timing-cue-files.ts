import { readCueFile, type ReadCue, type SkippedCue } from '../../shared/domain/cues/read-cue-file.ts';
import { cueFileText, toCueFile } from '../../shared/domain/cues/write-cue-file.ts';
import { importCues } from '../../shared/domain/notebook/cue-steps.ts';
import { fileNameOf } from '../../shared/domain/patterns/file-name-of.ts';
import type { Reply } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../exporting/write-whole.ts';
import { decodeText } from '../importing/decode-text.ts';
import { readBytes } from '../importing/read-bytes.ts';
import type { Keeper } from '../viewing/keeper.ts';
import { cueRecords } from '../viewing/timing-cues.ts';
import type { Desk, Handlers } from './handler.ts';
import { refused } from './timing-aim.ts';

const cueFile = { title: 'Save cue times', label: 'Cue times', extension: 'json' } as const;

/** Far beyond any real cue file. */
const mostBytes = 1024 * 1024;

/** A cue file that was read and waits for a yes. */
interface ReadFile {
  readonly token: string;
  readonly fileName: string;
  readonly cues: readonly ReadCue[];
}

/** The file that was read last, for each notebook. */
const shelf = new WeakMap<Keeper, ReadFile>();

const ownName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

type Opened = Reply<'cues.open'>;

const failed = (fileName: string, message: string): Opened => ({ outcome: 'failed', fileName, message });

async function textOf(path: string): Promise<Result<string, string>> {
  const signal = new AbortController().signal;
  const bytes = await readBytes(path, { maxBytes: mostBytes, signal, progress: () => undefined });
  if (!bytes.ok) return err(bytes.error.message);
  const text = decodeText(bytes.value);
  return text.ok ? ok(text.value.text) : text;
}

const known = ({ context: { pack } }: Desk) => ({
  titleId: pack.title.id,
  beats: pack.cues.cues.map(({ id, case: caseId }) => ({ id, case: caseId })),
  caseIds: pack.cases.map(({ id }) => id),
});

/** How many of the times are not here yet; nothing is written. */
function countFresh({ context }: Desk, fileName: string, cues: readonly ReadCue[]): number {
  const { pack, notebook, newId } = context;
  const cueTimes = [...notebook.data.cueTimes.values()];
  const step = importCues({ titleId: pack.title.id, fileName, cues }, cueTimes, { nowIso: '', newId });
  return step?.changes.length ?? 0;
}

async function openCueFile(desk: Desk, path: string): Promise<Opened> {
  const fileName = ownName(path);
  const text = await textOf(path);
  if (!text.ok) return failed(fileName, text.error);
  const read = readCueFile(text.value, known(desk));
  if (!read.ok) return failed(fileName, read.error.message);
  const { cues } = read.value;
  const skipped: readonly SkippedCue[] = read.value.skipped;
  const token = desk.context.newId();
  shelf.set(desk.keeper, { token, fileName, cues });
  const fresh = countFresh(desk, fileName, cues);
  return {
    outcome: 'read',
    ...{ token, fileName, fresh, known: cues.length - fresh },
    skipped: skipped.map(({ where, why }) => ({ where, why })),
  };
}

/** Cue times to give away and to take in. */
export const cueFileHandlers: Pick<Handlers, 'cues.export' | 'cues.open' | 'cues.import'> = {
  'cues.export': async (_args, { context }) => {
    const { pack, notebook } = context;
    const file = toCueFile(pack.title.id, cueRecords(notebook.data, pack.title.id));
    if (file.cues.length === 0) {
      return refused(
        'There are no cue times of yours yet. Say who is on screen while you watch: each press is one.',
      );
    }
    const suggested = `${fileNameOf(`${pack.title.shortTitle} - cue times`)}.json`;
    const path = await context.askWhere(suggested, cueFile);
    if (path === null) return ok({ saved: null });
    const content = Buffer.from(cueFileText(file), 'utf8');
    const written = await writeWhole(path, content);
    return written.ok
      ? ok({ saved: { path, cues: file.cues.length, bytes: content.length } })
      : err({ kind: 'export-failed', path: written.error.path, message: written.error.message });
  },

  'cues.open': async (_args, desk) => {
    const path = await desk.context.askWhich({
      title: 'Open cue times',
      filters: [
        { name: 'Cue times', extensions: ['json'] },
        { name: 'All files', extensions: ['*'] },
      ],
      folder: false,
    });
    return ok(path === null ? { outcome: 'closed' } : await openCueFile(desk, path));
  },

  'cues.import': ({ token }, { context, keeper }) =>
    keeper.change((turn) => {
      const file = shelf.get(keeper);
      if (file?.token !== token) {
        return refused('That file is not open any more. Open it again; nothing was changed.');
      }
      const step = importCues(
        { ...file, titleId: context.pack.title.id },
        [...turn.data.cueTimes.values()],
        turn,
      );
      if (step === null) return refused('Every time in this file is here already. Nothing was changed.');
      shelf.delete(keeper);
      return ok({ step, reply: { added: step.changes.length } });
    }),
};
