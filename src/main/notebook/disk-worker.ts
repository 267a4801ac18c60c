import { fdatasyncSync, statSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { diskMemory } from './disk-memory.ts';
import { serveDisk, type ThreadDisk } from './serve-disk.ts';

/** The real disk; a file's identity is said as `nodeIo` says it. */
const disk: ThreadDisk = {
  write: (descriptor, bytes, position) => writeSync(descriptor, bytes, 0, bytes.length, position),
  flush: fdatasyncSync,
  look: (path) => {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  },
};

const shared: unknown = workerData;
if (!(shared instanceof SharedArrayBuffer)) throw new Error('the disk worker was given no memory');
const port = parentPort;
if (port === null) throw new Error('the disk worker was not started as a thread');
serveDisk(diskMemory(shared), disk, () => port.postMessage(null));
