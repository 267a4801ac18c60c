import { handlers } from '../../../src/main/handlers/handlers.ts';
import type { Desk } from '../../../src/main/handlers/handler.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';

/** What a viewer does with words that are not saved yet, with files and with backups. */
export const wordVerbs = [
  ...['keep words', 'draft', 'drop draft', 'save draft', 'import', 'merge backup'],
] as const;
export type WordVerb = (typeof wordVerbs)[number];

/** Which of the things there are, and how. */
interface Chosen {
  readonly n: number;
  readonly m: number;
  readonly notes: readonly Note[];
}

const by = 'page-1';
const field = 'composer';

async function keepWords(desk: Desk, { n, m, notes }: Chosen): Promise<void> {
  const marks = notes.filter(({ kind }) => kind === 'mark');
  const mark = marks[n % Math.max(1, marks.length)];
  if (mark === undefined) return;
  const text = m % 4 === 0 ? '' : `half a sentence ${m}`;
  await handlers['inbox.keepWords']({ id: mark.id, text, kind: 'note' }, desk);
}

const words = (n: number) =>
  ({ text: `drafted ${n}`, kind: 'note', tags: [], caseIds: [], leadInMs: 3_000 }) as const;

async function draft(desk: Desk, { n, m }: Chosen): Promise<void> {
  const agoMs = m % 3 === 0 ? 'kept' : 0;
  await handlers['draft.keep']({ field, by, ...words(n), agoMs, endAgoMs: null }, desk);
}

async function saveDraft(desk: Desk, { n, m }: Chosen): Promise<void> {
  const from = { field, by, isKept: m % 2 === 0 } as const;
  await handlers['note.add']({ ...words(n), agoMs: 0, from }, desk);
}

async function takeFileIn(desk: Desk, { n, m }: Chosen): Promise<void> {
  const text = `0:0${n % 10}:1${m % 10} taken in ${m}\n0:01:00 another ${n % 3}\n`;
  const how = { from: { what: 'text', text }, format: null, columns: null, otherFilm: 'take' } as const;
  const shown = await handlers['import.preview'](how, desk);
  if (!shown.ok || shown.value.outcome !== 'previewed') throw new Error(JSON.stringify(shown));
  const changed = m % 2 === 0 ? 'both' : 'take-theirs';
  await handlers['import.apply']({ token: shown.value.token, changed }, desk);
}

/** A backup of how it is now; what was deleted or undone since an older one comes from an older one. */
async function mergeBackup(desk: Desk, { n }: Chosen): Promise<void> {
  const { value: listed } = await handlers['backup.list']({}, desk).then((list) =>
    list.ok ? list : { value: null },
  );
  const older = listed?.backups[n % Math.max(1, listed.backups.length)];
  if (older === undefined || n % 3 === 0) {
    await handlers['backup.make']({}, desk);
    return;
  }
  const shown = await handlers['backup.preview']({ from: { what: 'listed', id: older.id } }, desk);
  if (!shown.ok || shown.value.outcome !== 'previewed') throw new Error(JSON.stringify(shown));
  await handlers['backup.restore']({ token: shown.value.token, how: 'merge' }, desk);
}

const doings: Readonly<Record<WordVerb, (desk: Desk, chosen: Chosen) => Promise<void>>> = {
  'keep words': keepWords,
  draft,
  'drop draft': async (desk) => {
    await handlers['draft.drop']({ field, by }, desk);
  },
  'save draft': saveDraft,
  import: takeFileIn,
  'merge backup': mergeBackup,
};

const isWordVerb = (verb: string): verb is WordVerb => Object.hasOwn(doings, verb);

/** Does one of these things as a window would ask for it; false where it is none of them. */
export async function carryOutWords(desk: Desk, verb: string, chosen: Chosen): Promise<boolean> {
  if (!isWordVerb(verb)) return false;
  await doings[verb](desk, chosen);
  return true;
}
