import type { TextReader } from '../reader.ts';
import { subtitleReader } from './subtitle-reader.ts';
import { timeLinesReader } from './time-lines-reader.ts';

/** The readers for what other tools write, the surest to be recognised first. A new one is one more entry. */
export const foreignReaders: readonly TextReader[] = [subtitleReader, timeLinesReader];
