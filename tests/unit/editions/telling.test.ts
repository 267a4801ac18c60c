import { describe, expect, it } from 'vitest';
import { anchorDifferences } from '../../../src/shared/domain/editions/anchor-differences.ts';
import { describeAnchors } from '../../../src/shared/domain/editions/describe-anchors.ts';
import { filmTimeIn } from '../../../src/shared/domain/editions/film-time-in.ts';
import { advertHint, proposeFromLength } from '../../../src/shared/domain/editions/length-proposals.ts';
import { parseTimecode } from '../../../src/shared/domain/time/parse-timecode.ts';
import { anchor, edition, mark } from './edition.ts';

const told = (patch: Parameters<typeof edition>[0]) => describeAnchors(anchorDifferences(edition(patch)));

describe('what a map rests on', () => {
  it.each([
    ['nothing', [], 'No cue set yet, so the source is taken to begin with the film.'],
    ['one', [anchor(100, 90)], 'Based on 1 cue you set.'],
    [
      'three that agree',
      [anchor(0, 0), anchor(100, 101), anchor(200, 198)],
      'Based on 3 cues you set. They differ by under 3 s.',
    ],
    [
      'one that does not',
      [anchor(0, 0), anchor(100, 101), anchor(200, 241), anchor(300, 300)],
      'Based on 4 cues you set. Most differ by under 3 s. One differs by 41 s: check it.',
    ],
    [
      'two that differ',
      [anchor(0, 0), anchor(100, 141)],
      'Based on 2 cues you set. Two differ by up to 41 s: check them.',
    ],
    [
      'as many',
      [anchor(0, 0), anchor(100, 100), anchor(200, 170), anchor(300, 341)],
      'Based on 4 cues you set. Two differ by under 3 s. Two differ by up to 41 s: check them.',
    ],
    [
      'two of five',
      [anchor(0, 0), anchor(100, 100), anchor(200, 170), anchor(300, 341), anchor(400, 400)],
      'Based on 5 cues you set. Most differ by under 3 s. Two differ by up to 41 s: check them.',
    ],
  ])('says of %s what it is', (_name, anchors, words) => {
    expect(told({ kind: 'file', anchors })).toBe(words);
  });

  it('takes steps that stay for breaks when there are adverts, and one that comes back for a slip', () => {
    const anchors = [
      anchor(0, 0),
      anchor(500, 500),
      anchor(1000, 850),
      anchor(1500, 1350),
      anchor(2000, 1700),
    ];
    expect(told({ anchors })).toBe('Based on 5 cues you set. They differ by under 3 s.');
    const slipped = anchors.map((each) => (each.sourceMs === 500_000 ? anchor(500, 541) : each));
    expect(told({ anchors: slipped })).toBe(
      'Based on 5 cues you set. Most differ by under 3 s. One differs by 41 s: check it.',
    );
  });

  it('counts marked breaks out', () => {
    const anchors = [
      anchor(0, 0),
      anchor(500, 500),
      anchor(1000, 850),
      anchor(1500, 1391),
      anchor(2000, 1850),
    ];
    const odd = anchorDifferences(edition({ anchors, breaks: [mark(600, 150)] }));
    expect(odd.map(({ byMs }) => byMs)).toEqual([0, 0, 0, 41_000, 0]);
  });

  it('asks nothing of a source that begins long before the film', () => {
    const anchors = [anchor(500, 0), anchor(600, 100), anchor(700, 241), anchor(800, 300)];
    expect(anchorDifferences(edition({ kind: 'file', anchors })).map(({ byMs }) => byMs)).toEqual([
      0, 0, 41_000, 0,
    ]);
  });

  it('says which one, and in which direction', () => {
    const anchors = [anchor(0, 0), anchor(100, 60, 'odd'), anchor(200, 200), anchor(300, 300)];
    expect(anchorDifferences(edition({ kind: 'file', anchors }))[1]).toEqual({
      anchorId: 'odd',
      byMs: -40_000,
    });
  });
});

describe('what a length speaks for', () => {
  const hour = 3_600_000;
  const known = [{ id: 'film', lengthMs: 1.5 * hour, rate: '1' as const }];

  it.each([
    [1.5 * hour + 3000, { propose: 'known', editionId: 'film' }],
    [1.5 * hour + 3001, null],
    [1.44 * hour, { propose: 'rate', rate: '25/24', like: 'film' }],
    [1.5625 * hour, { propose: 'rate', rate: '24/25', like: 'film' }],
    [1.65 * hour, { propose: 'recording', longerByMs: 0.15 * hour, like: 'film' }],
    [2.1 * hour, { propose: 'recording', longerByMs: 0.6 * hour, like: 'film' }],
    [2.11 * hour, null],
    [1.64 * hour, null],
    [0.75 * hour, null],
  ])('of %d ms says what it may be and nothing more', (lengthMs, proposal) => {
    expect(proposeFromLength(known, lengthMs)).toEqual(proposal);
  });

  it('knows a transfer by the film that it is a transfer of, and forgets what was removed', () => {
    const pal = [{ id: 'pal', lengthMs: 1.44 * hour, rate: '25/24' as const }];
    const longer = { propose: 'recording', longerByMs: 0.15 * hour, like: 'pal' };
    expect(proposeFromLength(pal, 1.65 * hour)).toEqual(longer);
    expect(proposeFromLength([{ ...pal[0], id: 'x', lengthMs: null, rate: '1' }], hour)).toBeNull();
    expect(
      proposeFromLength([{ ...known[0], id: 'y', lengthMs: hour, rate: '1', deletedAt: 'then' }], hour),
    ).toBeNull();
  });

  it.each([
    [1.5 * hour - 3000, 'film'],
    [180_000, 'adverts'],
    [180_001, 'adverts'],
    [0.3 * hour - 1, 'adverts'],
    [0.3 * hour, null],
    [1.4 * hour, null],
  ])('of %d ms in the middle of the film hints at the right thing', (lengthMs, hint) => {
    expect(advertHint(1.5 * hour, lengthMs)).toBe(hint);
  });

  it('hints at adverts in a short film too, only where they are short', () => {
    expect([advertHint(600_000, 180_000), advertHint(600_000, 180_001)]).toEqual(['adverts', null]);
  });
});

describe('a remaining time', () => {
  const inEdition = (text: string, patch: Parameters<typeof edition>[0] | null) => {
    const parsed = parseTimecode(text);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return filmTimeIn(parsed.value, patch === null ? null : edition(patch));
  };

  it('counts back from the length of the edition, through its breaks', () => {
    const patch = { lengthMs: 6_000_000, anchors: [anchor(0, 0)], breaks: [mark(600, 150)] };
    expect(inEdition('-43:12', patch)).toEqual({ ok: true, value: 6_000_000 - 2_592_000 - 150_000 });
    expect(inEdition('-1:35:00', patch)).toEqual({ ok: true, value: 300_000 });
  });

  it('is refused with words without an edition, without its length, or beyond it', () => {
    for (const patch of [null, { lengthMs: null }]) {
      const refused = inEdition('-43:12', patch);
      expect(refused).toMatchObject({ ok: false, error: { kind: 'no-length' } });
    }
    expect(inEdition('-1:00:00', { lengthMs: 3_000_000 })).toMatchObject({
      ok: false,
      error: { kind: 'past-the-end' },
    });
  });

  it.each(['1:07:30', '67:30', '1.07.30', '4050s'])('takes %s for film time whatever is played', (text) => {
    expect(inEdition(text, { rate: '25/24', lengthMs: 100 })).toEqual({ ok: true, value: 4_050_000 });
    expect(inEdition(text, null)).toEqual({ ok: true, value: 4_050_000 });
  });
});
