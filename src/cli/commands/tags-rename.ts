import { command } from '../command.ts';
import { valued } from '../options.ts';
import { wrongUsage } from '../outcome.ts';
import { changeTags } from '../tags/change-tags.ts';

/** `docket tags rename TAG --to NAME`: another name on every note and in its words, in one step. */
export const tagsRename = command({
  name: 'tags rename',
  usage: 'TAG --to NAME',
  summary: 'Gives a tag another name on every note and in its words. The app can undo it.',
  details: ['A name that is in use already is refused: docket tags merge makes one tag of two.'],
  takes: { named: 'which tag', least: 1, most: Infinity },
  options: { to: valued('NAME', 'the new name') },
  run: ({ values, typed, ...place }) =>
    values.to === undefined
      ? Promise.resolve(wrongUsage('Say the new name: --to NAME.'))
      : changeTags({ from: [typed], to: values.to, mayMerge: false }, place),
});
