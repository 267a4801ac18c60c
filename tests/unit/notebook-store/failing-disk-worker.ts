import { existsSync, fdatasyncSync, statSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { diskMemory } from '../../../src/main/notebook/disk-memory.ts';
import { serveDisk, type ThreadDisk } from '../../../src/main/notebook/serve-disk.ts';

/**
 * The disk's thread with a disk that fails as `DOCKET_TEST_FAULT` says for as long as the file `DOCKET_TEST_FAULT_FILE`
 * is there: `short` writes, a `full` disk, a failed `flush`, a `slow` flush, or a thread that `dies` in the middle.
 */
const { DOCKET_TEST_FAULT: fault, DOCKET_TEST_FAULT_FILE: file = '' } = process.env;
const isOn = (name: string): boolean => fault === name && existsSync(file);
const systemError = (code: string): Error => Object.assign(new Error(`${code}: made up`), { code });
const nothing = new Int32Array(new SharedArrayBuffer(4));

const disk: ThreadDisk = {
  write: (descriptor, bytes, position) => {
    const most = isOn('short') ? 7 : Math.ceil(bytes.length / 2);
    const taken = writeSync(descriptor, bytes, 0, Math.min(most, bytes.length), position);
    if (isOn('full')) throw systemError('ENOSPC');
    return taken;
  },
  flush: (descriptor) => {
    if (isOn('flush')) throw systemError('EIO');
    if (isOn('slow')) Atomics.wait(nothing, 0, 0, 40);
    if (isOn('dies')) process.exit();
    fdatasyncSync(descriptor);
  },
  look: (path) => {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  },
};

const shared: unknown = workerData;
const port = parentPort;
if (!(shared instanceof SharedArrayBuffer) || port === null) throw new Error('not started as a thread');
serveDisk(diskMemory(shared), disk, () => port.postMessage(null));
