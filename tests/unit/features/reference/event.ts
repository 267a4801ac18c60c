import type { EventView } from '../../../../src/shared/domain/reference/views.ts';

/** An event with these parts, everything else plain. */
export const eventOn = (id: string, date: string, rest: Partial<EventView> = {}): EventView => ({
  id,
  date,
  dateEnd: null,
  datePrecision: 'day',
  dateNote: null,
  scheduled: false,
  story: { id: 'one', name: 'One' },
  title: `Title ${id}`,
  text: `Text ${id}`,
  spoilerKind: null,
  sources: ['s'],
  conflict: [],
  note: null,
  ...rest,
});
