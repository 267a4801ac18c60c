import type { ExportChoices } from '../../shared/domain/export/choices.ts';
import { heeded } from '../../shared/domain/export/choices.ts';
import type { ExportSelection } from '../../shared/domain/export/export-selection.ts';
import { exportFormats } from '../../shared/domain/export/formats.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Note, Pass } from '../../shared/domain/notebook/records.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readCases } from '../notes/read-cases.ts';
import { refused, wrongUsage, type Outcome } from '../outcome.ts';

/** What was typed; a list is absent where its option was not given. */
export interface TypedChoices {
  readonly format?: string | undefined;
  readonly times?: string | undefined;
  readonly leadIn?: string | undefined;
  readonly order?: string | undefined;
  readonly words?: string | undefined;
  readonly query?: string | undefined;
  readonly cases?: readonly string[] | undefined;
  readonly passes?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** The words that each choice takes; the first is what is meant where nothing is said. */
export const choiceWords = {
  times: ['film', 'edition', 'both'],
  'lead-in': ['applied', 'raw'],
  order: ['time', 'case'],
  words: ['mine', 'with-facts'],
  kind: ['note', 'mark', 'question', 'quote'],
} as const;

const isOf = <T extends string>(words: readonly T[], typed: string): typed is T =>
  words.some((word) => word === typed);

/** Reads one choice; the refusal names what there is. */
function oneOf<T extends string>(
  option: string,
  words: readonly [T, ...T[]],
  typed: string | undefined,
): Result<T, Outcome> {
  if (typed === undefined) return ok(words[0]);
  return isOf(words, typed) ? ok(typed) : err(wrongUsage(`--${option} is one of: ${words.join(', ')}.`));
}

type Shown = Omit<ExportChoices, 'select'>;

/** Reads the format and how notes are shown. A choice that does nothing in that format is refused, not swallowed. */
export function readShown(typed: TypedChoices): Result<Shown, Outcome> {
  const format = exportFormats.find(({ id }) => id === typed.format)?.id;
  const names = exportFormats.map(({ id }) => id).join(', ');
  if (format === undefined) return err(wrongUsage(`--format is one of: ${names}.`));
  const times = oneOf('times', choiceWords.times, typed.times);
  if (!times.ok) return times;
  const leadIn = oneOf('lead-in', choiceWords['lead-in'], typed.leadIn);
  if (!leadIn.ok) return leadIn;
  const order = oneOf('order', choiceWords.order, typed.order);
  if (!order.ok) return order;
  const words = oneOf('words', choiceWords.words, typed.words);
  if (!words.ok) return words;
  const shown = { format, times: times.value, leadIn: leadIn.value, order: order.value, words: words.value };
  const unheeded = unheededChoice(shown);
  return unheeded === null
    ? ok(shown)
    : err(wrongUsage(`--${unheeded} makes no difference to ${format}; leave it out.`));
}

function unheededChoice({ format, times, leadIn, order, words }: Shown): string | null {
  const can = heeded(format);
  const wrong = [
    ['times', times !== 'film' && !can.times.includes(times)],
    ['lead-in', leadIn !== 'applied' && !can.leadIn],
    ['order', order !== 'time' && !can.order],
    ['words', words !== 'mine' && !can.words],
  ] as const;
  return wrong.find(([, isWrong]) => isWrong)?.[0] ?? null;
}

/** What takes notes of no case. */
const NONE = 'none';

function caseIds(typed: readonly string[], pack: Pack): Result<readonly (string | null)[], Outcome> {
  const named = typed.filter((one) => one !== NONE);
  const found = named.length === 0 ? ok([]) : readCases(named, pack);
  if (!found.ok) return found;
  return ok(named.length === typed.length ? found.value : [...found.value, null]);
}

/** The viewings by number, the first being 1, or by the beginning of an id. */
function passIds(typed: readonly string[], passes: readonly Pass[]): Result<readonly string[], Outcome> {
  const found: string[] = [];
  for (const one of typed) {
    const [pass, ...others] = passes.filter(
      ({ id }, place) => String(place + 1) === one || (one.length >= 4 && id.startsWith(one)),
    );
    if (pass === undefined || others.length > 0) {
      const known = passes
        .map(({ createdAt }, place) => `${place + 1} (${createdAt.slice(0, 10)})`)
        .join(', ');
      return err(
        refused([`There is no viewing “${one}” here. There are: ${known === '' ? 'none' : known}.`]),
      );
    }
    found.push(pass.id);
  }
  return ok(found);
}

function kindsOf(typed: readonly string[]): Result<readonly Note['kind'][], Outcome> {
  const kinds = typed.filter((one) => isOf(choiceWords.kind, one));
  return kinds.length === typed.length
    ? ok(kinds)
    : err(wrongUsage(`--kind is one of: ${choiceWords.kind.join(', ')}.`));
}

const listed = (typed: readonly string[] | undefined): readonly string[] => typed ?? [];

/** Reads which notes are meant; names that mean nothing are refused, because an empty file would look like an answer. */
export function readSelection(
  typed: TypedChoices,
  pack: Pack,
  data: Pick<NotebookData, 'passes'>,
): Result<ExportSelection, Outcome> {
  const cases = caseIds(listed(typed.cases), pack);
  if (!cases.ok) return cases;
  const own = [...data.passes.values()].filter(
    ({ titleId, deletedAt }) => titleId === pack.title.id && deletedAt === undefined,
  );
  const passes = passIds(
    listed(typed.passes),
    own.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
  );
  if (!passes.ok) return passes;
  const kinds = kindsOf(listed(typed.kinds));
  if (!kinds.ok) return kinds;
  return ok({
    ...(typed.query === undefined ? {} : { query: typed.query }),
    caseIds: cases.value,
    passIds: passes.value,
    kinds: kinds.value,
    tags: listed(typed.tags).map((tag) => tag.replace(/^#/u, '')),
  });
}
