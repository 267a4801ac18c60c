import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/shared/domain/pack/check/check-pack.ts';
import {
  fileKinds,
  upgradeChains,
  upgradeFile,
  type JsonObject,
  type UpgradeChain,
} from '../../../src/shared/domain/pack/upgrade.ts';
import { realPackFiles, withChange } from './pack-files.ts';

/** A made-up version 0 called the list of unknown things `gaps`, and version -1 does not exist. */
const fromGaps = (file: JsonObject): JsonObject => {
  const { gaps, ...rest } = file;
  return { ...rest, unknown: gaps };
};

const twoSteps: UpgradeChain = {
  current: 3,
  steps: new Map([
    [1, (file) => ({ ...file, trail: `${String(file['trail'])}a` })],
    [2, (file) => ({ ...file, trail: `${String(file['trail'])}b` })],
  ]),
};

describe('upgradeFile', () => {
  test('takes every step in order and ends at the current version', () => {
    const upgraded = upgradeFile('cues', twoSteps, { schema: 'docket/cues@1', trail: '' });
    expect(upgraded).toEqual({ ok: true, value: { schema: 'docket/cues@3', trail: 'ab' } });
  });

  test('starts in the middle when the file is younger', () => {
    const upgraded = upgradeFile('cues', twoSteps, { schema: 'docket/cues@2', trail: '' });
    expect(upgraded).toEqual({ ok: true, value: { schema: 'docket/cues@3', trail: 'b' } });
  });

  test('leaves its argument as it was', () => {
    const file = Object.freeze({ schema: 'docket/cues@1', trail: '' });
    upgradeFile('cues', twoSteps, file);
    expect(file).toEqual({ schema: 'docket/cues@1', trail: '' });
  });

  test.each([
    ['docket/cues@0', 'docket/cues@0 is too old: no upgrade leads to docket/cues@3'],
    ['docket/cues@4', 'docket/cues@4 is newer than this app, which reads up to docket/cues@3'],
    ['docket/people@1', 'expected docket/cues@3, found "docket/people@1"'],
    ['cues@1', 'expected docket/cues@3, found "cues@1"'],
    [7, 'expected docket/cues@3, found 7'],
    [undefined, 'expected docket/cues@3, found nothing'],
  ])('refuses %s', (schema, reason) => {
    expect(upgradeFile('cues', twoSteps, { schema })).toEqual({ ok: false, error: reason });
  });
});

test('a pack with an older file is read through the chain of that kind', () => {
  const older = withChange(realPackFiles(), { file: 'title.json', path: '' }, (title) => {
    const file: JsonObject = { ...Object(title) };
    const { unknown, ...rest } = file;
    return { ...rest, schema: 'docket/title@0', gaps: unknown };
  });
  expect(checkPack(older)).toMatchObject({ ok: false, error: [{ file: 'title.json', path: 'schema' }] });
  const title: UpgradeChain = { current: 1, steps: new Map([[0, fromGaps]]) };
  expect(checkPack(older, { ...upgradeChains, title })).toMatchObject({
    ok: true,
    value: {
      title: { schema: 'docket/title@1', unknown: [{ text: 'Who directed it' }, {}, {}, {}, {}, {}, {}] },
    },
  });
});

test('every kind of file has a chain without a gap up to its current version', () => {
  for (const kind of fileKinds) {
    const { current, steps } = upgradeChains[kind];
    expect([...steps.keys()].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: current - 1 }, (_, index) => index + 1),
    );
  }
});
