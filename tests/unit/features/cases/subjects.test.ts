import { describe, expect, it } from 'vitest';
import { harmedHeading } from '../../../../src/renderer/features/cases/harmed-heading.ts';
import { bySubject, orderOf } from '../../../../src/renderer/features/cases/subjects.ts';
import type { FactView } from '../../../../src/shared/domain/dossier/views.ts';

const fact = (id: string, section: FactView['section'], rest: Partial<FactView> = {}): FactView => ({
  id,
  section,
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

const watched = { by: 'watching', filmMs: 1, confidence: 'verified' } as const;

/** The headings in order, each with the ids below it. */
const headingsOf = (facts: readonly FactView[]) => {
  const { before, after } = bySubject(facts);
  return [...before, ...after].map(({ heading, facts: own }) => [heading, own.map(({ id }) => id)]);
};

describe('facts by subject', () => {
  it('stand in the order in which a reader asks, each once', () => {
    const facts = [
      fact('film', 'in_film'),
      fact('helps', 'people'),
      fact('asked', 'mechanism'),
      fact('unheard', 'mitigation'),
      fact('sentence', 'sentence'),
      fact('court', 'court'),
      fact('undated', 'offence'),
      fact('dated', 'offence', { date: '1999-03' }),
      fact('dated later', 'offence', { date: '1999-04' }),
      fact('who', 'identity'),
    ];
    expect(headingsOf(facts)).toEqual([
      ['Who', ['who']],
      ['Where and when', ['dated']],
      ['What happened', ['undated', 'dated later']],
      ['What the court did', ['sentence', 'court']],
      ['What was not heard', ['unheard']],
      ['What is asked for, and how', ['asked']],
      ['Who helps', ['helps']],
      ['In the film', ['film']],
    ]);
  });

  it('leave room for the people who died right after what happened', () => {
    const { before, after } = bySubject([fact('a', 'offence'), fact('b', 'court'), fact('c', 'identity')]);
    expect(before.map(({ key }) => key)).toEqual(['who', 'happened']);
    expect(after.map(({ key }) => key)).toEqual(['court']);
  });

  it('have no heading without a fact', () => {
    expect(headingsOf([fact('a', 'court')])).toEqual([['What the court did', ['a']]]);
    expect(headingsOf([])).toEqual([]);
  });
});

describe('the order of the facts', () => {
  it('is the film’s while watching, and by subject where no watching opened anything', () => {
    expect(orderOf(null, [])).toBe('film');
    expect(orderOf(null, [fact('a', 'court', { opened: watched }), fact('b', 'court')])).toBe('film');
    expect(orderOf(null, [fact('a', 'court', { opened: { by: 'peek', peekId: 'p' } })])).toBe('film');
    expect(orderOf(null, [fact('a', 'court')])).toBe('subject');
    expect(orderOf(null, [fact('a', 'court', { opened: { by: 'end' } })])).toBe('subject');
  });

  it('is what the viewer chose', () => {
    expect(orderOf('film', [fact('a', 'court')])).toBe('film');
    expect(orderOf('subject', [fact('a', 'court', { opened: watched })])).toBe('subject');
  });
});

it('says above the people whom a case did harm to whether they died', () => {
  const died = { hasDied: true };
  const hurt = { hasDied: false };
  expect(harmedHeading([died])).toBe('Who died');
  expect(harmedHeading([died, hurt])).toBe('Who died, and who was hurt');
  expect(harmedHeading([hurt])).toBe('Who was hurt');
});
