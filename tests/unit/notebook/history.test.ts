import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import { activeEvents } from '../../../src/shared/domain/clock/active-events.ts';
import type { CueTime } from '../../../src/shared/domain/notebook/cue-time-record.ts';
import type { Draft } from '../../../src/shared/domain/notebook/draft-record.ts';
import type { Edition } from '../../../src/shared/domain/notebook/edition-record.ts';
import { removeCueTime, setCue } from '../../../src/shared/domain/notebook/cue-steps.ts';
import { addAnchor, addEdition } from '../../../src/shared/domain/notebook/edition-steps.ts';
import { HISTORY_STEPS, nextSteps, record, redo, undo } from '../../../src/shared/domain/notebook/history.ts';
import { addNote, deleteNote, editNote } from '../../../src/shared/domain/notebook/note-steps.ts';
import type { Command, NotebookData, Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { beginPass, clockStep } from '../../../src/shared/domain/notebook/pass-steps.ts';
import type { Note, Pass, Peek, Scene } from '../../../src/shared/domain/notebook/records.ts';
import type { Step } from '../../../src/shared/domain/notebook/step.ts';

/** A notebook in memory that does what the store does with operations, and nothing else. */
function memory() {
  const data = {
    notes: new Map<string, Note>(),
    passes: new Map<string, Pass>(),
    syncEvents: new Map<string, SyncEvent>(),
    scenes: new Map<string, Scene>(),
    peeks: new Map<string, Peek>(),
    editions: new Map<string, Edition>(),
    cueTimes: new Map<string, CueTime>(),
    drafts: new Map<string, Draft>(),
    commands: new Map<string, Command>(),
  };
  const put = (entry: Extract<Operation, { op: 'put' }>['entry']): unknown => {
    switch (entry.table) {
      case 'notes':
        return data.notes.set(entry.record.id, entry.record);
      case 'passes':
        return data.passes.set(entry.record.id, entry.record);
      case 'syncEvents':
        return data.syncEvents.set(entry.record.id, entry.record);
      case 'scenes':
        return data.scenes.set(entry.record.id, entry.record);
      case 'peeks':
        return data.peeks.set(entry.record.id, entry.record);
      case 'editions':
        return data.editions.set(entry.record.id, entry.record);
      case 'cueTimes':
        return data.cueTimes.set(entry.record.id, entry.record);
      case 'drafts':
        return data.drafts.set(entry.record.id, entry.record);
      case 'commands':
        return data.commands.set(entry.record.id, entry.record);
    }
  };
  const apply = (operations: readonly Operation[]): void => {
    for (const operation of operations) {
      if (operation.op === 'drop') data.commands.delete(operation.id);
      else put(operation.entry);
    }
  };
  return { data, apply };
}

let ids = 0;
let seconds = 0;
const context = () => {
  seconds += 1;
  const wallMs = Date.UTC(2026, 10, 22, 20) + seconds * 1000;
  return {
    nowIso: new Date(wallMs).toISOString(),
    newId: () => `id-${String((ids += 1)).padStart(8, '0')}`,
    at: { session: 's', monoMs: seconds * 1000, wallMs },
  };
};

const draft = (text: string) => ({
  titleId: 't',
  passId: 'p',
  text,
  kind: 'note' as const,
  tags: [],
  caseIds: [],
  wallIso: '2026-11-22T20:00:00.000Z',
  capture: { instantMs: 60_000, leadInMs: 3000, plusMinusMs: 2000 },
});

const visible = (data: NotebookData) => ({
  notes: [...data.notes.values()].filter((note) => note.deletedAt === undefined),
  passes: [...data.passes.values()].filter((pass) => pass.deletedAt === undefined),
  editions: [...data.editions.values()].filter((edition) => edition.deletedAt === undefined),
  cueTimes: [...data.cueTimes.values()].filter((cueTime) => cueTime.deletedAt === undefined),
  clock: activeEvents([...data.syncEvents.values()]).map((event) => event.id),
});

type Move = {
  readonly do: 'add' | 'edit' | 'delete' | 'clock' | 'pass' | 'edition' | 'cue';
  readonly n: number;
};

const editionDraft = {
  titleId: 't',
  key: 'live-tv',
  kind: 'live-tv',
  name: 'Live TV',
  lengthMs: null,
  rate: '1',
} as const;

/** Adds an edition, then anchors to it, some of which cannot be. */
function editionStep(n: number, data: NotebookData): Step | null {
  const [edition] = visible(data).editions;
  if (edition === undefined) return addEdition(editionDraft, context()).step;
  const anchored = addAnchor(edition, { sourceMs: n * 10_000, filmMs: ((n * 7) % 50) * 10_000 }, context());
  return anchored.ok ? anchored.value : null;
}

/** Sets a cue, by which the clock is set too, or takes one away. */
function cueStep(n: number, data: NotebookData): Step | null {
  const [known] = visible(data).cueTimes;
  const now = context();
  if (known !== undefined && n % 3 === 0) return removeCueTime(known, now);
  const clock = { filmMs: n * 1000, plusMinusMs: 2000 };
  const press = { titleId: 't', passId: 'p', cueId: 'c04', caseId: null, at: now.at, clock, leadInMs: 0 };
  const set = setCue({ ...press, expected: { filmMs: 20_000, plusMinusMs: 2000 } }, now);
  return set.ok ? set.value : null;
}

const others: Partial<Record<Move['do'], (n: number, data: NotebookData) => Step | null>> = {
  edition: editionStep,
  cue: cueStep,
};

function stepFor(move: Move, data: NotebookData): Step | null {
  const notes = visible(data).notes;
  const note: Note | undefined = notes[move.n % Math.max(1, notes.length)];
  const now = context();
  if (move.do === 'add') return addNote(draft(`note ${move.n}`), now).step;
  if (move.do === 'clock') {
    return clockStep({ passId: 'p', at: now.at, change: { kind: 'nudge', deltaMs: move.n } }, now);
  }
  const onOthers = others[move.do];
  if (onOthers !== undefined) return onOthers(move.n, data);
  if (move.do === 'pass') {
    const choices = {
      titleId: 't',
      kind: 'first',
      edition: 'file',
      policy: 'always',
      endingsConfirmed: true,
    } as const;
    return beginPass(choices, now.at, now);
  }
  if (note === undefined) return null;
  if (move.do === 'delete') return deleteNote(note, now);
  const edited = editNote(note, { text: `edited ${move.n}` }, now);
  return edited.ok ? edited.value.step : null;
}

const moves = fc.array(
  fc.record({
    do: fc.constantFrom<Move['do'][]>('add', 'edit', 'delete', 'clock', 'pass', 'edition', 'cue'),
    n: fc.nat(50),
  }),
  { maxLength: 40 },
);

describe('undo and redo', () => {
  it('walks back to the start and forward to the end again, whatever was done', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { data, apply } = memory();
        const states = [visible(data)];
        for (const move of list) {
          const step = stepFor(move, data);
          if (step === null) continue;
          apply(record(data, step, context()));
          states.push(visible(data));
        }
        for (let at = states.length - 1; at > 0; at -= 1) {
          expect(visible(data)).toEqual(states[at]);
          const back = undo(data, context());
          if (!back.ok) throw new Error('there was a step to undo');
          apply(back.value.operations);
        }
        expect(visible(data)).toEqual(states[0]);
        expect(undo(data, context()).ok).toBe(false);
        for (const state of states.slice(1)) {
          const forth = redo(data, context());
          if (!forth.ok) throw new Error('there was a step to redo');
          apply(forth.value.operations);
          expect(visible(data)).toEqual(state);
        }
        expect(redo(data, context()).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('forgets what was undone as soon as something new is done', () => {
    const { data, apply } = memory();
    apply(record(data, addNote(draft('one'), context()).step, context()));
    const back = undo(data, context());
    if (!back.ok) throw new Error('there was a step to undo');
    apply(back.value.operations);
    expect(nextSteps(data).redo?.label).toBe('Added note');
    apply(record(data, addNote(draft('two'), context()).step, context()));
    expect(nextSteps(data).redo).toBeNull();
    expect(visible(data).notes.map((note) => note.text)).toEqual(['two']);
  });

  it(`keeps ${HISTORY_STEPS} steps and no more`, () => {
    const { data, apply } = memory();
    for (let n = 0; n < HISTORY_STEPS + 20; n += 1) {
      apply(record(data, addNote(draft(`note ${n}`), context()).step, context()));
    }
    expect(data.commands.size).toBe(HISTORY_STEPS);
    expect(data.notes.size).toBe(HISTORY_STEPS + 20);
  });
});
