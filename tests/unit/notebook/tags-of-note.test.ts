import { expect, it } from 'vitest';
import { withTagRenamed, withoutTag } from '../../../src/shared/domain/notebook/tags-of-note.ts';
import { noteAt } from '../features/note.ts';

it.each(['two-words', 'a_b', 'c++', 'x/y', '[z]', 'été', '-'])(
  '%s can be renamed and taken off beside other words',
  (tag) => {
    const note = noteAt('n', 1_000, { text: `#${tag} and #other`, tags: [tag, 'other'] });
    expect(withTagRenamed(note, [tag], 'new')).toMatchObject({
      text: '#new and #other',
      tags: ['new', 'other'],
    });
    expect(withoutTag(note, tag)).toMatchObject({ text: `${tag} and #other`, tags: ['other'] });
  },
);
