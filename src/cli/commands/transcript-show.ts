import { existsSync } from 'node:fs';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import type { FilmLine } from '../../shared/domain/transcript/film-lines.ts';
import { lineFinder } from '../../shared/domain/transcript/find-in-lines.ts';
import { command, noWords } from '../command.ts';
import { noNotebook, notesFolder } from '../home.ts';
import { flag } from '../options.ts';
import { done, doneAsJson, refused, wrongUsage, type Outcome } from '../outcome.ts';
import { withTranscripts } from '../transcript-home.ts';
import { linesFor } from '../transcript-lines.ts';

const NONE = 'No transcript is in use. docket transcript add FILE takes one in use.';

const options = {
  all: flag('every line, how the film ends included, whatever was watched'),
} as const;

const lineText = ({ startMs, text }: FilmLine): string =>
  `${formatTimecode(startMs, { style: 'compact' })}  ${text.replaceAll('\n', ' / ')}`;

interface Asked {
  readonly home: string;
  readonly json: boolean;
  readonly all: boolean;
  /** Which of the lines are wanted, and what is said where none is. */
  readonly wants: (line: FilmLine) => boolean;
  readonly nothing: string;
}

async function answer({ home, json, all, wants, nothing }: Asked): Promise<Outcome> {
  if (!existsSync(notesFolder(home))) return refused([noNotebook(home)]);
  return withTranscripts(home, 'look', (found) => {
    if (found.transcripts.inUse() === null) return Promise.resolve(refused([NONE]));
    const { lines, notices } = linesFor(found, all);
    const wanted = lines.filter(wants);
    if (json) return Promise.resolve(doneAsJson(wanted, notices));
    return Promise.resolve(done(wanted.length === 0 ? nothing : wanted.map(lineText).join('\n'), notices));
  });
}

/** `docket transcript show`: what is said so far; a line that this viewing has not passed is not there. */
export const transcriptShow = command({
  name: 'transcript show',
  usage: '[--all]',
  summary: 'What is said in the film as far as this viewing has passed it, by film time.',
  takes: noWords,
  options,
  run: ({ values, home, json }) =>
    answer({ home, json, all: values.all, wants: () => true, nothing: 'Nothing is open yet.' }),
});

/** `docket transcript search WORDS`: looks in the lines that are open, as the app does. */
export const transcriptSearch = command({
  name: 'transcript search',
  usage: 'WORDS [--all]',
  summary: 'The lines with these words, among those that this viewing has passed.',
  takes: { named: 'what to look for', least: 1, most: Infinity },
  options,
  run: ({ values, typed, home, json }) => {
    const finder = lineFinder(typed);
    if (finder === null)
      return Promise.resolve(wrongUsage('Say which words: docket transcript search letter'));
    const nothing = `Nothing so far for “${typed}”.`;
    const wants = ({ text }: FilmLine): boolean => finder.holds(text);
    return answer({ home, json, all: values.all, wants, nothing });
  },
});
