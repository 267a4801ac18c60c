import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMirror, type MirrorStore } from '../../../src/renderer/store/mirror.ts';
import { takeInto, takeNotes } from '../../../src/renderer/store/take-into.ts';
import type { PassView } from '../../../src/shared/ipc/app-views.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import type { WindowNotes } from '../../../src/shared/ipc/window-notes.ts';
import type { Snapshot } from '../../../src/shared/ipc/wire.ts';
import { err, ok } from '../../../src/shared/result.ts';
import { noteAt } from '../features/note.ts';

const passOf = (id: string): PassView => ({
  pass: {
    ...{ id, titleId: 'film', kind: 'first', edition: 'streaming', policy: 'always', afterBroadcast: false },
    ...{ endingsConfirmed: true, createdAt: '2026-11-22T20:00:00.000Z' },
  },
  finished: false,
  clock: {
    ...{ state: 'paused', filmMs: 0, speed: 0, timeScale: 1, plusMinusMs: null, sinceSyncMs: null },
    ...{ breakForMs: null, source: 'manual', words: 'Paused', watchedToMs: 0 },
  },
  scenes: [],
  breaks: [],
  onScreen: null,
});

const noteOf = (id: string, filmMs: number, passId: string) => noteAt(id, filmMs, { passId });

const snapshotOf = (passId: string): Snapshot => ({
  title: {
    ...{ id: 'film', name: 'Film', shortName: 'Film', synopsis: '', lengthNote: '' },
    ...{ contentNotes: [], supportLines: [] },
  },
  pass: passOf(passId),
  cases: [],
  history: { undo: null, redo: null },
  saving: { savedAtIso: null, cannotSave: null, recovered: [] },
  settings: {
    ...{ theme: 'dark', singleKeys: true, casesWidth: 15, notesWidth: 22, noteKey: null, followAgain: false },
    ...{ noteLeadInMs: 5_000, leadInAsked: false },
  },
});

const heldOf = (passId: string, notes: readonly Note[]): WindowNotes => ({
  passId,
  notes,
  notesElsewhere: 0,
  notesLeftOut: 0,
});

const mirrorOf = (passId: string, notes: readonly Note[]): MirrorStore =>
  createMirror({ snapshot: snapshotOf(passId), held: heldOf(passId, notes) }, 0);

/** Main as the page sees it: answers are given when the test says so, in the order it says. */
function fakeMain() {
  const asked: {
    readonly args: unknown;
    readonly answer: (held: WindowNotes) => void;
    readonly refuse: () => void;
  }[] = [];
  const callForText = (name: string, args: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      asked.push({
        args: { name, ...Object(args) },
        answer: (held) => resolve(JSON.stringify(ok(held))),
        refuse: () => resolve(JSON.stringify(err(refusal))),
      });
    });
  vi.stubGlobal('window', { docket: { callForText } });
  return asked;
}

const refusal = { kind: 'internal', message: 'The notes could not be read.' } as const;

const unexpected = (): never => expect.unreachable();

const idsIn = (mirror: MirrorStore): readonly string[] => mirror.getState().notes.map(({ id }) => id);

/** Lets what was answered arrive. */
const arrived = (): Promise<void> => Promise.resolve().then(() => undefined);

afterEach(() => void vi.unstubAllGlobals());

describe('takeInto', () => {
  it('weaves notes of the viewing in and leaves those of others out', () => {
    const asked = fakeMain();
    const mirror = mirrorOf('now', [noteOf('b', 2, 'now'), noteOf('d', 4, 'now')]);
    const put = [noteOf('c', 3, 'now'), noteOf('a', 1, 'before'), noteOf('d', 4, 'before')];
    takeInto(mirror, 'viewing', unexpected)({ name: 'notesChanged', payload: { put, gone: [] } });
    expect(idsIn(mirror)).toEqual(['b', 'c']);
    expect(asked).toEqual([]);
  });

  it('takes in all notes where few are listed, and none where none are', () => {
    fakeMain();
    const told = { name: 'notesChanged', payload: { put: [noteOf('a', 1, 'before')], gone: [] } } as const;
    const few = mirrorOf('now', []);
    takeInto(few, 'few', unexpected)(told);
    expect(idsIn(few)).toEqual(['a']);
    const none = mirrorOf('now', []);
    takeInto(none, 'none', unexpected)(told);
    expect(idsIn(none)).toEqual([]);
  });

  it('asks for the notes of a viewing that begins, and sorts what comes', async () => {
    const asked = fakeMain();
    const mirror = mirrorOf('first', [noteOf('old', 1, 'first')]);
    takeInto(mirror, 'viewing', unexpected)({ name: 'passChanged', payload: passOf('second') });
    expect(asked.map(({ args }) => args)).toEqual([{ name: 'app.notes', notes: 'viewing' }]);
    const found = [noteOf('late', 9, 'second'), noteOf('early', 3, 'second')];
    asked[0]?.answer({ ...heldOf('second', found), notesElsewhere: 1, notesLeftOut: 7 });
    await arrived();
    expect(idsIn(mirror)).toEqual(['early', 'late']);
    expect(mirror.getState()).toMatchObject({ notesElsewhere: 1, notesLeftOut: 7 });
  });

  it('takes no answer that another viewing has overtaken', async () => {
    const asked = fakeMain();
    const mirror = mirrorOf('first', []);
    const take = takeInto(mirror, 'viewing', unexpected);
    take({ name: 'passChanged', payload: passOf('second') });
    take({ name: 'passChanged', payload: passOf('third') });
    expect(asked).toHaveLength(2);
    asked[1]?.answer(heldOf('third', [noteOf('right', 1, 'third')]));
    await arrived();
    asked[0]?.answer(heldOf('second', [noteOf('wrong', 1, 'second')]));
    await arrived();
    expect(idsIn(mirror)).toEqual(['right']);
  });

  it('says when main refuses them: an empty list is no viewing without notes', async () => {
    const asked = fakeMain();
    const mirror = mirrorOf('first', []);
    const refused: unknown[] = [];
    takeInto(mirror, 'viewing', (error) => refused.push(error))({
      name: 'passChanged',
      payload: passOf('second'),
    });
    asked[0]?.refuse();
    await arrived();
    expect(refused).toEqual([refusal]);
  });

  it('asks anew when the notebook was replaced, though the viewing has the same name', () => {
    const asked = fakeMain();
    const mirror = mirrorOf('now', [noteOf('a', 1, 'now')]);
    takeInto(mirror, 'viewing', unexpected)({ name: 'notebookReplaced', payload: {} });
    expect(asked).toHaveLength(1);
  });

  it('is drawn before its notes have come, and takes nothing for a note or a count until then', () => {
    const mirror = createMirror({ snapshot: snapshotOf('now'), held: null }, 0);
    expect(mirror.getState()).toMatchObject({ notes: [], areNotesHere: false });
    takeNotes(mirror, 'viewing', heldOf('now', [noteOf('b', 2, 'now'), noteOf('a', 1, 'now')]));
    expect(idsIn(mirror)).toEqual(['a', 'b']);
    expect(mirror.getState().areNotesHere).toBe(true);
  });

  it('takes no first notes of a viewing that was left meanwhile', () => {
    const mirror = createMirror({ snapshot: snapshotOf('second'), held: null }, 0);
    takeNotes(mirror, 'viewing', heldOf('first', [noteOf('wrong', 1, 'first')]));
    expect(mirror.getState()).toMatchObject({ notes: [], areNotesHere: false });
  });
});
