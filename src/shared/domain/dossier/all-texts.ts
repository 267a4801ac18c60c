import type { CaseView } from './views.ts';

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/**
 * Every string of a case view, ids and dates included, however deep: what a leak test searches. It walks the value
 * instead of naming fields, so that a field added later is searched without anybody remembering to.
 */
export const allTexts = (view: CaseView): string[] => stringsIn(view);
