import { command } from '../command.ts';
import { repeated } from '../options.ts';
import { wrongUsage } from '../outcome.ts';
import { changeTags } from '../tags/change-tags.ts';

/** `docket tags merge NAME --tag TAG…`: makes one tag of several, in one step. */
export const tagsMerge = command({
  name: 'tags merge',
  usage: 'NAME --tag TAG…',
  summary: 'Makes one tag, NAME, of several on every note and in its words. The app can undo it.',
  takes: { named: 'what the one tag is called', least: 1, most: Infinity },
  options: { tag: repeated('TAG', 'a tag that becomes part of it') },
  run: ({ values, typed, ...place }) =>
    values.tag === undefined
      ? Promise.resolve(wrongUsage('Say which tags become part of it: --tag TAG.'))
      : changeTags({ from: values.tag, to: typed, mayMerge: true }, place),
});
