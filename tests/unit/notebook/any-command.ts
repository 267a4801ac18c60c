import fc from 'fast-check';
import { handlers } from '../../../src/main/handlers/handlers.ts';
import type { Desk } from '../../../src/main/handlers/handler.ts';
import { compareNotes } from '../../../src/shared/domain/notebook/compare-notes.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import type { BulkChangeArgs } from '../../../src/shared/ipc/note-table-calls.ts';
import type { Args, CallName } from '../../../src/shared/ipc/wire.ts';
import type { TestDesk } from '../main/desk.ts';
import { carryOutWords, wordVerbs, type WordVerb } from './any-words.ts';

const verbs = [
  ...['add', 'mark', 'edit', 'delete', 'write up', 'keep', 'merge', 'split', 'split mark', 'range', 'cases'],
  ...['question', 'answer', 'put back', 'retime', 'press', 'pause', 'resume', 'nudge', 'go to', 'break'],
  ...['policy', 'where', 'peek', 'hide', 'edition', 'sync', 'finish'],
  ...['bulk', 'bulk all', 'rename tag', 'merge tags', 'delete tag'],
] as const;

/** One thing that somebody may do; `n` and `m` choose on what and how. */
export interface Act {
  readonly do: (typeof verbs)[number] | WordVerb | 'undo' | 'redo' | 'reload' | 'quit' | 'crash' | 'wait';
  readonly n: number;
  readonly m: number;
}

const act = (chosen: fc.Arbitrary<Act['do']>): fc.Arbitrary<Act> =>
  fc.record({ do: chosen, n: fc.nat(40), m: fc.nat(40) });

const anyAct = fc.oneof(
  { weight: 14, arbitrary: act(fc.constantFrom(...verbs)) },
  { weight: 2, arbitrary: act(fc.constantFrom('add', 'mark')) },
  { weight: 2, arbitrary: act(fc.constantFrom(...wordVerbs)) },
  { weight: 4, arbitrary: act(fc.constantFrom('undo', 'undo', 'redo')) },
  { weight: 3, arbitrary: act(fc.constant('wait')) },
  { weight: 2, arbitrary: act(fc.constantFrom('reload', 'quit', 'crash')) },
);

/** Something to work on, then anything, with undo, redo and openings of the same folder in between. */
export const anySequence = fc
  .tuple(
    fc.array(act(fc.constantFrom('add', 'mark', 'wait')), { minLength: 6, maxLength: 12, size: 'max' }),
    fc.array(anyAct, { minLength: 10, maxLength: 60, size: 'max' }),
  )
  .map(([first, then]) => [...first, ...then]);

const seconds = 1000;

/** The notes that are there, in the order of every list. */
export const notesOf = ({ desk }: TestDesk): readonly Note[] =>
  [...desk.context.notebook.data.notes.values()]
    .filter((note) => note.deletedAt === undefined)
    .toSorted(compareNotes);

type Doing = (act: Act, on: { readonly note: Note; readonly notes: readonly Note[] }) => Asked | null;
type Asked = { readonly [C in CallName]: { readonly call: C; readonly args: Args<C> } }[CallName];

const words = ['', 'one', 'two words #law', 'a question?', '𝄞 clef and more\nsecond line #Law', '   '];
const wordsOf = (n: number): string => words[n % words.length] ?? '';

const caseOf = (desk: Desk, n: number): string | null => desk.context.pack.cases[n % 5]?.id ?? null;

const tagWords = ['law', 'Law', 'class', 'two-words', 'law-2'] as const;
const tagOf = (n: number): string => tagWords[n % tagWords.length] ?? '';

/** One change of many notes. */
const bulkChanges: readonly ((n: number) => BulkChangeArgs)[] = [
  (n) => ({ what: 'add-tag', tag: tagOf(n) }),
  (n) => ({ what: 'remove-tag', tag: tagOf(n) }),
  (n) => ({ what: 'set-kind', kind: n % 2 === 0 ? 'question' : 'note' }),
  (n) => ({ what: 'set-answered', answered: n % 2 === 0 }),
  (n) => ({ what: 'move', byMs: (n - 20) * seconds }),
  () => ({ what: 'between-cases' }),
  () => ({ what: 'delete' }),
];
const bulkOf = (m: number): BulkChangeArgs => bulkChanges[m % bulkChanges.length]?.(m) ?? { what: 'delete' };

/** What is done to one note that is there. */
const onNotes: Partial<Record<Act['do'], Doing>> = {
  edit: ({ n, m }, { note }) => ({
    call: 'note.edit',
    args: { id: note.id, patch: m % 2 === 0 ? { text: wordsOf(n) } : { filmMs: n * 7 * seconds } },
  }),
  delete: (_act, { note }) => ({ call: 'note.delete', args: { id: note.id } }),
  'write up': ({ n, m }, { note }) => ({
    call: 'inbox.writeUp',
    args: { id: note.id, text: wordsOf(n), kind: m % 2 === 0 ? 'note' : 'question' },
  }),
  keep: (_act, { note }) => ({ call: 'inbox.keep', args: { id: note.id } }),
  merge: ({ n, m }, { notes }) => {
    const from = n % notes.length;
    const ids = notes.slice(from, from + 2 + (m % 3)).map(({ id }) => id);
    return ids.length < 2 ? null : { call: 'note.merge', args: { ids } };
  },
  split: ({ m }, { note }) => ({ call: 'note.split', args: { id: note.id, at: m % (note.text.length + 1) } }),
  'split mark': ({ m }, { note }) => ({
    call: 'note.split',
    args: { id: note.id, at: m % (note.text.length + 1), secondMs: m * 3 * seconds },
  }),
  range: ({ m }, { note }) => ({
    call: 'note.setEnd',
    args: { id: note.id, endMs: m % 4 === 0 ? null : m * 5 * seconds },
  }),
  question: ({ m }, { note }) => ({
    call: 'note.setQuestion',
    args: { id: note.id, isQuestion: m % 3 > 0 },
  }),
  bulk: ({ n, m }, { notes }) => ({
    call: 'noteTable.bulk',
    args: { which: { ids: notes.slice(n % 3, (n % 3) + 4).map(({ id }) => id) }, change: bulkOf(m) },
  }),
  answer: ({ m }, { note }) => ({ call: 'note.setAnswered', args: { id: note.id, isAnswered: m % 3 > 0 } }),
};

/** What is done to the viewing, the clock, and whole lists. */
const onEvening: Partial<Record<Act['do'], (act: Act, desk: Desk) => Asked>> = {
  add: ({ n, m }, desk) => {
    const caseId = caseOf(desk, m);
    return {
      call: 'note.add',
      args: {
        ...{
          text: `note ${n} ${wordsOf(m)}`,
          kind: n % 3 === 0 ? 'question' : 'note',
          tags: m % 3 === 0 ? ['law'] : [],
        },
        ...{ caseIds: caseId === null ? 'on-screen' : [caseId], leadInMs: 3 * seconds, agoMs: 0 },
      },
    };
  },
  mark: () => ({
    call: 'note.add',
    args: { text: '', kind: 'mark', tags: [], caseIds: 'on-screen', leadInMs: 5 * seconds, agoMs: 0 },
  }),
  press: ({ n }, desk) => ({ call: 'screen.press', args: { caseId: caseOf(desk, n), agoMs: 0 } }),
  pause: () => ({ call: 'clock.change', args: { change: { kind: 'pause' }, agoMs: 0 } }),
  resume: () => ({ call: 'clock.change', args: { change: { kind: 'resume' }, agoMs: 0 } }),
  nudge: ({ n }) => ({
    call: 'clock.change',
    args: { change: { kind: 'nudge', deltaMs: (n - 20) * seconds }, agoMs: 0 },
  }),
  'go to': ({ n, m }) => ({
    call: 'clock.change',
    args: { change: { kind: 'set', filmMs: n * 60 * seconds + m * seconds, plusMinusMs: 2000 }, agoMs: 0 },
  }),
  break: ({ n }) => ({
    call: 'clock.change',
    args: { change: { kind: n % 2 === 0 ? 'break-start' : 'break-end' }, agoMs: 0 },
  }),
  finish: () => ({ call: 'clock.change', args: { change: { kind: 'finish' }, agoMs: 0 } }),
  'bulk all': ({ n, m }) => ({
    call: 'noteTable.bulk',
    args: {
      which: {
        question: {
          text: n % 2 === 0 ? 'is:question' : '-tag:class',
          scope: 'all',
          sort: 'time',
          descending: false,
        },
        except: [],
      },
      change: bulkOf(m % (bulkChanges.length - 1)),
    },
  }),
  'rename tag': ({ n, m }) => ({
    call: 'tags.rename',
    args: { from: tagOf(n), to: tagOf(m), merge: m % 2 === 0 },
  }),
  'merge tags': ({ n, m }) => ({
    call: 'tags.merge',
    args: { from: [tagOf(n), tagOf(n + 2)], to: tagOf(m) },
  }),
  'delete tag': ({ n }) => ({ call: 'tags.delete', args: { tag: tagOf(n) } }),
  policy: ({ n }) => ({
    call: 'pass.setPolicy',
    args: { policy: n % 2 === 0 ? 'always' : 'as_i_watch', endingsConfirmed: n % 2 === 0 },
  }),
  where: ({ n }) => ({ call: 'pass.setEdition', args: { edition: n % 2 === 0 ? 'file' : 'live-tv' } }),
  peek: ({ n }, desk) => ({ call: 'fact.peek', args: { caseId: desk.context.pack.cases[n % 4]?.id ?? '?' } }),
  hide: ({ n }, desk) => {
    const peeks = [...desk.context.notebook.data.peeks.values()].filter(
      ({ deletedAt }) => deletedAt === undefined,
    );
    return { call: 'fact.hide', args: { peekId: peeks[n % Math.max(1, peeks.length)]?.id ?? 'none' } };
  },
  edition: ({ n }) => ({
    call: 'edition.add',
    args: { name: `Edition ${n}`, kind: 'streaming', lengthMs: null, choose: n % 2 === 0 },
  }),
  sync: ({ n }) => ({
    call: 'timing.sync',
    args: {
      to: { by: 'time', filmMs: n * 20 * seconds },
      answer: n % 2 === 0 ? 'move' : 'move-notes',
      agoMs: 0,
    },
  }),
};

async function ask(desk: Desk, { call, args }: Asked): Promise<void> {
  const handler: (args: never, desk: Desk) => Promise<unknown> = handlers[call];
  await Reflect.apply(handler, handlers, [args, desk]);
}

async function retime(desk: Desk, { n, m }: Act): Promise<void> {
  const asked: Args<'retime.preview'> = {
    scope: m % 2 === 0 ? { of: 'all' } : { of: 'from', filmMs: m * 10 * seconds },
    how: { by: 'shift', deltaMs: (n - 20) * seconds },
  };
  const preview = await handlers['retime.preview'](asked, desk);
  if (preview.ok) await handlers['retime.apply']({ ...asked, seen: preview.value.seen }, desk);
}

async function putBack(desk: Desk, note: Note, n: number): Promise<void> {
  const history = await handlers['note.history']({ id: note.id }, desk);
  if (!history.ok) throw new Error(history.error.message);
  const { states } = history.value;
  const key = states[n % states.length]?.key ?? 'none';
  await handlers['note.putBack']({ id: note.id, key }, desk);
}

function setCases(desk: Desk, note: Note, n: number): Promise<void> {
  const caseId = caseOf(desk, n);
  const args = { id: note.id, caseIds: caseId === null ? [] : [caseId] };
  return ask(desk, { call: 'note.setCases', args });
}

/** What takes a note and no more. */
async function carryOutOnNote(docket: TestDesk, done: Act): Promise<void> {
  const { desk } = docket;
  const notes = notesOf(docket);
  const note = notes[done.n % Math.max(1, notes.length)];
  if (note === undefined) return;
  if (done.do === 'put back') return putBack(desk, note, done.m);
  if (done.do === 'cases') return setCases(desk, note, done.m);
  const asked = onNotes[done.do]?.(done, { note, notes }) ?? null;
  if (asked !== null) await ask(desk, asked);
}

/** Does one thing as a window would ask for it; what is refused changes nothing. */
export async function carryOut(docket: TestDesk, done: Act): Promise<void> {
  if (done.do === 'retime') return retime(docket.desk, done);
  if (await carryOutWords(docket.desk, done.do, { ...done, notes: notesOf(docket) })) return;
  const evening = onEvening[done.do];
  return evening === undefined ? carryOutOnNote(docket, done) : ask(docket.desk, evening(done, docket.desk));
}
