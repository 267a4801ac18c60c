import type { DraftField } from '../../shared/domain/notebook/draft-record.ts';
import { parseTags } from '../../shared/domain/notebook/parse-tags.ts';
import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, CallName, Reply } from '../../shared/ipc/wire.ts';
import { ago } from './ago.ts';
import type { Draft } from './view.ts';

/** How often (wall time, ms) what is being typed is put on the disk. */
const EVERY_MS = 300;

/** Whether the note's time stands: something was pressed or typed, here or elsewhere. */
export const isBegun = ({ pressedAtMs, kept }: Draft): boolean => pressedAtMs !== null || kept !== null;

/** Whether there is anything that would be missed. */
export const holdsSomething = (draft: Draft): boolean =>
  draft.text !== '' || (draft.isRange && isBegun(draft));

/** Asks main without touching what the window says of the last refusal. */
export type Ask = <C extends CallName>(name: C, args: Args<C>) => Promise<Result<Reply<C>, AppError>>;

/** Which field of the notebook a page writes to, and which page it is. */
export interface DraftPlace {
  readonly field: DraftField;
  readonly by: string;
}

/** What the notebook has said that it has of the draft of this page; null for nothing. */
interface Held {
  readonly pressedAtMs: number | null;
  readonly endAtMs: number | null;
}

type Agos = Pick<Args<'draft.keep'>, 'agoMs' | 'endAgoMs'>;

const endAgoOf = (end: NonNullable<Draft['end']>, held: Held | null): number | 'kept' =>
  'filmMs' in end || held?.endAtMs === end.pressedAtMs ? 'kept' : ago(end.pressedAtMs);

function agosOf({ pressedAtMs, kept, end }: Draft, held: Held | null): Agos {
  const isStartKept = kept !== null || (held !== null && held.pressedAtMs === pressedAtMs);
  const agoMs = isStartKept ? 'kept' : ago(pressedAtMs ?? performance.now());
  return { agoMs, endAgoMs: end === null ? null : endAgoOf(end, held) };
}

/** Whose case a draft is about as it stands; null for nobody. */
export const caseOf = ({ about, begunWith }: Draft): string | null =>
  about === 'on-screen' ? (begunWith?.caseId ?? null) : about.caseId;

const wordsOf = (draft: Draft) => {
  const { text, kind, leadInMs } = draft;
  const caseId = caseOf(draft);
  const caseIds = caseId === null ? [] : [caseId];
  return { text, kind, tags: [...parseTags(text)], caseIds, leadInMs: leadInMs ?? 0 };
};

const heldOf = ({ pressedAtMs, end }: Draft): Held => ({
  pressedAtMs,
  endAtMs: end !== null && 'pressedAtMs' in end ? end.pressedAtMs : null,
});

/** Puts a page's draft on the disk while it is written. */
export interface DraftKeeping {
  /** The draft is another now; it is on the disk soon. */
  readonly changed: (draft: Draft) => void;
  /** Puts it there now; resolves when it is. */
  readonly now: () => Promise<void>;
  /** What stands in the box are the notebook's own words, or the notebook has nothing more of it (null): there is nothing to put. */
  readonly agree: (words: string | null) => void;
  /** The words that box and notebook last agreed on; what stands in the box beside them is nowhere else. */
  readonly agreed: () => string;
  /** Whether the notebook has answered what it has (true until it is asked): before that nothing is put over it. */
  readonly knows: (isAnswered: boolean) => void;
  readonly isKnown: () => boolean;
  /** Where its moments are, for the note that it becomes. */
  readonly agos: (draft: Draft) => Agos;
}

/** One timer: `at` begins it unless it runs, `not` ends it. */
function createSoon(act: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    at: (): void => {
      timer ??= setTimeout(act, EVERY_MS);
    },
    not: (): void => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Keeps the draft of one page. A refusal is handed to `onRefused`: words that are not kept must not look kept. */
export function createDraftKeeping(
  ask: Ask,
  { field, by }: DraftPlace,
  onRefused: (error: AppError) => void,
): DraftKeeping {
  let waiting: Draft | null = null;
  let isThere = false;
  let isKnown = true;
  let held: Held | null = null;
  let agreed = '';
  /** Counts what was put, so that an answer which something newer has overtaken says nothing of what is there. */
  let puts = 0;
  let last: Promise<unknown> = Promise.resolve();
  const soon = createSoon(() => void now());
  const put = (draft: Draft) => {
    isThere = holdsSomething(draft);
    puts += 1;
    if (!isThere) held = null;
    if (!isThere) return ask('draft.drop', { field, by });
    return ask('draft.keep', { field, by, ...wordsOf(draft), ...agosOf(draft, held) });
  };
  const answered = (draft: Draft, isKept: boolean): void => {
    held = isKept && isThere ? heldOf(draft) : null;
    if (isKept) agreed = draft.text;
  };
  const now = async (): Promise<void> => {
    soon.not();
    const draft = isKnown ? waiting : null;
    if (isKnown) waiting = null;
    if (draft === null) return void (await last);
    const putting = put(draft);
    last = putting;
    const mine = puts;
    const outcome = await putting;
    if (mine === puts) answered(draft, outcome.ok);
    if (!outcome.ok) onRefused(outcome.error);
  };
  return {
    changed: (draft) => {
      if (!holdsSomething(draft) && !isThere && waiting === null) return;
      waiting = draft;
      soon.at();
    },
    now,
    agree: (words) => {
      soon.not();
      waiting = null;
      puts += 1;
      held = null;
      isThere = words !== null;
      agreed = words ?? '';
    },
    agreed: () => agreed,
    knows: (isAnswered) => {
      isKnown = isAnswered;
      void now();
    },
    isKnown: () => isKnown,
    agos: (draft) => agosOf(draft, held),
  };
}
