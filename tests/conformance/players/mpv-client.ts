import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { monoMs } from './followed.ts';

/** Somebody else who speaks to the same mpv, and knows nothing of Docket. */
export interface MpvClient {
  readonly ask: (...command: readonly unknown[]) => Promise<unknown>;
  /** Where mpv says it is, and the moment of that in the middle of question and answer. */
  readonly place: () => Promise<{ readonly ms: number; readonly at: number }>;
}

const connected = (path: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ path });
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });

/** Connects to an mpv that listens. */
export async function mpvClient(path: string): Promise<MpvClient> {
  const socket = await connected(path);
  onTestFinished(() => {
    socket.destroy();
  });
  const waiting = new Map<unknown, (answer: unknown) => void>();
  let rest = '';
  let count = 0;
  socket.on('error', () => undefined);
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const all: unknown = JSON.parse(line);
      waiting.get(Object(all).request_id)?.(Object(all).data);
    }
  });
  const ask = (...command: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      socket.write(`${JSON.stringify({ command, request_id: count })}\n`);
    });
  return {
    ask,
    place: async () => {
      const from = monoMs();
      const seconds = await ask('get_property', 'time-pos');
      return { ms: Number(seconds) * 1000, at: (from + monoMs()) / 2 };
    },
  };
}
