import { expect, it } from 'vitest';
import { exportOf } from '../../../src/renderer/features/note-table/export-of.ts';
import type { Selection } from '../../../src/renderer/features/note-table/selection.ts';
import type { ExportSelection } from '../../../src/shared/domain/export/export-selection.ts';
import type { TableQuestion } from '../../../src/shared/domain/notes-table/question.ts';

const question: TableQuestion = { text: '', scope: 'all', sort: 'time', descending: false };
const some = (...ids: readonly string[]): Selection => ({ kind: 'some', ids: new Set(ids) });
const allBut = (...except: readonly string[]): Selection => ({ kind: 'all', except: new Set(except) });
const many = Array.from({ length: 10_001 }, (_, nth) => `note-${nth}`);

it.each<{ name: string; asked?: Partial<TableQuestion>; selection?: Selection; select: ExportSelection }>([
  { name: 'nothing asked and nothing chosen: all notes', select: {} },
  { name: 'a query', asked: { text: ' tag:law ' }, select: { query: ' tag:law ' } },
  { name: 'only this viewing', asked: { scope: 'viewing' }, select: { passIds: ['pass-2'] } },
  { name: 'some notes', selection: some('a', 'b'), select: { ids: ['a', 'b'] } },
  {
    name: 'some notes, also when they have left the question',
    asked: { text: '-tag:law' },
    selection: some('a', 'b'),
    select: { ids: ['a', 'b'] },
  },
  { name: 'everything found', asked: { text: 'law' }, selection: allBut(), select: { query: 'law' } },
  {
    name: 'some taken out',
    asked: { text: 'parole' },
    selection: allBut('c'),
    select: { query: 'parole', except: ['c'] },
  },
  { name: 'as many as fit', selection: some(...many.slice(1)), select: { ids: many.slice(1) } },
])('$name', ({ asked, selection = some(), select }) => {
  expect(exportOf({ ...question, ...asked }, selection, 'pass-2')).toEqual(select);
});

it('refuses more names than a call takes, and never takes all notes instead', () => {
  expect(exportOf(question, some(...many), 'pass-2')).toBeNull();
  expect(exportOf(question, allBut(...many), 'pass-2')).toBeNull();
});

it('has no viewing to name before the first', () => {
  expect(exportOf({ ...question, scope: 'viewing' }, some(), null)).toEqual({});
});
