import { expect, it } from 'vitest';
import { groupFacts, newestFact, sharedPeeks } from '../../../../src/renderer/features/cases/group-facts.ts';
import { shareCounts } from '../../../../src/renderer/features/cases/share-counts.ts';
import type { FactView } from '../../../../src/shared/domain/dossier/views.ts';
import { noteAt } from '../note.ts';

const fact = (id: string, rest: Partial<FactView> = {}): FactView => ({
  id,
  section: 'court',
  text: id,
  date: null,
  dateEnd: null,
  datePrecision: null,
  side: null,
  sensitive: null,
  note: null,
  conflict: [],
  sources: ['s'],
  terms: [],
  spoilerKind: null,
  opened: { by: 'policy' },
  ...rest,
});

it('puts every fact into exactly one group', () => {
  const facts = [
    fact('a'),
    fact('b', { spoilerKind: 'film_ending' }),
    fact('c', { section: 'outcome_at_broadcast' }),
    fact('d', { section: 'after_broadcast', spoilerKind: 'after_broadcast' }),
    fact('e', { section: 'people', spoilerKind: 'after_broadcast' }),
  ];
  const groups = groupFacts(facts);
  expect(groups.story.map((one) => one.id)).toEqual(['a']);
  expect(groups.ending.map((one) => one.id)).toEqual(['b', 'c']);
  expect(groups.later.map((one) => one.id)).toEqual(['d', 'e']);
});

it('takes the fact that opened last while watching as the newest', () => {
  const at = (id: string, filmMs: number) =>
    fact(id, { opened: { by: 'watching', filmMs, confidence: 'set_by_you' } });
  const facts = [
    at('a', 1000),
    at('b', 3000),
    at('c', 3000),
    fact('p', { opened: { by: 'peek', peekId: 'x' } }),
  ];
  expect(newestFact(facts)?.id).toBe('c');
  expect(newestFact([fact('p')])).toBeNull();
});

it('counts a note for each of its cases and leaves deleted ones out', () => {
  const notes = [
    noteAt('1', 0, { caseIds: ['a'] }),
    noteAt('2', 0, { caseIds: ['a', 'b'] }),
    noteAt('3', 0),
    noteAt('4', 0, { caseIds: ['b'], deletedAt: '2026-11-22T20:00:00.000Z' }),
  ];
  expect(shareCounts(notes, ['a', 'b', 'c'])).toEqual([
    { caseId: 'a', count: 2 },
    { caseId: 'b', count: 1 },
    { caseId: 'c', count: 0 },
    { caseId: null, count: 1 },
  ]);
});

it('knows which facts one peek opened together', () => {
  const peeked = (id: string, peekId: string) => fact(id, { opened: { by: 'peek', peekId } });
  const facts = [peeked('a', 'one'), peeked('b', 'safe'), fact('c'), peeked('d', 'safe')];
  expect([...sharedPeeks(facts)]).toEqual(['safe']);
});
