import type { Search } from './discover.ts';
import type { Places } from './host-core.ts';
import { parseTarget } from './target.ts';

/** Where to look besides the usual places: the sockets of the mpvs that the viewer pinned or followed last. */
export function searchOf({ pinned, last }: Pick<Places, 'pinned' | 'last'>): Search {
  const targets = last === null ? pinned : [...pinned, last];
  const mpvSockets = targets.flatMap((target) => {
    const read = parseTarget(target);
    return read.ok && read.value.kind === 'mpv' ? [read.value.path] : [];
  });
  return { mpvSockets, wanted: { pinned, expectedMs: null } };
}
