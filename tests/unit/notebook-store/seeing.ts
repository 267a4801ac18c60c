import { openNotebookWith, type NotebookParts } from '../../../src/main/notebook/open-notebook.ts';
import type { NotebookData, Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { must, now, type openHere, type OpenOptions } from './support.ts';

const AT = '2026-01-02T03:04:05.678Z';

export const event = (id: string, monoMs: number): Operation => ({
  op: 'put',
  entry: {
    table: 'syncEvents',
    record: {
      id,
      passId: 'pass-1',
      at: { session: 'ä', run: 1, monoMs, wallMs: monoMs },
      change: { kind: 'pause' },
    },
  },
});

export const pass = (id: string): Operation => ({
  op: 'put',
  entry: {
    table: 'passes',
    record: {
      ...{ id, titleId: 'film', kind: 'first', edition: 'file', policy: 'always', afterBroadcast: false },
      ...{ endingsConfirmed: true, createdAt: AT },
    },
  },
});

export const command = (id: string, label: string): Operation => ({
  op: 'put',
  entry: { table: 'commands', record: { id, seq: 1, label, at: AT, changes: [], state: 'done' } },
});

interface Seen {
  readonly glances: readonly NotebookData[];
  readonly whole: Awaited<ReturnType<typeof openHere>>;
}

/** Opens a notebook and keeps what was told at a glance; `meanwhile` is done at that moment. */
export async function openSeeing(
  folder: string,
  options: OpenOptions & { readonly parts?: Partial<NotebookParts>; readonly meanwhile?: () => void } = {},
): Promise<Seen> {
  const glances: NotebookData[] = [];
  const { parts = {}, meanwhile, ...how } = options;
  const onGlance = (glance: NotebookData): void => {
    glances.push(glance);
    meanwhile?.();
  };
  const whole = must(await openNotebookWith(parts)(folder, { appVersion: '1', now, onGlance, ...how }));
  return { glances, whole };
}

export const besideNotes = (data: NotebookData) => {
  const { notes: _, ...rest } = data;
  return Object.fromEntries(Object.entries(rest).map(([name, table]) => [name, [...table]]));
};
