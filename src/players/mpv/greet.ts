import { textOf } from '../read-json.ts';
import { watchedNames, type MpvCommand, type WatchedName } from './commands.ts';
import type { Reply } from './connection.ts';

/** Asks mpv one thing. */
export type Ask = (command: MpvCommand) => Promise<Reply>;

/** One property and what it is now; null for one that is not available. */
export type Property = readonly [name: WatchedName, value: unknown];

const isTooOld = (version: string): boolean => {
  const [, major, minor] = /^mpv v?(\d+)\.(\d+)/u.exec(version) ?? [];
  return major === '0' && Number(minor) < 23;
};

/** Asks for the present value of everything that is watched; null when the connection ended meanwhile. */
export async function readProperties(ask: Ask): Promise<readonly Property[] | null> {
  const replies = await Promise.all(
    watchedNames.map(async (name) => ({ name, reply: await ask(['get_property', name]) })),
  );
  if (replies.some(({ reply }) => reply.kind === 'closed')) return null;
  return replies.map(({ name, reply }) => [name, reply.kind === 'done' ? reply.data : null]);
}

/** How a greeting went: the present properties, or an mpv from before 2016 that lacks what is needed, or nothing. */
export type Greeting =
  | { readonly kind: 'met'; readonly properties: readonly Property[] }
  | { readonly kind: 'too-old'; readonly version: string }
  | { readonly kind: 'closed' };

/** Has every property watched first and read then, so that no change falls in between. */
export async function greet(ask: Ask): Promise<Greeting> {
  const watching = watchedNames.map((name, place) => ask(['observe_property', place + 1, name]));
  const version = await ask(['get_property', 'mpv-version']);
  const words = version.kind === 'done' ? (textOf(version.data) ?? '') : '';
  if (isTooOld(words)) return { kind: 'too-old', version: words.slice(0, 40) };
  const properties = await readProperties(ask);
  await Promise.all(watching);
  return properties === null ? { kind: 'closed' } : { kind: 'met', properties };
}
