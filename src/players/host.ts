import { discover } from './discover.ts';
import { createHost } from './host-core.ts';
import { parentPortOf } from './host-port.ts';
import { searchOf } from './host-search.ts';
import { isInstalled } from './is-installed.ts';
import { openBridge } from './open.ts';
import { realParts } from './real-parts.ts';
import { startPlayer } from './start-player.ts';

/*
 * The process in which bridges run, started by main. What other programs send is read here, so a fault in reading it ends
 * this process alone; main starts it again and the film clock goes on.
 */

const port = parentPortOf(process);

if (port === null) {
  console.error('docket: this part is started by Docket itself');
  process.exitCode = 2;
} else {
  const host = createHost({
    parts: realParts,
    post: port.post,
    open: openBridge,
    discover: (places) => discover(places.ownPids, searchOf(places)),
    isInstalled,
    startPlayer,
  });
  port.listen((message) => void host.take(message));
}
