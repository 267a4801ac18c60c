// Follows one player as `docket clock follow --json` does, and tells its raw words besides: one JSON object a line.
// The first line of its input says whom: { target, secret, everyMs }.
import { createInterface } from 'node:readline';
import { followPlayer } from '../../../src/cli/clock/follow-player.ts';
import { openBridge } from '../../../src/players/open.ts';
import { realParts } from '../../../src/players/real-parts.ts';

interface Wanted {
  readonly target: string;
  readonly secret: string | null;
  readonly everyMs: number;
}

const tell = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

async function follow({ target, secret, everyMs }: Wanted): Promise<void> {
  const opened = openBridge(target, { secret }, realParts);
  if (!opened.ok) throw new Error(opened.error.detail);
  opened.value.listen((event) => tell({ event }));
  const over = new AbortController();
  process.once('SIGTERM', () => over.abort());
  await followPlayer(opened.value, realParts, {
    everyMs,
    forMs: 24 * 60 * 60_000,
    sample: (sample) => tell({ sample }),
    problem: () => undefined,
    signal: over.signal,
  });
  process.exit(0);
}

for await (const line of createInterface({ input: process.stdin })) {
  await follow(JSON.parse(line));
}
