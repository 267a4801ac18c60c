import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../bundle-for-node.mjs';

/** Bundles the search worker and the parts of a bench into a folder; gives the parts and the file of the worker. */
export async function bundled(folder, partsFile) {
  await bundleForNode(folder, { 'search-worker': resolve('src/main/search/search-worker.ts') }, 'cjs');
  await bundleForNode(folder, { parts: resolve(partsFile) });
  const partsPath = join(folder, 'parts.mjs');
  const parts = await import(pathToFileURL(partsPath).href);
  return { parts, partsPath, worker: join(folder, 'search-worker.cjs') };
}
