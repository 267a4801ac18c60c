/** What a table of notes can be put in order by. */
export const sortColumns = ['time', 'written', 'edited', 'case', 'kind', 'length', 'tag'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** Which notes a table shows and in what order. `text` is a typed query of the search; empty means all. */
export interface TableQuestion {
  readonly text: string;
  readonly scope: 'viewing' | 'all';
  readonly sort: SortColumn;
  readonly descending: boolean;
}
