import type { TextReader } from '../reader.ts';
import { audacityReader } from './audacity-reader.ts';
import { chaptersReader } from './chapters-reader.ts';
import { losslessCutReader } from './lossless-cut-reader.ts';
import { otranscribeReader } from './otranscribe-reader.ts';
import { potplayerReader } from './potplayer-reader.ts';
import { readwiseReader } from './readwise-reader.ts';
import { subtitleReader } from './subtitle-reader.ts';
import { tableReader } from './table-reader.ts';
import { timeLinesReader } from './time-lines-reader.ts';
import { vlcBookmarksReader } from './vlc-bookmarks-reader.ts';
import { yinoteReader } from './yinote-reader.ts';

/** The readers for what other tools write, the surest to be recognised first. A new one is one more entry. */
export const foreignReaders: readonly TextReader[] = [
  chaptersReader,
  potplayerReader,
  vlcBookmarksReader,
  losslessCutReader,
  otranscribeReader,
  yinoteReader,
  audacityReader,
  readwiseReader,
  subtitleReader,
  tableReader,
  timeLinesReader,
];
