import type { RetimeInput } from '../../../src/shared/domain/retime/plan-retime.ts';
import { planRetime } from '../../../src/shared/domain/retime/plan-retime.ts';
import type { SyncEvent, SyncChange } from '../../../src/shared/domain/clock/sync-event.ts';
import type { Note, Scene } from '../../../src/shared/domain/notebook/records.ts';

const start = Date.UTC(2026, 10, 22, 20);

/** The time of day so many seconds into the evening. */
const wall = (second: number): string => new Date(start + second * 1000).toISOString();
export const wallMs = (second: number): number => start + second * 1000;

/** A note at a film second, written at the same second of the evening unless told otherwise. */
export const note = (second: number | null, patch: Partial<Note> = {}, wrote = second ?? 0): Note => ({
  id: `n${second ?? 'none'}`,
  titleId: 't',
  passId: 'p',
  filmMs: second === null ? null : second * 1000,
  raw:
    second === null
      ? { timed: false, wallIso: wall(wrote) }
      : {
          timed: true,
          wallIso: wall(wrote),
          instantMs: second * 1000 + 3000,
          leadInMs: 3000,
          source: 'manual',
          plusMinusMs: 2000,
        },
  caseIds: [],
  kind: 'note',
  text: 'x',
  tags: [],
  createdAt: wall(wrote),
  editedAt: wall(wrote),
  ...patch,
});

/** A note that a file brought in at that second of the evening, with the file's own time. */
export const imported = (second: number): Note => ({
  ...note(second, { id: `i${second}` }),
  raw: {
    ...{ timed: true, wallIso: wall(second), instantMs: second * 1000 },
    ...{ leadInMs: 0, source: 'import', plusMinusMs: 0 },
  },
});

/** A scene from one film second to another, pressed at its beginning. */
export const scene = (from: number, to: number | null, patch: Partial<Scene> = {}): Scene => ({
  id: `s${from}`,
  passId: 'p',
  caseId: 'a',
  fromMs: from * 1000,
  toMs: to === null ? null : to * 1000,
  confidence: 'set_by_you',
  setAt: wall(from),
  ...patch,
});

/** A clock event at a second of the evening. */
export const event = (second: number, change: SyncChange, id = `e${second}`): SyncEvent => ({
  id,
  passId: 'p',
  at: { session: 's', monoMs: second * 1000, wallMs: wallMs(second) },
  change,
});

/** A plan that must be possible. */
export const planned = (input: Partial<RetimeInput> & Pick<RetimeInput, 'how'>) => {
  const plan = planRetime({ notes: [], scenes: [], cueTimes: [], scope: { of: 'all' }, ...input });
  if (!plan.ok) throw new Error(plan.error.message);
  return plan.value;
};

/** Film seconds of the notes that a plan moves, by id. */
export const movedNotes = (input: Parameters<typeof planned>[0]) =>
  Object.fromEntries(
    planned(input).notes.map(({ after, clamped }) => [
      after.id,
      `${(after.filmMs ?? 0) / 1000}${after.endMs === undefined ? '' : `–${after.endMs / 1000}`}${clamped ? ' held' : ''}`,
    ]),
  );
