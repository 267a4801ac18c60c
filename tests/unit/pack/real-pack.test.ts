import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/shared/domain/pack/check/check-pack.ts';
import { stringsIn } from '../../../src/shared/domain/pack/check/walk.ts';
import { madeUpPack } from './made-up-pack.ts';
import { realPackFiles } from './pack-files.ts';

const pack = () => {
  const checked = checkPack(realPackFiles());
  if (!checked.ok) throw new Error(JSON.stringify(checked.error, null, 2));
  return checked.value;
};

describe('the shipped pack', () => {
  test('has no problem', () => {
    expect(checkPack(realPackFiles())).toMatchObject({ ok: true });
  });

  test('lists the four cases in the order of the network', () => {
    expect(pack().cases.map(({ name }) => name)).toEqual([
      'Dawn Jackson',
      'Alexis Martin',
      'Momolu Stewart',
      'David Sheppard',
    ]);
  });

  test('gives no minute to any beat or fact, and no length but the stated two hours', () => {
    const { cues, cases, title } = pack();
    expect(cues.cues.map(({ minute }) => minute)).toEqual(cues.cues.map(() => null));
    expect(
      cases.flatMap(({ facts }) => facts).filter(({ revealedAt }) => revealedAt.at === 'film_time'),
    ).toEqual([]);
    expect(title.editions.map(({ filmMinutes }) => filmMinutes)).toEqual(title.editions.map(() => null));
    expect(title.editions.flatMap(({ slotMinutes }) => slotMinutes?.value ?? [])).toEqual([120]);
  });

  test('knows the names under which somebody may look for the film', () => {
    const words = stringsIn([pack().title.aliases, pack().title.garbled]).map(({ text }) => text);
    expect(words).toEqual(
      expect.arrayContaining(['The Justice Mission', 'Daybreak Jackson', 'The Justice Project']),
    );
  });

  test('shows relatives by their relationship', () => {
    const hints = pack().people.people.flatMap(({ displayHint }) => displayHint?.as ?? []);
    expect(hints).toEqual([
      "Dawn Jackson's eldest daughter",
      "Angelo Kerney's brother",
      "Mark Rosebure's sister",
      "Thomas Brannan's daughter",
    ]);
  });

  test('withholds the title of every source from after the premiere', () => {
    const open = pack().sources.sources.filter(({ titleSpoilerKind }) => titleSpoilerKind === undefined);
    expect(open.length).toBeGreaterThan(60);
    expect(
      open.filter(({ datePublished }) => datePublished !== null && datePublished > '2020-04-05'),
    ).toEqual([]);
  });
});

test('a pack of another film passes by the same rules, minutes with a source included', () => {
  const checked = checkPack(madeUpPack());
  expect(checked).toMatchObject({ ok: true, value: { title: { id: 'the-long-tide' } } });
});
