import type { Pack } from '../pack.ts';
import type { SpoilerKind } from '../schema/common.ts';

/** A phrase that no text before its gate may contain; `about: null` holds for every text of the pack. */
export type Secret = { readonly phrase: string; readonly kind: SpoilerKind; readonly about: string | null };

type Dated = {
  readonly date?: string;
  readonly dateEnd?: string;
  readonly spoilerKind?: SpoilerKind;
};

const months: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** The ways in which a day is written: `2019-10-07`, `7 October 2019` and `October 7, 2019`. */
const formsOf = (isoDay: string): readonly string[] => {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  const name = months[Number(month) - 1] ?? month;
  const number = String(Number(day));
  return [isoDay, `${number} ${name} ${year}`, `${name} ${number}, ${year}`];
};

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(date);

const secretsOf = (about: string | null, entry: Dated, premiere: string): readonly Secret[] => {
  const { spoilerKind: kind, date, dateEnd } = entry;
  if (kind === undefined) return [];
  return [date, dateEnd]
    .filter((day): day is string => day !== undefined && isDay(day) && day !== premiere)
    .flatMap(formsOf)
    .map((phrase) => ({ phrase, kind, about }));
};

/**
 * The days of everything that is withheld. Only whole days count: a month or a year is shared by too much that is
 * safe. The day of the premiere is public and gives nothing away.
 */
export const gatedDates = (pack: Pack): readonly Secret[] => {
  const premiere = pack.title.premiere.date;
  const cases = new Set(pack.cases.map(({ id }) => id));
  return [
    ...pack.title.claims.flatMap((claim) => secretsOf(null, claim, premiere)),
    ...pack.cases.flatMap(({ id, facts }) => facts.flatMap((fact) => secretsOf(id, fact, premiere))),
    ...pack.events.events.flatMap((event) =>
      secretsOf(cases.has(event.case) ? event.case : null, event, premiere),
    ),
  ];
};
