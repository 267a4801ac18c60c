import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'docket-cli-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const docket = (line: string) => run([...line.split(' '), '--home', data], 'test');
const yes = '--finished --after-broadcast';

describe('before anything was watched', () => {
  it.each<[string, string, readonly string[]]>([
    ['case jackson', 'Dawn Jackson (South River, New Jersey)', ['2024', 'McBride', 'Not known']],
    ['law detainer', 'Detainer (United States)', ['Sheppard', 'Comes up in']],
    ['people', 'Alice Marie Johnson', ['Rosebure', 'Wilson', 'Later:', 'Who died']],
    ['chronology', 'Miller v. Alabama', ['Rosebure', 'Commutation revoked', '2020-08-28', 'McBride']],
    ['sources', 'heavy-dawn', ['nj-governor', 'wapo-2022']],
  ])('%s shows what is free and nothing else', async (line, free, withheld) => {
    const { out, code, problems } = await docket(line);
    expect([code, problems]).toStrictEqual([0, []]);
    expect(out).toContain(free);
    for (const word of withheld) expect(out).not.toContain(word);
    const asJson = await docket(`${line} --json`);
    for (const word of withheld.filter((one) => one !== 'Not known')) expect(asJson.out).not.toContain(word);
  });

  it('takes the second yes only after the film', async () => {
    const without = await docket('chronology --after-broadcast');
    expect(without.out).toBe((await docket('chronology')).out);
  });
});

describe('after the film', () => {
  it('tells of a case whole: who was harmed, both accounts, the way of the law, how it went on, what is not known', async () => {
    const { out } = await docket(`case dawn-jackson ${yes}`);
    for (const line of [
      'Robert McBride, 69: died (1999-03, South River, Middlesex County, New Jersey)',
      'Account of: Dawn Jackson',
      'Sources differ: Reports of 1999 speak of a dispute over money (',
      '  1. Dawn Jackson: Sends the governor a request for clemency.',
      '     → The governor commuted the sentence on 16 December 2024.',
      'As of 2025-02-05: ',
      'How she has lived since then',
    ]) {
      expect(out).toContain(line);
    }
  });

  it('says without the second yes what was true at the end and no more', async () => {
    const { out } = await docket('case dawn-jackson --finished');
    expect(out).toContain('→ There was no decision yet when the film was shown.');
    expect(out).not.toContain('2024');
  });

  it.each([
    ['people', 'Brother of Angelo Kerney'],
    ['people', 'Later: In May 2025 she completed her law-office study programme.'],
    ['chronology', '2034-11  Alexis Martin: Parole hearing (scheduled)'],
    ['chronology', '2019-12-09 or the next day  David Sheppard: Release'],
    ['chronology', 'reported by 2020-11-12  Alexis Martin: Report on life on parole'],
    ['chronology', 'about 1994  David Sheppard: Life sentence'],
    ['chronology', 'expected by 2024-12-18  Dawn Jackson: Release expected'],
    ['sources nj-governor', 'What rests on it'],
    ['law detainer', 'Comes up in: David Sheppard'],
  ])('%s says: %s', async (line, text) => {
    expect((await docket(`${line} ${yes}`)).out).toContain(text);
  });

  it('calls relatives by their relationship and never by name', async () => {
    const { out } = await docket(`people ${yes}`);
    expect(out).toContain("Mark Rosebure's sister");
    for (const name of ['Bagley', 'Loreale', 'Alecio', 'Marcellus']) expect(out).not.toContain(name);
  });
});

describe('what cannot be found', () => {
  it.each([
    ['case sheperd', 1, 'There is no case “sheperd” here so far. Near it: david-sheppard.'],
    ['case zzz', 1, 'There is no case “zzz” here so far.'],
    [
      'law comutation',
      1,
      'There is no legal term “comutation” here so far. Near it: commutation, conditional-commutation.',
    ],
    ['sources nj-governor', 1, 'There is no source “nj-governor” here so far.'],
    ['case', 2, 'Say which case: dawn-jackson, alexis-martin, momolu-stewart, david-sheppard.'],
  ])('%s ends with %i: %s', async (line, code, problem) => {
    expect(await docket(line)).toStrictEqual({ out: '', problems: [problem], code });
  });

  it.each(['case 1', 'case jackson', 'case Dawn Jackson', 'case daybreak jackson', 'case DAWN-JACKSON'])(
    '%s names Dawn Jackson',
    async (line) => {
      expect((await docket(line)).out).toContain('Dawn Jackson (South River, New Jersey)');
    },
  );

  it('says what is wrong with a time', async () => {
    const { problems, code } = await docket('people --at noon');
    expect(code).toBe(2);
    expect(problems[0]).toContain('--at noon');
  });

  it('names every command in the help', async () => {
    const { out } = await docket('--help');
    for (const command of ['case ID', 'law [TERM]', 'people', 'chronology', 'sources [ID]']) {
      expect(out).toContain(`docket ${command}`);
    }
  });
});
