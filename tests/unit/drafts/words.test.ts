import { describe, expect, it } from 'vitest';
import { completions, openWord } from '../../../src/shared/domain/notebook/completions.ts';
import { captureOf, casesOnScreen, endOf } from '../../../src/shared/domain/notebook/capture-of.ts';
import { mentionedCases, nameWords, type NamedCase } from '../../../src/shared/domain/notebook/mentions.ts';
import type { SyncChange, SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';

const people: readonly NamedCase[] = [
  { caseId: 'stewart', name: 'Momolu Stewart', words: ['Stewart', 'Momolu', 'Momulu'] },
  { caseId: 'martin', name: 'Alexis Martin', words: ['Martin', 'Alexis'] },
  { caseId: 'jackson', name: 'Dawn Jackson', words: ['Jackson', 'Dawn', 'Ruiz'] },
  { caseId: 'other', name: 'Ana Ruiz', words: ['Ruiz', 'Ana'] },
];
const known = { people, tags: ['law', 'class', 'lawyer'] };

describe('the people named in a note', () => {
  it.each([
    ['@stewart asks', ['stewart']],
    ['so @ALEXIS, then @Stewart and @momulu', ['martin', 'stewart']],
    ['(@dawn)', ['jackson']],
    ['write to dawn@example.org', []],
    ['@@dawn or @nobody or @', []],
    ['@Ruiz', []],
    ['@Stewart’s letter', ['stewart']],
  ])('in %j are %j', (text, cases) => expect(mentionedCases(text, people)).toEqual(cases));

  it('are found by every single word of their names but initials', () => {
    expect(nameWords(['Stewart', 'Momolu J Stewart'])).toEqual(['Stewart', 'Momolu']);
  });
});

describe('the word at the caret', () => {
  it.each([
    ['a @st', 5, { sign: '@', typed: 'st', from: 2, to: 5 }],
    ['#', 1, { sign: '#', typed: '', from: 0, to: 1 }],
    ['a@st', 4, null],
    ['a @st b', 7, null],
    ['a @st', 4, null],
    ['', 0, null],
  ] as const)('of %j at %i is %j', (text, caret, word) => expect(openWord(text, caret)).toEqual(word));
});

describe('how a word may go on', () => {
  const offered = (text: string) => {
    const word = openWord(text, text.length);
    return word === null ? null : completions(word, known).map(({ insert }) => insert);
  };

  it.each([
    ['@al', ['@Martin']],
    ['@', ['@Stewart', '@Martin', '@Jackson', '@Ruiz']],
    ['#la', ['#law', '#lawyer']],
    ['#law', ['#law', '#lawyer']],
    ['#lawyer', []],
    ['@stewart', []],
    ['#new', []],
  ])('of %j is %j', (text, inserts) => expect(offered(text)).toEqual(inserts));
});

const at = (monoMs: number) => ({ session: 's', monoMs, wallMs: monoMs });
const event = (monoMs: number, change: SyncChange): SyncEvent => ({
  id: `e${monoMs}`,
  passId: 'p',
  at: at(monoMs),
  change,
});
const start = event(1000, { kind: 'start', filmMs: 0, plusMinusMs: 2000 });
const report = event(61_000, {
  kind: 'report',
  player: 'mpv',
  play: 'playing',
  filmMs: 60_500,
  sourceMs: 60_500,
  rate: 1,
  plusMinusMs: 20,
});

describe('where a note was caught', () => {
  it('is nowhere before the clock was started', () => {
    expect(captureOf([start], at(500), 3000)).toBeNull();
    expect(endOf([start], at(500))).toBeNull();
    expect(casesOnScreen([], null)).toEqual([]);
  });

  it('is the viewer’s word while the clock goes by hand', () => {
    expect(captureOf([start], at(11_000), 3000)).toMatchObject({
      instantMs: 10_000,
      leadInMs: 3000,
      source: 'manual',
    });
  });

  it('is a player’s word when a player said last where the film is', () => {
    expect(captureOf([start, report], at(62_000), 0)).toMatchObject({ instantMs: 61_500, source: 'player' });
    expect(endOf([start, report], at(62_000))).toBe(61_500);
  });

  it('is the viewer’s word again when they set the clock after it', () => {
    const set = event(63_000, { kind: 'set', filmMs: 90_000, plusMinusMs: 500 });
    const left = event(62_900, { kind: 'unfollow' });
    expect(captureOf([start, report, left, set], at(64_000), 0)).toMatchObject({
      instantMs: 91_000,
      source: 'manual',
    });
  });
});
