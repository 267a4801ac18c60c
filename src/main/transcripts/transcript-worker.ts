import { parentPort, workerData } from 'node:worker_threads';
import { parseTranscript } from './parse-transcript.ts';
import { isToRead } from './transcript-messages.ts';

const asked: unknown = workerData;
if (!isToRead(asked)) throw new Error('The thread that reads subtitles was started without a file.');
const port = parentPort;
const parsed = parseTranscript(Buffer.from(asked.bytes), { encoding: asked.encoding });
port?.postMessage(parsed);
