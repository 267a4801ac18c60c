import { expect, test } from 'vitest';
import {
  backupName,
  readBackupName,
  type NamedBackup,
} from '../../../src/shared/domain/backup/backup-name.ts';
import { dayIn, isBackupDue, outdatedBackups, weekOf } from '../../../src/shared/domain/backup/rotation.ts';

const HOME = '0123abcd';

const made = (iso: string, more: Partial<NamedBackup> = {}): NamedBackup => {
  const parts = { atMs: Date.parse(iso), kind: 'auto', home: HOME, ...more } as const;
  return { ...parts, name: backupName(parts) };
};

const view = (now: string, timeZone = 'UTC') => ({
  home: HOME,
  nowMs: Date.parse(now),
  dayOf: dayIn(timeZone),
});

const goes = (backups: readonly NamedBackup[], now: string, timeZone?: string): readonly string[] =>
  outdatedBackups(backups, view(now, timeZone))
    .map((name) => new Date(readBackupName(name)?.atMs ?? 0).toISOString().slice(0, 16))
    .toSorted((a, b) => (a < b ? -1 : 1));

const daily = (from: string, days: number): readonly NamedBackup[] =>
  Array.from({ length: days }, (_, index) =>
    made(new Date(Date.parse(from) + index * 86_400_000).toISOString()),
  );

test('names are read back as they were given, and nothing else is one', () => {
  const one = made('2026-11-22T19:14:05.123Z');
  expect(readBackupName(one.name)).toEqual(one);
  for (const name of ['', 'notes.zip', `${one.name}.tmp`, one.name.replace('auto', 'other'), '../x.zip']) {
    expect(readBackupName(name)).toBeNull();
  }
});

test('seven days and four weeks stay of forty days in a row', () => {
  const backups = daily('2026-10-14T20:00:00.000Z', 40);
  const gone = new Set(goes(backups, '2026-11-22T21:00:00.000Z'));
  const kept = backups.filter((one) => !gone.has(new Date(one.atMs).toISOString().slice(0, 16)));
  expect(kept.map(({ atMs }) => new Date(atMs).toISOString().slice(0, 10))).toEqual([
    '2026-11-01',
    '2026-11-08',
    '2026-11-15',
    '2026-11-16',
    '2026-11-17',
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
});

test('of two in one day the later stays', () => {
  const two = [made('2026-11-22T08:00:00.000Z'), made('2026-11-22T20:00:00.000Z')];
  expect(goes(two, '2026-11-22T21:00:00.000Z')).toEqual(['2026-11-22T08:00']);
});

test('a day is the viewer’s: the same two are two days where midnight lies between', () => {
  const two = [made('2026-11-22T02:00:00.000Z'), made('2026-11-22T20:00:00.000Z')];
  expect(goes(two, '2026-11-22T21:00:00.000Z', 'UTC')).toEqual(['2026-11-22T02:00']);
  expect(goes(two, '2026-11-22T21:00:00.000Z', 'America/New_York')).toEqual([]);
});

test('a year away costs no backup', () => {
  const backups = daily('2025-01-01T20:00:00.000Z', 7);
  expect(goes(backups, '2026-11-22T21:00:00.000Z')).toEqual([]);
});

test('what is dated later than now neither goes nor pushes anything out', () => {
  const wrong = daily('2099-01-01T20:00:00.000Z', 20);
  const right = daily('2026-11-16T20:00:00.000Z', 7);
  expect(goes([...wrong, ...right], '2026-11-22T21:00:00.000Z')).toEqual([]);
  expect(isBackupDue(wrong, view('2026-11-22T21:00:00.000Z'))).toBe(true);
});

test('only the app’s own of this data folder ever go', () => {
  const others = daily('2026-10-01T20:00:00.000Z', 40).flatMap((one) => [
    made(new Date(one.atMs).toISOString(), { kind: 'hand' }),
    made(new Date(one.atMs).toISOString(), { kind: 'restore' }),
    made(new Date(one.atMs).toISOString(), { home: 'ffffffff' }),
  ]);
  expect(goes(others, '2026-11-22T21:00:00.000Z')).toEqual([]);
});

test.each([
  ['none yet', [], true],
  ['one of today', [made('2026-11-22T03:00:00.000Z')], false],
  ['one of yesterday', [made('2026-11-21T23:59:00.000Z')], true],
  ['one of today that the viewer asked for', [made('2026-11-22T03:00:00.000Z', { kind: 'hand' })], true],
  ['one of today from another data folder', [made('2026-11-22T03:00:00.000Z', { home: 'ffffffff' })], true],
] as const)('whether one is due: %s', (_, backups, isDue) => {
  expect(isBackupDue(backups, view('2026-11-22T21:00:00.000Z'))).toBe(isDue);
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-16', '2026-11-16'],
  ['2027-01-01', '2026-12-28'],
  ['2024-03-01', '2024-02-26'],
])('the week of %s begins on %s', (day, monday) => {
  expect(weekOf(day)).toBe(monday);
});
