import { describe, expect, it } from 'vitest';
import { parseTags } from '../../../src/shared/domain/notebook/parse-tags.ts';

describe('parseTags', () => {
  it.each([
    ['#funding', ['funding']],
    ['Who pays? #funding, and (#follow-up).', ['funding', 'follow-up']],
    ['#Law and #law again', ['Law']],
    ['#é-tude #日本', ['é-tude', '日本']],
    ['#trailing- dash', ['trailing']],
  ])('finds the tags in %j', (text, tags) => expect(parseTags(text)).toEqual(tags));

  it.each(['question #1', '# Heading', '## Heading', 'C#major', 'a&#39;b', 'x/#y', '#', '#-', ''])(
    'finds none in %j',
    (text) => expect(parseTags(text)).toEqual([]),
  );

  it('keeps what the contract allows: 100 tags of at most 100 characters', () => {
    const many = Array.from({ length: 120 }, (_, index) => `#t${index}`).join(' ');
    expect(parseTags(many)).toHaveLength(100);
    expect(parseTags(`#${'a'.repeat(100)} #${'b'.repeat(101)}`)).toEqual(['a'.repeat(100)]);
  });
});
