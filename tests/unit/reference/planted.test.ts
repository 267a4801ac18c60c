import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../src/shared/domain/reference/look.ts';
import { readRealPack } from '../dossier/real-pack.ts';
import { viewer } from '../dossier/viewers.ts';
import { allowedStrings, packTexts } from './allowed.ts';
import { scenesOfEvening } from './evening.ts';
import { dataLeaks, textLeaks } from './page-leaks.ts';
import { dataSurfaces, textSurfaces } from './surfaces.ts';

const pack = readRealPack();
const scenes = scenesOfEvening(pack, 'set_by_you');
/** Somebody in the middle of the film: every case has opened, and no ending has. */
const halfway = viewer({ scenes, watchedToMs: 1_500_000 });
const closed = lookAt(pack, halfway);
const allowed = allowedStrings(pack, halfway);
const withheld = packTexts(pack).filter((text) => !allowed.has(text));
/** What the pages would be if the gate took this viewer for somebody who agreed to everything. */
const open = lookAt(
  pack,
  viewer({ scenes, watchedToMs: 1_500_000, finished: true, pass: { afterBroadcast: true } }),
);

const dataNames = Object.entries(dataSurfaces).map(([name, view]) => ({ name, view }));
const textNames = Object.entries(textSurfaces).map(([name, text]) => ({ name, text }));

const found = <T>(entry: T | undefined): T => {
  if (entry === undefined) throw new Error('the pack withholds nothing of this kind');
  return entry;
};
const gated = <T extends { readonly spoilerKind?: string }>(entries: readonly T[]): T =>
  found(entries.find(({ spoilerKind }) => spoilerKind !== undefined));

const facts = pack.cases.flatMap((file) => file.facts);
const people = pack.people.people;
const steps = pack.cases.flatMap((file) => file.path ?? []);
const event = gated(pack.events.events);
const source = found(pack.sources.sources.find(({ titleSpoilerKind }) => titleSpoilerKind !== undefined));
const unpaced = facts.find(({ id, spoilerKind }) => spoilerKind === undefined && !closed.passed.has(id));

/** One withheld thing of every kind that a pack has, found by its gate and not by its words. */
const secrets: readonly (readonly [string, string])[] = [
  ['text of a fact', gated(facts).text],
  ['id of a fact', gated(facts).id],
  ['fact that is not passed yet', found(unpaced).text],
  ['event', event.text],
  ['title of an event', event.title],
  ['person', gated(people).name],
  ['id of a person', gated(people).id],
  ['later life of a person', gated(people.flatMap((one) => one.later ?? [])).text],
  ['name of a relative', found(people.find(({ displayHint }) => displayHint !== undefined)).name],
  ['result of a step', gated(steps.flatMap((step) => step.results ?? [])).text],
  ['claim about the film', gated(pack.title.claims).text],
  ['beat', gated(pack.cues.cues).summary],
  ['resource', gated(pack.resources.resources).what],
  ['status', found(pack.cases[0]).statusLatestKnown.text],
  ['gap', gated(pack.cases.flatMap((file) => file.unknown)).text],
  ['title of a source', source.title],
  ['id of a source', source.id],
  ['purpose of a source', source.usedFor],
];

/** Puts a string where the first string of the view stands. */
const plant = (value: unknown, secret: string): unknown => {
  const text = JSON.stringify(value);
  const planted: unknown = JSON.parse(
    text.replace(/:"(?:[^"\\]|\\.)*"/u, () => `:${JSON.stringify(secret)}`),
  );
  return planted;
};

describe('the honest pages of a viewer halfway', () => {
  it.each(dataNames)('$name shows nothing withheld', ({ view }) => {
    expect(dataLeaks(view(closed), closed, allowed)).toStrictEqual([]);
  });
  it.each(textNames)('$name as text shows nothing withheld', ({ text }) => {
    expect(textLeaks([text(closed)], closed, withheld)).toStrictEqual([]);
  });
});

describe('a planted leak', () => {
  it.each(dataNames)(
    'on $name is caught when the whole page takes somebody for somebody else',
    ({ view }) => {
      expect(dataLeaks(view(open), closed, allowed)).not.toStrictEqual([]);
    },
  );

  it.each(
    dataNames.flatMap(({ name, view }) => secrets.map(([what, secret]) => ({ name, view, what, secret }))),
  )('on $name is caught: $what', ({ view, secret }) => {
    expect(dataLeaks(plant(view(closed), secret), closed, allowed)).toContain(secret);
  });

  it.each(textNames.filter(({ name }) => name !== 'law'))(
    'on $name as text is caught when the page takes somebody for somebody else',
    ({ text }) => {
      expect(textLeaks([text(open)], closed, withheld)).not.toStrictEqual([]);
    },
  );

  it.each(textNames)('on $name as text is caught wherever it stands in a line', ({ text }) => {
    const [secret = 'none'] = withheld;
    expect(textLeaks([`${text(closed)} ${secret}`], closed, withheld)).toContain(secret);
  });

  it('is not in the text of the law either, where only links are withheld', () => {
    const blockOf = (text: string) => text.split('\n\n').find((block) => block.startsWith('Detainer '));
    expect(blockOf(textSurfaces.law(open))).toContain('Comes up in: David Sheppard');
    expect(blockOf(textSurfaces.law(closed))).not.toContain('Sheppard');
  });

  it('is caught where an open term links to a case that would give something away', () => {
    const law = dataSurfaces.law(closed);
    const terms = law.terms.map((term) =>
      term.id === 'detainer'
        ? { ...term, stories: [{ id: 'david-sheppard', name: 'David Sheppard' }] }
        : term,
    );
    expect(dataLeaks({ ...law, terms }, closed, allowed)).toStrictEqual(['link of Detainer']);
  });

  it('is caught where something links to a case that has not opened', () => {
    const start = viewer();
    const look = lookAt(pack, start);
    const help = dataSurfaces.help(look);
    const entries = help.entries.map((entry) => ({
      ...entry,
      stories: [{ id: 'dawn-jackson', name: 'Dawn Jackson' }],
    }));
    expect(dataLeaks(help, look, allowedStrings(pack, start))).toStrictEqual([]);
    expect(dataLeaks({ ...help, entries }, look, allowedStrings(pack, start))).toContain(
      'link to dawn-jackson',
    );
  });

  it('is caught where an appearance lies ahead of what was watched', () => {
    const recap = dataSurfaces.recap(closed);
    const cases = recap.cases.map((one) => ({ ...one, next: { fromMs: 1_500_001, toMs: 1_500_002 } }));
    expect(dataLeaks({ ...recap, cases }, closed, allowed)).toContain('time ahead: 1500002');
  });
});
