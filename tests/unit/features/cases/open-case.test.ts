import { expect, it } from 'vitest';
import { caseById, lastOnScreen, openCase } from '../../../../src/renderer/store/select-open-case.ts';
import type { PassView } from '../../../../src/renderer/store/types.ts';
import type { CaseView } from '../../../../src/shared/domain/dossier/views.ts';

const view = (id: string, listing: number): CaseView => ({
  id,
  listing,
  name: id,
  surname: id,
  monogram: 'X',
  weave: 'plain',
  place: 'Somewhere',
  summary: 'What is safe to say.',
  contentNotes: [],
  presence: { state: 'not_seen' },
  facts: [],
  sources: [],
  harmed: [],
  canPeek: false,
  status: null,
  unknown: [],
});
const cases = [view('one', 1), view('two', 2), view('three', 3)];

const at = '2026-11-22T20:00:00.000Z';
const pass = (onScreen: string | null, scenes: PassView['scenes'] = []): PassView => ({
  pass: {
    id: 'pass',
    titleId: 'film',
    kind: 'first',
    edition: 'live-tv',
    policy: 'as_i_watch',
    afterBroadcast: false,
    endingsConfirmed: false,
    createdAt: at,
  },
  finished: false,
  clock: {
    state: 'running',
    filmMs: 0,
    speed: 1,
    timeScale: 1,
    plusMinusMs: 0,
    sinceSyncMs: 0,
    breakForMs: null,
    source: 'manual',
    words: 'Running',
    watchedToMs: 0,
  },
  scenes,
  breaks: [],
  onScreen,
});
const scene = (caseId: string | null, fromMs: number) =>
  ({
    id: `${fromMs}`,
    passId: 'pass',
    caseId,
    fromMs,
    toMs: null,
    confidence: 'verified',
    setAt: at,
  }) as const;

const shown = (viewing: PassView | null, caseId: string | null, following: boolean) =>
  openCase(cases, viewing, { caseId, following })?.id;

it('goes with the film while following, and stays with the viewer once not', () => {
  expect(shown(pass('two'), 'one', true)).toBe('two');
  expect(shown(pass('two'), 'one', false)).toBe('one');
});

it('keeps whoever was on screen last while nobody is', () => {
  const between = pass(null, [scene('three', 1000), scene(null, 2000)]);
  expect(lastOnScreen(between)).toBe('three');
  expect(shown(between, 'one', true)).toBe('three');
});

it('opens the first case before anybody was on screen, and none without cases', () => {
  expect(shown(pass(null), null, true)).toBe('one');
  expect(shown(null, null, false)).toBe('one');
  expect(openCase([], pass('two'), { caseId: null, following: true })).toBeNull();
});

it('finds no case for nobody and for an id of another pack', () => {
  expect(caseById(cases, null)).toBeNull();
  expect(caseById(cases, 'elsewhere')).toBeNull();
  expect(caseById(cases, 'two')?.listing).toBe(2);
});
