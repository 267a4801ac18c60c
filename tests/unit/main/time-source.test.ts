import { expect, it } from 'vitest';
import { paceFrom } from '../../../src/main/viewing/time-source.ts';

it('takes the pace of a demonstration, and that of this computer without one', () => {
  const pace = paceFrom({ DOCKET_TIME_SCALE: '150', DOCKET_TIME_EPOCH: '1000' }, false);
  expect(pace).toEqual({ ok: true, value: { scale: 150, epochWallMs: 1000 } });
  expect(paceFrom({}, false)).toMatchObject({ ok: true, value: { scale: 1 } });
});

it.each([
  ['DOCKET_TIME_SCALE', ''],
  ['DOCKET_TIME_SCALE', 'fast'],
  ['DOCKET_TIME_SCALE', '0'],
  ['DOCKET_TIME_SCALE', '-2'],
  ['DOCKET_TIME_SCALE', 'Infinity'],
  ['DOCKET_TIME_EPOCH', 'yesterday'],
])('names %s when it is "%s"', (name, value) => {
  const pace = paceFrom({ [name]: value }, false);
  expect(pace.ok ? '' : pace.error).toContain(name);
});

it('takes no notice of either in an installed app', () => {
  const pace = paceFrom({ DOCKET_TIME_SCALE: '150', DOCKET_TIME_EPOCH: 'nonsense' }, true);
  expect(pace).toMatchObject({ ok: true, value: { scale: 1 } });
});
