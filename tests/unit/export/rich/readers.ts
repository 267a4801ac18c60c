import { z } from 'zod';

/** A subtitle as a strict reader of SRT finds it; times in ms. */
export interface Subtitle {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

const stampMs = (stamp: string): number => {
  const [hours, minutes, seconds, millis] = stamp.split(/[:,]/).map(Number);
  return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1_000 + (millis ?? 0);
};

/** Reads SRT by its letter: a number, a span, lines, an empty line; throws at anything else. */
export function readSrt(file: string): readonly Subtitle[] {
  const blocks = file.replace(/^\uFEFF/, '').split('\n\n');
  if (blocks.pop() !== '') throw new Error('the last subtitle does not end with an empty line');
  return blocks.map((block, index) => {
    const [number, span, ...lines] = block.split('\n');
    const found = /^(\d\d:\d\d:\d\d,\d{3}) --> (\d\d:\d\d:\d\d,\d{3})$/.exec(span ?? '');
    if (number !== String(index + 1) || found === null || lines.length === 0) {
      throw new Error(`no subtitle: ${block}`);
    }
    return { startMs: stampMs(found[1] ?? ''), endMs: stampMs(found[2] ?? ''), lines };
  });
}

/** LosslessCut's own rules for a project of version 2, restated: what it does not know it ignores, what is wrong it refuses. */
export const losslessCutProject = z.object({
  version: z.literal(2),
  mediaFileName: z.string().optional(),
  cutSegments: z.array(
    z.object({
      start: z.number(),
      end: z.number().optional(),
      name: z.string(),
      tags: z.record(z.string(), z.string()).optional(),
      selected: z.boolean().optional(),
    }),
  ),
});

/** LosslessCut's rules for a time in a table, restated. */
export function losslessCutTime(cell: string): number | undefined {
  const found = /^\D*(?:(?:(\d+):)?(\d{1,2}):)?(\d+)(?:\.(\d{1,3}))?:?/.exec(cell.trim());
  if (found === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', millis = '0'] = found;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(`${seconds}.${millis}`);
}

/** LosslessCut's rules for a pasted chapter list, restated: the chapters that it finds, sorted. */
export function losslessCutChapters(
  text: string,
): readonly { readonly time: number; readonly name: string }[] {
  return text
    .split('\n')
    .flatMap((line) => {
      const head = /^\D*(?:(?:(\d+):)?(\d{1,2}):)?(\d+)(?:\.(\d{1,3}))?:?/.exec(line)?.[0];
      const name = head === undefined ? undefined : /^[\s-]+([^\n]*)$/.exec(line.slice(head.length))?.[1];
      const time = head === undefined ? undefined : losslessCutTime(head);
      return time === undefined || name === undefined ? [] : [{ time, name }];
    })
    .toSorted((a, b) => a.time - b.time);
}

/** The bundle in the data block of an HTML export. */
export function dataBlockOf(page: string): unknown {
  const found = /<script type="application\/json" id="docket-notes">([^<]*)<\/script>/.exec(page);
  return JSON.parse(found?.[1] ?? '');
}
