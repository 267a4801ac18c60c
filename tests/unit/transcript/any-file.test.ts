import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTranscript } from '../../../src/main/transcripts/parse-transcript.ts';
import { transcriptSchema } from '../../../src/shared/domain/transcript/transcript.ts';

const fragments = fc.constantFrom(
  ...[
    'WEBVTT',
    '\n',
    '\n\n',
    '\r',
    '1',
    '00:01.000 --> 00:02.000',
    '00:00:01,000 --> 00:00:02,000',
    '-->',
    '<i>',
    '&amp;',
  ],
  ...[
    '[Events]',
    '[Script Info]',
    'Format: Start, End, Text',
    'Dialogue: 0:00:01.00,0:00:02.00,x',
    '{\\p1}',
    'Dialogue:',
  ],
  ...[
    '<tt xmlns="http://www.w3.org/ns/ttml">',
    '<body>',
    '<div>',
    '<p begin="1s" end="2s">',
    '</p>',
    '</div></body></tt>',
  ],
  ...[
    '<!DOCTYPE x>',
    '<![CDATA[',
    ']]>',
    '&#0;',
    '\u2028',
    '\uFFFE',
    'é',
    '𝔸',
    '99999:99:99,999',
    '\0',
    '\u0085',
  ],
);

test('whatever stands in a file: no throw, and what is read can be kept, in the order of time', () => {
  const anything = fc.oneof(
    fc.array(fragments, { maxLength: 25 }).map((parts) => Buffer.from(parts.join(''))),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc
      .tuple(fc.array(fragments, { maxLength: 12 }), fc.uint8Array({ maxLength: 6 }))
      .map(([parts, bytes]) => Buffer.concat([Buffer.from(parts.join('')), Buffer.from(bytes)])),
  );
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom(null, 'windows-1252', 'utf-16le', 'nonsense'),
      (bytes, encoding) => {
        const parsed = parseTranscript(bytes, { encoding });
        if (!parsed.ok) {
          expect(parsed.error).not.toBe('');
          return;
        }
        const stored = { ...parsed.value, name: 'x.srt', addedAt: '2026-11-22T20:00:00.000Z' };
        expect(transcriptSchema.safeParse(stored).error).toBeUndefined();
        const starts = parsed.value.cues.map(({ startMs }) => startMs);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      },
    ),
    { numRuns: 3_000 },
  );
});
