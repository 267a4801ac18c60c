import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../../src/shared/domain/notes-table/complete-query.ts';

const ground = {
  cases: [{ surname: 'Stewart' }, { surname: 'Sheppard' }],
  tags: ['law', 'Lawyer', 'two words'],
};

describe('how a query may go on', () => {
  it.each([
    ['ca', ['case:stewart', 'case:sheppard', 'case:none']],
    ['case:s', ['case:stewart', 'case:sheppard']],
    ['parole -tag:l', ['parole -tag:law', 'parole -tag:Lawyer']],
    ['tag:t', ['tag:"two words"']],
    ['is:q', ['is:question', 'is:quote']],
    ['is:a', ['is:answered']],
    ['-is:o', ['-is:open']],
    ['case:stewart ', []],
    ['case:stewart', []],
    ['"exact ca', []],
    ['', []],
  ])('%j', (text, completions) => {
    expect(completeQuery(text, ground)).toEqual(completions);
  });
});
