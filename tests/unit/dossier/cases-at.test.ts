import { describe, expect, it } from 'vitest';
import { viewCasesAt, type CasesAt } from '../../../src/shared/domain/dossier/cases-at.ts';
import { smallPack } from './small-pack.ts';
import { scene } from './viewers.ts';

const asked = (over: Partial<CasesAt>): CasesAt => ({
  at: 0,
  policy: 'as_i_watch',
  finished: false,
  afterBroadcast: false,
  ...over,
});
const ids = (over: Partial<CasesAt>) =>
  viewCasesAt(smallPack(), asked(over)).map(({ facts }) => facts.map(({ id }) => id));

describe('the cases at a film time', () => {
  it.each<[string, Partial<CasesAt>, readonly (readonly string[])[]]>([
    ['without presses only a minute mark opens', { at: 75_000 }, [['f-3'], []]],
    ['and not before its time', { at: 74_999 }, [[], []]],
    ['with the presses of a pass', { at: 20_000, scenes: [scene('other', 18_000)] }, [[], ['other-first']]],
    ['not with presses further on', { at: 20_000, scenes: [scene('other', 18_001)] }, [[], []]],
  ])('%s', (_name, over, expected) => {
    expect(ids(over)).toStrictEqual(expected);
  });

  it('says no to endings unless they were confirmed', () => {
    expect(ids({ policy: 'always' }).flat()).not.toContain('f-5');
    expect(ids({ policy: 'always', endingsConfirmed: true }).flat()).toContain('f-5');
    expect(ids({ finished: true }).flat()).toContain('f-5');
    expect(ids({ finished: true }).flat()).not.toContain('f-7');
    expect(ids({ finished: true, afterBroadcast: true }).flat()).toContain('f-7');
  });

  it('has the front of every case, in listing order', () => {
    expect(viewCasesAt(smallPack(), asked({})).map(({ summary }) => summary)).toStrictEqual([
      'Summary of full',
      'Summary of other',
    ]);
  });
});
