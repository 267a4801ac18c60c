import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/renderer/features/keyboard/actions.ts';
import { keyList } from '../../../src/renderer/features/keyboard/key-list.ts';
import {
  commandsBefore,
  commandsFrom,
  exportFound,
  findCommands,
} from '../../../src/renderer/features/palette/palette-command.ts';
import { paletteGroups, stepFrom } from '../../../src/renderer/features/palette/palette-groups.ts';
import { viewCases } from '../../../src/shared/domain/dossier/case-view.ts';
import type { SearchHit } from '../../../src/shared/domain/search/search-answer.ts';
import { realPack, watching } from './pack-and-viewers.ts';

const cases = viewCases(await realPack(), watching(0));
const commands = commandsFrom(actions, cases);
const found = (text: string) => findCommands(text, commands).map(({ name }) => name);

describe('commands', () => {
  it('are there for every key of the list of keys that works outside a note', () => {
    const listed = keyList
      .filter(({ heading }) => !['In a note', 'In the table of all notes'].includes(heading))
      .flatMap(({ lines }) => lines.flatMap(({ keys }) => keys));
    const offered = new Set(commands.map(({ shortcut }) => shortcut));
    expect(listed.filter((key) => !offered.has(key) && !['Ctrl+K', '/', 'Ctrl++'].includes(key))).toEqual([]);
  });

  it('have a name each and ids of their own, fit for an element', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/u);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });

  it.each([
    ['undo', ['Undo']],
    ['expor', ['Export notes']],
    ['exprot', ['Export notes']],
    ['screen stewart', ['On screen: Stewart']],
    ['stewart screen', ['On screen: Stewart']],
    ['theme li', ['Theme: light']],
    ['parole', []],
    ['!!', []],
  ])('%s finds %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('before a viewing are those that need none, and each is done', () => {
    expect(commandsBefore.map(({ needs }) => needs)).toEqual(commandsBefore.map(() => 'window'));
    expect(findCommands('settings', commandsBefore).map(({ name }) => name)).toEqual(['Settings']);
    expect(findCommands('import', commandsBefore).map(({ name }) => name)).toEqual(['Import notes']);
    expect(findCommands('mark', commandsBefore)).toEqual([]);
  });

  it('are all there before anything is typed', () => {
    expect(found('')).toHaveLength(commands.length);
    expect(found('  ')).toHaveLength(commands.length);
  });
});

const hit = (kind: SearchHit['kind'], id: string): SearchHit => ({ kind, id, title: id, snippet: [] });

it('offers to export what was found only where notes were found', () => {
  expect(exportFound('parole', [hit('term', 't'), hit('line', 'l')])).toEqual([]);
  expect(exportFound(' parole ', [hit('term', 't'), hit('note', 'n')])).toMatchObject([
    { name: 'Export the notes found by “parole”' },
  ]);
});

describe('lines', () => {
  it('stand under their headings, in one order, and only headings with lines', () => {
    const hits = [hit('term', 't'), hit('note', 'n'), hit('fact', 'f'), hit('case', 'c')];
    const groups = paletteGroups('und', hits, findCommands('und', commands));
    expect(groups.map(({ heading, items }) => [heading, items.length])).toEqual([
      ['Notes', 1],
      ['Case files', 2],
      ['Law', 1],
      ['Commands', 1],
    ]);
  });

  it('begin with what was called by its whole name', () => {
    const hits = [hit('note', 'n'), hit('person', 'p'), { ...hit('term', 'clemency'), title: 'Clemency' }];
    const headings = (text: string) => paletteGroups(text, hits, []).map(({ heading }) => heading);
    expect(headings('clemency')).toEqual(['Law', 'Notes', 'People']);
    expect(headings('clemen')).toEqual(['Notes', 'People', 'Law']);
  });

  it.each([
    ['settings', 'Commands'],
    ['edition and', 'Commands'],
    ['go to', 'Commands'],
    ['setting', 'Notes'],
    ['times', 'Notes'],
  ])(
    'for %s begin with %s: a command called by how its name begins goes before words that look like it',
    (text, heading) => {
      const [first] = paletteGroups(text, [hit('note', 'n'), hit('fact', 'f')], findCommands(text, commands));
      expect(first?.heading).toBe(heading);
    },
  );

  it('are walked round by the arrows', () => {
    const items = paletteGroups('', [hit('note', '1'), hit('note', '2')], []).flatMap((group) => group.items);
    const [first, second] = items.map(({ id }) => id);
    expect(stepFrom(items, null, 1)).toBe(first);
    expect(stepFrom(items, null, -1)).toBe(second);
    expect(stepFrom(items, first ?? '', 1)).toBe(second);
    expect(stepFrom(items, second ?? '', 1)).toBe(first);
    expect(stepFrom(items, first ?? '', -1)).toBe(second);
    expect(stepFrom([], null, 1)).toBeNull();
  });
});
