import type { ExportSelection } from '../../../shared/domain/export/export-selection.ts';
import type { TableQuestion } from '../../../shared/domain/notes-table/question.ts';
import type { Selection } from './selection.ts';

/** Most notes that can be named one by one in a call. */
const MOST_IDS = 10_000;

const ofText = (query: string): ExportSelection => (query.trim() === '' ? {} : { query });
const without = (except: string[]): ExportSelection => (except.length === 0 ? {} : { except });

/**
 * What the table shows, for the export screen: the typed query, the viewing that is going on (its id; null where there
 * is none) if only that is shown, and the notes that were chosen or taken out one by one. Null for too many of these.
 */
export function exportOf(
  { text, scope }: TableQuestion,
  selection: Selection,
  passId: string | null,
): ExportSelection | null {
  const named = [...(selection.kind === 'all' ? selection.except : selection.ids)];
  if (named.length > MOST_IDS) return null;
  if (selection.kind === 'some' && named.length > 0) return { ids: named };
  const isOfViewing = scope === 'viewing' && passId !== null;
  return { ...ofText(text), ...(isOfViewing ? { passIds: [passId] } : {}), ...without(named) };
}
