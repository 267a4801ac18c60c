/*
 * npm run dist                makes what users install on this system: a .deb and a .tar.gz on Linux, in dist/
 * npm run dist -- deb         only that one
 * npm run dist -- --quick     packs fast and large, for tests
 */
import { distribute } from './packages/distribute.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(() => distribute(process.argv.slice(2)));
